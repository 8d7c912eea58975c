// Editing at the desk: another row without a page load, a warning before unsaved words are lost,
// and the truth when keeping them failed. Everything else works without this file.
"use strict";

const form = document.querySelector("form[data-keep]");
const kept = document.getElementById("gesichert");
const FAILED = "Nicht gesichert. Was Sie getippt haben, steht noch hier: Bitte in einem zweiten Tab anmelden und dann „Sichern“ wählen.";
let unsaved = 0;
let sent = 0;

form.addEventListener("input", () => { unsaved += 1; });
form.addEventListener("submit", () => { unsaved = 0; });
window.addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});

// Only the answer of this form says that the words are kept; a login page does not.
document.body.addEventListener("htmx:beforeRequest", (event) => {
  if (event.detail.elt === form) sent = unsaved;
});
document.body.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target !== kept) return;
  const answered = new URL(event.detail.xhr.responseURL).pathname === new URL(form.action).pathname;
  const isKept = event.detail.xhr.getResponseHeader("X-Kept") !== "no";
  if (answered && isKept) unsaved = Math.max(0, unsaved - sent);
  else if (!answered) {
    event.detail.shouldSwap = false;
    kept.textContent = FAILED;
  }
});
for (const name of ["htmx:sendError", "htmx:responseError"]) {
  document.body.addEventListener(name, (event) => {
    if (event.detail.elt === form) kept.textContent = FAILED;
  });
}

const empty = form.querySelector("template[data-empty-row]");
const add = form.querySelector("[data-add-row]");
if (empty && add) {
  add.addEventListener("click", (event) => {
    event.preventDefault();
    const numbers = [...form.querySelectorAll("input[name=zeile]")]
      .map((each) => /^neu-(\d+)$/.exec(each.value)).filter(Boolean).map((match) => Number(match[1]));
    const key = `neu-${Math.max(0, ...numbers) + 1}`;
    const holder = document.createElement("template");
    holder.innerHTML = empty.innerHTML.replaceAll("neu-0000", key);
    const row = holder.content.firstElementChild;
    form.querySelector("[data-rows]").append(row);
    htmx.process(row);
    row.querySelector("input:not([type=hidden]), select, textarea").focus();
  });
}
