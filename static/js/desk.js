// Editing at the desk: another row without a page load, words that are kept when somebody leaves,
// and the truth when keeping them failed. Everything else works without this file.
"use strict";

const form = document.querySelector("form[data-keep]");
const kept = document.getElementById("gesichert");
// What is true of the words on the page, and what helps, by the answer.
const SIGNED_OUT = "Nicht gesichert. Was Sie getippt haben, steht noch hier: Bitte in einem zweiten Tab anmelden und dann „Sichern“ wählen.";
const NO_OPEN_WORK = "Nicht gesichert: Ihre Arbeit an diesem Projekt ist inzwischen eingereicht oder abgeschlossen. Was Sie getippt haben, steht noch hier: Bitte in einem zweiten Tab beim Projekt „Bearbeiten“ wählen und dann hier „Sichern“.";
const NOT_TAKEN = "Nicht gesichert: Das Portal kann diese Eingaben nicht annehmen, vielleicht sind es zu viele auf einmal. Was Sie getippt haben, steht noch hier: Bitte heben Sie es an anderer Stelle auf, bevor Sie die Seite verlassen.";
const MAY_NOT = "Nicht gesichert: Das Portal lässt diese Änderung gerade nicht zu. Was Sie getippt haben, steht noch hier: Bitte in einem zweiten Tab nachsehen, ob Sie angemeldet sind und das Projekt noch bearbeiten dürfen, und dann „Sichern“ wählen.";
const BROKEN = "Nicht gesichert: Das Portal ist gerade nicht zu erreichen oder gestört. Was Sie getippt haben, steht noch hier: Bitte nach einer Weile „Sichern“ wählen.";
const REASONS = { 400: NOT_TAKEN, 413: NOT_TAKEN, 403: MAY_NOT, 404: MAY_NOT };

function reason(status, place) {
  if (status < 400) return place.startsWith("/konto/") ? SIGNED_OUT : NO_OPEN_WORK;
  return REASONS[status] ?? BROKEN;
}

const BLANKS = ["unknown", "not_recorded"];

let unsaved = 0;
let sent = 0;
let leaving = false;

form.addEventListener("input", () => { unsaved += 1; });
// What is sent takes everything along. Words that begin to be kept now might arrive after it, when
// the next page has changed them already.
form.addEventListener("submit", () => {
  unsaved = 0;
  leaving = true;
});
window.addEventListener("pageshow", () => { leaving = false; });

// Everything that is sent has a number: words that were sent earlier and arrive later are not kept.
let number = 0;
form.addEventListener("formdata", ({ formData }) => {
  number += 1;
  formData.set("nummer", number);
});

// Who leaves takes nothing back: the last words go along. Only where they may not arrive (the last
// ones did not, or a browser sends no more than 64 KB this way) the browser asks first.
const MOST = 60_000;
const LOOKS = [200, 600, 1500, 3000];
let failed = !form.dataset.hxPost;

function lastWords() {
  const data = new FormData(form);
  data.delete("dateien");
  data.set("schritt", "still");
  return new URLSearchParams(data);
}

window.addEventListener("beforeunload", (event) => {
  if (unsaved && (failed || lastWords().toString().length > MOST)) event.preventDefault();
});
window.addEventListener("pagehide", () => {
  if (!unsaved || failed) return;
  unsaved = 0;
  fetch(form.action, { method: "POST", body: lastWords(), keepalive: true });
});

// Who reloads is answered before the last words are there: this page shows them as soon as they
// are, unless somebody types into it.
async function showLastWords() {
  for (const wait of LOOKS) {
    await new Promise((done) => { setTimeout(done, wait); });
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const seen = page.querySelector("form[data-keep] [name=gesehen]")?.value;
    if (unsaved || !seen) return;
    if (seen !== form.elements.gesehen.value) return location.reload();
  }
}

if (performance.getEntriesByType("navigation")[0]?.type === "reload") {
  showLastWords().catch(() => {}); // no network: nothing is known
}

// Only an answer of the address that was asked is shown; a login page or an error says nothing.
document.body.addEventListener("htmx:beforeRequest", (event) => {
  if (event.detail.elt !== form) return;
  if (leaving) event.preventDefault();
  sent = unsaved;
});
document.body.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, requestConfig } = event.detail;
  const place = new URL(xhr.responseURL).pathname;
  const isAnswered = xhr.status < 400 && place === new URL(requestConfig.path, location).pathname;
  if (!isAnswered) event.detail.shouldSwap = false;
  if (requestConfig.elt !== form) return;
  failed = !isAnswered || xhr.getResponseHeader("X-Kept") === "no";
  if (!isAnswered) kept.textContent = reason(xhr.status, place);
  else if (xhr.getResponseHeader("X-Kept") !== "no") unsaved = Math.max(0, unsaved - sent);
});
document.body.addEventListener("htmx:sendError", (event) => {
  if (event.detail.elt !== form) return;
  failed = true;
  kept.textContent = BROKEN;
});

// A number that somebody types is no unknown one; the server reads it the same way.
form.addEventListener("input", ({ target }) => {
  const [, name] = /^(id_.+)_min$/.exec(target.id) ?? [];
  const qualifier = name && document.getElementById(`${name}_qualifier`);
  if (qualifier && target.value.trim() && BLANKS.includes(qualifier.value)) qualifier.value = "exact";
});

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
