/* « Copy this list »: what the page shows, filters included, in the form that its reader asks for. */
import { cited, plain } from "./formats.js";
import { fill } from "./wording.js";

const TYPES = { txt: "text/plain", md: "text/markdown", html: "text/html", csv: "text/csv", apa: "text/plain", bib: "application/x-bibtex", ris: "application/x-research-info-systems", json: "application/vnd.citationstyles.csl+json" };
const panel = document.querySelector("[data-pa-take]");
const { dataset } = panel;
const out = document.getElementById("take-text");
const note = panel.querySelector("[data-pa-note]");
const file = panel.querySelector("[data-pa-file]");
const locale = document.documentElement.lang;
const and = new Intl.ListFormat(locale, { type: "conjunction" });
const said = JSON.parse(dataset.said);

const words = (element) => (element?.textContent ?? "").replace(/[ \t\r\n]+/g, " ").trim();
const chosen = () =>
  [...document.querySelectorAll("[data-pa-filters] [data-facet][aria-current]")].map((choice) => ({
    ...choice.dataset,
    label: words(choice.querySelector(".pa-choice__label")),
  }));

function items() {
  const byId = new Map();
  for (const card of document.querySelectorAll("[data-pa-list] .pa-card[data-id]")) {
    if (card.hidden || byId.has(card.dataset.id)) continue;
    const title = card.querySelector(".pa-card__title");
    const languages = [...card.querySelectorAll(".pa-badge")].map(words).join("/");
    const details = [languages, words(card.querySelector(".pa-card__where"))].filter(Boolean).join(" · ");
    const { id } = card.dataset;
    byId.set(id, { id, title: words(title), lang: title.lang, address: `${dataset.start}${id}/`, languages, details, text: words(card.querySelector(".pa-card__text")) });
  }
  return [...byId.values()];
}

function list() {
  const filters = chosen();
  const isSaid = ({ facet, value }) => facet === "languages" && said[value];
  const quoted = (label) => (locale.startsWith("fr") ? `«\u00a0${label}\u00a0»` : `“${label}”`);
  const address = dataset.address + location.search;
  const known = {
    ...JSON.parse(dataset.words),
    address,
    language: and.format(filters.filter(isSaid).map(({ value }) => said[value])),
    topics: and.format(filters.filter((filter) => !isSaid(filter)).map(({ label }) => quoted(label))),
  };
  return { opening: fill(dataset.opening, known), closing: fill(dataset.closing, known), columns: JSON.parse(dataset.columns), address, items: items() };
}

let fetched; // fetched once, and only when somebody asks
function citations() {
  fetched ??= fetch(dataset.citations).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))));
  fetched.catch(() => (fetched = undefined));
  return fetched;
}

async function write(form, what) {
  if (form in plain) return { text: plain[form](what), message: "" };
  try {
    const known = await citations();
    const without = what.items.filter(({ id }) => !known[id]).length;
    const sample = without < 2 ? dataset.withoutOne.replace("1", String(without)) : dataset.withoutOther.replace("2", String(without));
    return { text: cited[form](what, known), message: without ? sample : "" };
  } catch {
    return { text: "", message: dataset.missing };
  }
}

let asked = 0;
async function show() {
  if (!panel.open) return;
  const turn = (asked += 1);
  const form = panel.querySelector("input:checked").value;
  const what = list();
  document.getElementById("take-address").textContent = what.address;
  note.textContent = form in plain ? "" : dataset.wait;
  const { text, message } = await write(form, what);
  if (turn !== asked) return; // somebody chose another form meanwhile
  note.textContent = message;
  out.textContent = text;
  if (form === "html") out.dataset.paHtml = text; // pasted as a list into a mail, as source into a field of source
  else delete out.dataset.paHtml;
  URL.revokeObjectURL(file.href);
  const start = form === "csv" ? "\ufeff" : ""; // spreadsheets take a file without it for another encoding
  file.href = URL.createObjectURL(new Blob([start + text], { type: `${TYPES[form]};charset=utf-8` }));
  file.download = `${dataset.address.split("/").at(-2)}.${form === "apa" ? "txt" : form}`;
}

panel.addEventListener("toggle", show);
panel.addEventListener("change", show);
document.addEventListener("pa-filtered", show);
panel.querySelector(".pa-take__plain").hidden = true;
panel.querySelector("[data-pa-forms]").hidden = false;
show(); // a browser may keep it open over a reload
