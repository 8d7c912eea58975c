/* Suggestions below the search field: arrow keys walk through the links, Escape and leaving the form close them. */

const list = () => document.getElementById("vorschlaege");
const links = () => [...(list()?.querySelectorAll("a") ?? [])];

const close = () => list()?.replaceChildren();

const say = (text) => {
  document.getElementById("vorschlaege-zahl").textContent = text;
};

document.addEventListener("htmx:afterSwap", ({ detail }) => {
  if (detail.target !== list()) {
    return;
  }
  const form = list().closest("form");
  if (!form.contains(document.activeElement)) {
    close();
    return;
  }
  const number = links().length;
  say(number === 0 ? "" : number === 1 ? "1 Vorschlag" : `${number} Vorschläge`);
});

document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.("form");
  if (!list() || !form?.contains(list()) || links().length === 0) {
    return;
  }
  const field = form.querySelector("input");
  const stops = [field, ...links()];
  const place = stops.indexOf(event.target);
  if (event.key === "Escape") {
    event.preventDefault();
    close();
    say("");
    field.focus();
  } else if (event.key === "ArrowDown" && place >= 0 && place < stops.length - 1) {
    event.preventDefault();
    stops[place + 1].focus();
  } else if (event.key === "ArrowUp" && place > 0) {
    event.preventDefault();
    stops[place - 1].focus();
  }
});

document.addEventListener("focusout", (event) => {
  const form = event.target.closest?.("form");
  // A browser that gives links no focus when they are clicked leaves for nowhere.
  const isClicking = event.relatedTarget === null && list()?.matches(":hover");
  if (list() && form?.contains(list()) && !form.contains(event.relatedTarget) && !isClicking) {
    close();
  }
});
