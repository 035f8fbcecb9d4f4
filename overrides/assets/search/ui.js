/* The ways into the search: its buttons, the keys / f s, an address with ?q=. The dialog itself,
   and its engine, are fetched when somebody first reaches for them. */
const KEYS = "pa-search-keys"; // "off" for who wants no single-key shortcut (WCAG 2.2, 2.1.4)
const SLOW = 1500; // ms before it says that it is still at it
const LOST = 10000; // ms before it gives the indexes instead
const dialog = document.getElementById("search");
const field = document.getElementById("search-field");
const status = dialog.querySelector("[data-pa-status]");
const indexes = document.getElementById("search-indexes");

let loading = null;
function load() {
  loading ??= import("./dialog.js").then(({ SearchDialog }) => new SearchDialog(dialog));
  loading.catch(() => (loading = null));
  return loading;
}

function giveUp() {
  if (!dialog.open) return;
  dialog.close();
  indexes.showPopover();
}

/** Open the dialog at once; `asked` is what the address asks for, if anything. */
async function open(asked) {
  if (dialog.open) return;
  indexes.hidePopover();
  dialog.showModal();
  if (asked) field.value = asked.get("q");
  field.focus();
  field.select();
  const timers = [setTimeout(() => (status.textContent = status.dataset.slow), SLOW), setTimeout(giveUp, LOST)];
  try {
    (await load()).begin(asked);
  } catch {
    giveUp();
  } finally {
    timers.forEach(clearTimeout);
  }
}

function setting(value) {
  try {
    if (value) localStorage.setItem(KEYS, value);
    return localStorage.getItem(KEYS);
  } catch {
    return null; // storage may be refused
  }
}

for (const button of document.querySelectorAll("[data-pa-search]")) {
  button.removeAttribute("popovertarget");
  button.setAttribute("aria-haspopup", "dialog");
  button.addEventListener("click", () => open());
  for (const event of ["pointerenter", "focus"]) button.addEventListener(event, load, { once: true });
}

dialog.addEventListener("click", ({ target }) => {
  if (target === dialog || target.closest("[data-pa-close]")) dialog.close();
});

const keys = dialog.querySelector("[data-pa-keys]");
keys.checked = setting() !== "off";
keys.addEventListener("change", () => setting(keys.checked ? "on" : "off"));
document.addEventListener("keydown", (event) => {
  if (!keys.checked || !["/", "f", "s"].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, dialog") || event.target.isContentEditable) return;
  event.preventDefault();
  open();
});

const asked = new URLSearchParams(location.search);
if (asked.has("q")) open(asked);
