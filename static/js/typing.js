// A page of the desk opens at the place its address names, and the browser moves the focus there
// only after all scripts. Who types in a field by then stays in it.
"use strict";

document.getElementById(location.hash.slice(1))?.addEventListener("focus", ({ relatedTarget }) => {
  if (relatedTarget?.matches("input, select, textarea")) relatedTarget.focus();
}, { once: true });
