/* Lists without waiting: combines facets (OR within one, AND between), keeps the
   choice in the address, counts honestly. Without it, every choice is a link to a page. */
(() => {
  "use strict";
  const panel = document.querySelector("[data-pa-filters]");
  const list = document.querySelector("[data-pa-list]");
  if (!panel || !list) return;

  if (window.matchMedia("(max-width: 59.99em)").matches) panel.open = false;
  panel.dataset.paReady = "";

  const choices = [...panel.querySelectorAll("[data-facet]")];
  const clear = panel.querySelector("[data-pa-clear]");
  const index = panel.dataset.paIndex;
  const isIndex = new URL(index, location.href).pathname === location.pathname;

  const has = (card, facet, values) => {
    const own = (card.getAttribute(`data-${facet}`) || "").split(" ");
    return values.some((value) => own.includes(value));
  };
  const fits = (card, state) => Object.entries(state).every(([facet, values]) => has(card, facet, values));

  const toggled = (state, facet, value) => {
    const values = state[facet] || [];
    const next = values.includes(value) ? values.filter((v) => v !== value) : [...values, value];
    const { [facet]: _gone, ...others } = state;
    return next.length ? { ...others, [facet]: next } : others;
  };

  const query = (state) => {
    const parts = Object.entries(state).map(([facet, values]) => `${facet}=${values.join(",")}`);
    return parts.length ? `?${parts.join("&")}` : "";
  };

  const read = () => {
    const state = {};
    const asked = new URLSearchParams(location.search);
    if (asked.has("q")) return state; // the facets are those of the search
    for (const [facet, text] of asked) {
      const known = text.split(",").filter((value) => choices.some((c) => c.dataset.facet === facet && c.dataset.value === value));
      if (known.length) state[facet] = known;
    }
    return state;
  };

  if (!isIndex) {
    const chosen = choices.find((choice) => choice.getAttribute("aria-current"));
    const state = chosen ? { [chosen.dataset.facet]: [chosen.dataset.value] } : {};
    for (const choice of choices) choice.href = index + query(toggled(state, choice.dataset.facet, choice.dataset.value));
    return;
  }

  const cards = [...list.querySelectorAll(".pa-card")];
  const count = list.querySelector("[data-pa-count]");
  const none = list.querySelector("[data-pa-none]");
  const say = (number) => {
    const form = number === 0 ? "zero" : number < 2 && (number === 1 || document.documentElement.lang.startsWith("fr")) ? "one" : "other";
    const samples = { zero: ["0", count.dataset.zero], one: ["1", count.dataset.one], other: ["2", count.dataset.other] };
    const [sample, text] = samples[form];
    return text.replace(sample, String(number));
  };

  /* A choice has a title of its own, so that a tab, a bookmark or a print says what it holds. */
  const heading = document.querySelector("h1");
  const root = document.documentElement.dataset;
  const whole = { heading: heading.textContent, window: document.title, foot: root.paperFoot };
  const name = (state) => {
    const chosen = choices.filter(({ dataset }) => state[dataset.facet]?.includes(dataset.value));
    const labels = chosen.map((choice) => choice.querySelector(".pa-choice__label").textContent.trim());
    const own = panel.dataset.paTitle + labels.join(", ");
    const said = labels.length ? own : whole.heading;
    if (heading.textContent !== said) heading.textContent = said;
    root.paperFoot = labels.length ? `${whole.foot}/${query(state)}` : whole.foot;
    document.title = labels.length ? own + whole.window.slice(whole.window.lastIndexOf(" – ")) : whole.window;
  };

  const show = () => {
    const state = read();
    let shown = 0;
    for (const card of cards) {
      card.hidden = !fits(card, state);
      if (!card.hidden) shown += 1;
    }
    for (const part of list.querySelectorAll("[data-pa-part]")) {
      part.hidden = ![...part.querySelectorAll(".pa-card")].some((card) => !card.hidden);
    }
    for (const choice of choices) {
      const { facet, value } = choice.dataset;
      const on = (state[facet] || []).includes(value);
      const { [facet]: _own, ...others } = state;
      const number = cards.filter((card) => fits(card, { ...others, [facet]: [value] })).length;
      choice.querySelector(".pa-count").textContent = String(number);
      choice.toggleAttribute("data-pa-empty", number === 0 && !on);
      if (on) choice.setAttribute("aria-current", "true");
      else choice.removeAttribute("aria-current");
    }
    if (Object.keys(state).length) clear.removeAttribute("aria-current");
    else clear.setAttribute("aria-current", "true");
    const text = say(shown);
    if (count.textContent !== text) count.textContent = text;
    none.hidden = shown > 0;
    name(state);
    document.dispatchEvent(new Event("pa-filtered"));
  };

  const go = (state) => {
    history.pushState(null, "", location.pathname + query(state));
    show();
  };
  const plain = (event) => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  panel.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-facet], [data-pa-clear]");
    if (!choice || !plain(event)) return;
    event.preventDefault();
    go(choice.dataset.facet ? toggled(read(), choice.dataset.facet, choice.dataset.value) : {});
  });
  window.addEventListener("popstate", show);
  show();
})();

/* Buttons that print the page; without script nobody sees them. */
(() => {
  "use strict";
  for (const button of document.querySelectorAll("[data-pa-print]")) {
    button.addEventListener("click", () => window.print());
    button.hidden = false;
  }
})();
