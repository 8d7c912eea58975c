// Gives the search fields that select2 draws the name of the field they stand for.
(() => {
  const FIELDS = ".select2-selection--single, .select2-selection--single [role=textbox], .select2-search__field";

  const nameOf = (select) => {
    const label = document.querySelector(`label[for="${select.id}"]`);
    return select.getAttribute("aria-label") || (label ? label.textContent.replace(/:\s*$/, "").trim() : "");
  };

  const tell = (root) => {
    for (const select of root.querySelectorAll("select.admin-autocomplete")) {
      const drawn = select.nextElementSibling;
      if (!drawn || !drawn.classList.contains("select2")) continue;
      const chosen = select.multiple ? "" : select.selectedOptions[0]?.textContent.trim();
      const name = chosen ? `${nameOf(select)}: ${chosen}` : nameOf(select);
      for (const field of drawn.querySelectorAll(FIELDS)) {
        field.removeAttribute("aria-labelledby");
        field.setAttribute("aria-label", name);
      }
    }
  };

  const tellAll = () => tell(document);
  window.addEventListener("load", tellAll);
  document.addEventListener("formset:added", () => setTimeout(tellAll));
  window.addEventListener("load", () => django.jQuery(document).on("change", ".admin-autocomplete", tellAll));
})();
