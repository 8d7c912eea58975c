/* Copy the address of a page, and print it: buttons that are there only where they work. */

function offer() {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.parentElement.hidden = !navigator.clipboard;
  }
  for (const button of document.querySelectorAll("[data-print]")) {
    button.parentElement.hidden = false;
  }
}

offer();

/* An exchanged list brings its own address, also for the sheets that are printed. */
document.addEventListener("htmx:afterSettle", () => {
  offer();
  const copy = document.querySelector("[data-copy]");
  const { sheet } = document.documentElement.dataset;
  if (copy && sheet) {
    document.documentElement.dataset.sheet = sheet.replace(/^[^ ]+(?=, )/, copy.dataset.copy);
  }
});

document.addEventListener("click", async ({ target }) => {
  const copy = target.closest("[data-copy]");
  if (copy) {
    const told = copy.closest("div").querySelector("[data-copied]");
    await navigator.clipboard.writeText(copy.dataset.copy);
    told.textContent = told.dataset.copied;
  } else if (target.closest("[data-print]")) {
    window.print();
  }
});
