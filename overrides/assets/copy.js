/* Buttons that copy: `<button data-pa-copy="ID" hidden>` copies the text of #ID. Shown by this script
   alone; whoever has none, or a browser that refuses, selects the text. Also the share panel. */
(() => {
  "use strict";
  const KEPT = 4000; // ms during which the answer is seen
  const said = document.querySelector("[data-pa-said]");
  if (!said) return;

  let last;
  const answer = (text) => {
    clearTimeout(last);
    said.textContent = "";
    requestAnimationFrame(() => (said.textContent = text)); // emptied first, so that the same words are said again
    last = setTimeout(() => (said.textContent = ""), KEPT);
  };

  /** What an element says: as it stands where its spaces count, on one line elsewhere. */
  const textOf = (element) => {
    const text = element.value ?? element.textContent;
    return getComputedStyle(element).whiteSpace.startsWith("pre") ? text : text.replace(/[ \t\r\n]+/g, " ").trim();
  };

  const write = async (text, html) => {
    if (!html || !window.ClipboardItem) return navigator.clipboard.writeText(text);
    const as = (type, content) => new Blob([content], { type });
    return navigator.clipboard.write([new ClipboardItem({ "text/plain": as("text/plain", text), "text/html": as("text/html", html) })]);
  };

  const select = (element) => {
    if (element.select) element.select();
    else getSelection().selectAllChildren(element);
  };

  /** For pages without `https`, and browsers whose owner said no. */
  const copyBySelection = (element) => {
    select(element);
    let done = false;
    try {
      done = document.execCommand("copy");
    } catch {
      // told below
    }
    if (done) getSelection().removeAllRanges();
    return done;
  };

  const copy = async (button) => {
    const element = document.getElementById(button.dataset.paCopy);
    try {
      await write(textOf(element), element.dataset.paHtml);
      return true;
    } catch {
      const done = copyBySelection(element);
      button.focus();
      if (!done) select(element);
      return done;
    }
  };

  for (const button of document.querySelectorAll("[data-pa-copy]")) {
    if (document.getElementById(button.dataset.paCopy)) button.hidden = false;
  }
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-pa-copy]");
    if (!button) return;
    const done = await copy(button);
    button.toggleAttribute("data-pa-copied", done);
    setTimeout(() => button.removeAttribute("data-pa-copied"), KEPT);
    answer(done ? said.dataset.done : said.dataset.refused);
  });

  for (const button of document.querySelectorAll("[data-pa-share]")) {
    const what = { title: button.dataset.paTitle, url: button.dataset.paShare };
    button.hidden = !navigator.share;
    button.addEventListener("click", () => navigator.share(what).catch(() => {})); // closed without a choice
  }

  const panel = document.getElementById("share-panel");
  const open = () => {
    if (location.hash !== "#share-panel") return;
    panel.open = true;
    panel.querySelector("summary").focus({ preventScroll: true });
  };
  if (!panel) return;
  window.addEventListener("hashchange", open);
  open();
})();
