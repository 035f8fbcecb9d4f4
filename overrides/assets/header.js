/* The buttons that open the search: the theme opens it with a label, which no keyboard reaches. */
(() => {
  "use strict";
  const toggle = document.getElementById("__search");
  const field = document.querySelector(".md-search__input");
  if (!toggle || !field) return;
  for (const button of document.querySelectorAll("[data-pa-search]")) {
    button.addEventListener("click", () => {
      toggle.checked = true;
      toggle.dispatchEvent(new Event("change"));
      field.focus();
    });
  }
})();
