/* Copy the address of a page, and print it: buttons that are there only where they work. */

for (const button of document.querySelectorAll("[data-copy]")) {
  const told = button.closest("div").querySelector("[data-copied]");
  button.parentElement.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    told.textContent = told.dataset.copied;
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.parentElement.hidden = false;
  button.addEventListener("click", () => window.print());
}
