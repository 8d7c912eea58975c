// Keys of the desk: Ctrl+Enter presses the button of the form one is in, „/“ leads to finding.
// „/“ can be switched off, for people who speak to their browser (WCAG 2.1.4).
"use strict";

const OFF = "wp-ohne-schraegstrich";
const choice = document.querySelector("[data-keys]");
const slash = choice.querySelector("input");

choice.hidden = false;
slash.checked = localStorage.getItem(OFF) === null;
slash.addEventListener("change", () => {
  if (slash.checked) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, "1");
});

function find(event) {
  if (!slash.checked || event.target.closest("input, select, textarea, dialog")) return;
  event.preventDefault();
  const field = document.getElementById("q");
  if (field) field.focus();
  else location.assign(choice.dataset.keys);
}

function press(event) {
  const button = event.target.form?.querySelector("[data-ctrl-enter]");
  if (!button) return;
  event.preventDefault();
  button.form.requestSubmit(button);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) press(event);
  else if (event.key === "/" && !event.ctrlKey && !event.altKey && !event.metaKey) find(event);
});
