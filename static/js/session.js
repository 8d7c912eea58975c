// Warns some minutes before the session ends, and says so when it has. What somebody typed stays
// on the page; after signing in again in another tab the forms of this one work again.
"use strict";

const dialog = document.querySelector("[data-session]");
const parts = Object.fromEntries(
  ["title", "text", "stay", "signIn", "close"].map((name) => [
    name,
    dialog.querySelector(`[data-${name.replace("I", "-i")}]`),
  ]),
);
const WARN = Number(dialog.dataset.warnSeconds);
const LOOK_EVERY = 15;
let endsAt = 0;
let closedAt = "";

const ENDED = {
  name: "ended",
  title: "Ihre Sitzung ist abgelaufen",
  text: "Was Sie geschrieben haben, steht noch auf dieser Seite. Melden Sie sich in einem neuen Tab an und kommen Sie dann hierher zurück.",
};

function soon(minutes, final) {
  const left = minutes === 1 ? "in einer Minute" : `in ${minutes} Minuten`;
  const why = final
    ? "Zwölf Stunden nach der Anmeldung endet jede Sitzung. Bitte sichern Sie, was Sie geschrieben haben, und melden Sie sich dann neu an."
    : "Sie haben länger nichts an das Portal geschickt. Was Sie geschrieben haben, bleibt stehen, wenn Sie angemeldet bleiben.";
  return { name: "soon", title: `Ihre Sitzung endet ${left}`, text: why, final };
}

function show(state) {
  parts.title.textContent = state.title;
  parts.text.textContent = state.text;
  parts.stay.hidden = state.name === "ended" || state.final;
  parts.signIn.hidden = state.name !== "ended";
  if (!dialog.open && closedAt !== state.name) dialog.showModal();
}

function hide() {
  closedAt = "";
  if (dialog.open) dialog.close();
}

// The state of the session, without prolonging it; null when nobody is signed in any more.
async function ask(method) {
  const headers = method === "POST" ? { "X-CSRFToken": token() } : {};
  const answer = await fetch(dialog.dataset.session, { method, headers, redirect: "manual" });
  return answer.ok ? answer.json() : null;
}

function token() {
  return document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? freshToken;
}

let freshToken = "";

function renew(value) {
  freshToken = value;
  for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = value;
}

async function look(method = "GET") {
  let state;
  try {
    state = await ask(method);
  } catch {
    return; // no network: nothing is known
  }
  const seconds = state?.seconds ?? 0;
  endsAt = Date.now() + seconds * 1000;
  if (state) renew(state.token);
  if (seconds <= 0) show(ENDED);
  else if (seconds <= WARN) show(soon(Math.max(1, Math.round(seconds / 60)), state.final));
  else hide();
}

function lookWhenDue() {
  if (Date.now() >= endsAt - WARN * 1000) look();
}

parts.stay.addEventListener("click", () => look("POST"));
// Only who closes it has read it: when it closes by itself, the next warning comes all the same.
const closed = () => { closedAt = parts.signIn.hidden ? "soon" : "ended"; };
parts.close.addEventListener("click", () => {
  closed();
  dialog.close();
});
dialog.addEventListener("cancel", closed);
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) look();
});
setInterval(lookWhenDue, LOOK_EVERY * 1000);
look();
