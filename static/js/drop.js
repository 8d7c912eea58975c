// Files can be dropped where they are chosen. Choosing works without this file.
"use strict";

const place = document.querySelector("[data-drop]");
const chooser = place.querySelector("input[type=file]");
place.querySelector("[data-drop-hint]").hidden = false;

const mark = (event) => {
  event.preventDefault();
  place.classList.add("is-over");
};
const unmark = () => place.classList.remove("is-over");
place.addEventListener("dragenter", mark);
place.addEventListener("dragover", mark);
place.addEventListener("dragleave", (event) => {
  if (!place.contains(event.relatedTarget)) unmark();
});
place.addEventListener("drop", (event) => {
  event.preventDefault();
  unmark();
  if (!event.dataTransfer.files.length) return;
  chooser.files = event.dataTransfer.files;
  place.querySelector("[data-upload]").click();
});
