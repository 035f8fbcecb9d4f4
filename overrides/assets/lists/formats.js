/* A list in the forms in which people hand it on. `list` is {opening, closing, address, items}, an item
   {title, address, details, languages, text, lang}; whatever they hold is text, and stays text. */

/* As plugins/passerelle/sharing/plain_list.py. */
export function txt({ opening, closing, items }) {
  return [opening, ...items.map(({ title, details, address }) => `${title} (${details})\n${address}`), closing].join("\n\n") + "\n";
}

/* Any ASCII punctuation may be escaped (CommonMark 0.31, 2.4); these are the signs that would act within a line. */
const mark = (text) => text.replace(/[\\`*_[\]<>&~|]/g, "\\$&");

/* These act at the start of a line. */
const paragraph = (text) =>
  text
    .split("\n")
    .map((line) => mark(line).replace(/^(\s*)([#+=-]|\d+(?=[.)]))/, (_all, space, sign) => (/\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`)))
    .join("\n");

export function md({ opening, closing, address, items }) {
  const link = paragraph(closing).replaceAll(mark(address), `<${address}>`);
  const lines = items.map((item) => `- [${mark(item.title)}](${item.address}) (${mark(item.details)})` + (item.text ? `  \n  ${paragraph(item.text)}` : ""));
  return [paragraph(opening), lines.join("\n"), link].join("\n\n") + "\n";
}

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]);

export function html({ opening, closing, address, items }) {
  const link = (to, text, lang) => `<a href="${escaped(to)}"${lang ? ` lang="${escaped(lang)}"` : ""}>${escaped(text)}</a>`;
  const lines = items.map((item) => `<li>${link(item.address, item.title, item.lang)} (${escaped(item.details)})${item.text ? `<br>${escaped(item.text)}` : ""}</li>`);
  const end = escaped(closing).replaceAll(escaped(address), link(address, address));
  return [`<p>${escaped(opening)}</p>`, "<ul>", ...lines, "</ul>", `<p>${end}</p>`].join("\n") + "\n";
}

/* Quoted throughout (RFC 4180). A spreadsheet runs what starts with one of these signs; an apostrophe
   before it makes it text again (OWASP, CSV Injection). */
const cell = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

export function csv({ columns, items }) {
  const rows = items.map((item) => [item.title, item.address, item.languages, item.details, item.text]);
  return [columns, ...rows].map((row) => row.map(cell).join(",") + "\r\n").join("");
}

/* From the citations of the site: an object by id. */
const said = (form, join) => (list, citations) => join(list.items.map(({ id }) => citations[id]?.[form]).filter(Boolean));
const apart = (texts) => texts.map((text) => text.trim()).join("\n\n") + "\n";

export const cited = {
  apa: said("apa", apart),
  bib: said("bibtex", apart),
  ris: said("ris", (texts) => texts.map((text) => text.trim() + "\r\n\r\n").join("")),
  json: said("csl", (objects) => JSON.stringify(objects, null, 2) + "\n"),
};
export const plain = { txt, md, html, csv };
