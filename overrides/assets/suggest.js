/* The suggestion form: says what is missing, and makes a letter of the answers.
   Nothing leaves the page until the reader sends it. */
(() => {
  "use strict";
  const form = document.querySelector("[data-pa-suggest]");
  if (!form) return;
  const ready = document.querySelector("[data-pa-ready-letter]");
  const prepare = form.querySelector("[data-pa-letter]");
  const fields = [...form.querySelectorAll("[data-pa-field]")];
  const letter = document.getElementById("suggest-letter");

  form.noValidate = true; // our own messages stay on the page, next to each field
  prepare.hidden = false;
  form.querySelector("[data-pa-plain]").hidden = true;

  const controls = (field) => [...field.querySelectorAll("input, textarea")];
  const answer = (field) =>
    controls(field).filter((control) => control.type !== "checkbox" || control.checked)
      .map((control) => control.value.trim()).filter(Boolean).join(", ");

  const wrong = (field) => {
    const text = answer(field);
    if (!text) return "required" in field.dataset ? form.dataset.missing : "";
    const [control] = controls(field);
    return control.type === "url" && !/^https?:\/\/[^\s/]+\.[^\s/]+/.test(text) ? form.dataset.notAddress : "";
  };

  const tell = (field, text) => {
    const id = `${field.dataset.paField}-error`;
    document.getElementById(id)?.remove();
    for (const control of controls(field)) {
      const described = (control.getAttribute("aria-describedby") || "").split(" ").filter((each) => each && each !== id);
      if (text) described.push(id);
      if (described.length) control.setAttribute("aria-describedby", described.join(" "));
      else control.removeAttribute("aria-describedby");
      control.toggleAttribute("aria-invalid", false);
      if (text) control.setAttribute("aria-invalid", "true");
    }
    if (!text) return;
    const said = document.createElement("p");
    said.className = "pa-field__error";
    said.id = id;
    said.textContent = text;
    field.append(said);
  };

  const complete = () => {
    const found = fields.map((field) => [field, wrong(field)]);
    for (const [field, text] of found) tell(field, text);
    const first = found.find(([, text]) => text);
    if (first) controls(first[0])[0].focus();
    return !first;
  };

  const complement = (control) => {
    if (control.type !== "url" || !control.value.trim() || control.value.includes("://")) return;
    control.value = `https://${control.value.trim()}`;
  };

  // A message that is mended keeps its place until the next try: were it taken away as the
  // reader clicks elsewhere, the page would move under the pointer and the click be lost.
  const mend = (field) => {
    const said = document.getElementById(`${field.dataset.paField}-error`);
    if (!said || wrong(field)) return;
    said.classList.add("pa-field__error--mended");
    for (const control of controls(field)) control.removeAttribute("aria-invalid");
  };

  form.addEventListener("change", (event) => {
    complement(event.target);
    const field = event.target.closest("[data-pa-field]");
    if (field) mend(field);
    if (!ready.hidden) write();
  });
  form.addEventListener("submit", (event) => {
    if (!form.getAttribute("action") || !complete()) event.preventDefault();
  });

  const write = () => {
    const parts = fields.map((field) => [field.dataset.label, answer(field)]).filter(([, text]) => text);
    const text = parts.map(([label, said]) => `### ${label}\n\n${said}\n`).join("\n");
    const title = document.getElementById("resource_title")?.value.trim() || "";
    const query = { subject: `${form.dataset.subject.trim()} ${title}`, body: text.replace(/\n/g, "\r\n") };
    const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    letter.textContent = text;
    ready.querySelector("[data-pa-mailto]").href = `mailto:${form.dataset.email}?${pairs.join("&")}`;
  };

  prepare.addEventListener("click", () => {
    if (!complete()) return;
    write();
    ready.hidden = false;
    ready.focus();
    ready.scrollIntoView({ block: "start" });
  });
})();
