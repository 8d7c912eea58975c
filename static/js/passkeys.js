// Asks the browser for a passkey and sends it with the form. Forms with data-passkey are hidden
// until it is clear that the browser can; "create" sets one up, "show" shows one.
"use strict";

const PROBLEM = "Das hat nicht geklappt oder wurde abgebrochen. Bitte versuchen Sie es noch einmal.";

// A passkey on a device that checks the person may later sign in without a password.
function creationOptions(options) {
  const selection = { ...options.publicKey.authenticatorSelection };
  selection.residentKey = "preferred";
  return { ...options, publicKey: { ...options.publicKey, authenticatorSelection: selection } };
}

async function optionsOf(form) {
  const embedded = document.getElementById("passkey-optionen");
  if (form.dataset.passkey !== "sign-in") return JSON.parse(embedded.textContent);
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  return answer.json();
}

async function passkey(form) {
  const options = await optionsOf(form);
  if (form.dataset.passkey !== "create") return webauthnJSON.get(options.request_options);
  return webauthnJSON.create(creationOptions(options.creation_options));
}

async function send(form) {
  const problem = form.querySelector("[data-problem]");
  problem.hidden = true;
  try {
    form.elements.credential.value = JSON.stringify(await passkey(form));
  } catch {
    problem.hidden = false;
    problem.textContent = PROBLEM;
    return;
  }
  form.submit();
}

const supported = webauthnJSON.supported();
for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.hidden = !supported;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form);
  });
}
for (const note of document.querySelectorAll("[data-no-passkeys]")) note.hidden = supported;
