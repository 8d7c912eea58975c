/* What is left to do when htmx exchanges a list: folds stay open, the focus stays in the list, the new count is said. */

/* Who leafs on while a page still loads has the next address above it already, and nobody heard of it. */
const [loaded] = performance.getEntriesByType("navigation");
if (loaded && !loaded.redirectCount && new URL(loaded.name).search !== window.location.search) {
  window.location.reload();
}

const folds = (list) => [...list.querySelectorAll("details[id]")];
let open = [];

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  open = folds(detail.target).filter((fold) => fold.open).map((fold) => fold.id);
});

document.addEventListener("htmx:afterSwap", ({ detail }) => {
  for (const fold of folds(document)) {
    fold.open ||= open.includes(fold.id);
  }
});

document.addEventListener("htmx:afterSettle", ({ detail }) => {
  const count = document.getElementById("treffer");
  if (!detail.elt.matches?.("#liste") || !count) {
    return;
  }
  document.getElementById("meldung").textContent = count.textContent;
  // htmx keeps the focus on what is there again under the same id; else it goes to the count of the new list.
  if (document.activeElement === document.body) {
    count.focus();
  }
});

/* A page of the list that is not there, or a broken line: let the browser open the address and show what there is.
   Anything smaller, such as suggestions, is no page: it stays away. */
for (const failure of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(failure, ({ detail }) => {
    if (detail.target.id === "liste") {
      window.location.assign(detail.pathInfo.finalRequestPath);
    }
  });
}
