/* What the dialog says: how many, what was searched instead, the results, and what to do without. */
import { show } from "./results.js";

const labels = (facets, id) =>
  Object.fromEntries((facets.find((facet) => facet.id === id)?.values ?? []).map((value) => [value.id, value.label]));

export class Answer {
  constructor(dialog) {
    const find = (selector) => dialog.querySelector(selector);
    [this.dialog, this.scroll, this.status] = [dialog, find("[data-pa-scroll]"), find("[data-pa-status]")];
    [this.field, this.listbox, this.more] = [find("#search-field"), find("#search-results"), find("[data-pa-more]")];
    this.start = find("[data-pa-start]");
    this.start.append(document.querySelector("#search-indexes ul").cloneNode(true));
  }

  /** Show what the engine answered to a query; `isMore` keeps the reader where they are. */
  tell(query, answer, engine, isMore) {
    const isElsewhere = answer.total === 0 && answer.elsewhere.length > 0;
    const results = isElsewhere ? answer.elsewhere : answer.results;
    show(this.listbox, results, this.view(query, answer, engine), isElsewhere);
    if (!isMore) this.scroll.scrollTop = 0;
    this.note("widened", answer.widened);
    this.note("corrected", answer.corrected);
    this.more.hidden = isElsewhere || answer.total <= results.length;
    this.expand(results.length > 0);
    this.begin(results.length ? "" : query ? "none" : "empty");
    this.say(!query ? "" : isElsewhere ? this.status.dataset.elsewhere : this.number(answer.total));
  }

  view(query, answer, engine) {
    const { root, locale } = this.dialog.dataset;
    const found = [...answer.widened, ...answer.corrected].map((pair) => pair.found);
    const words = [query, ...found].join(" ");
    const [kinds, languages] = [labels(engine.facets, "kind"), labels(engine.facets, "languages")];
    return { root, locale, kinds, languages, mark: (text) => engine.mark(text, words) };
  }

  /** The search cannot be had: say so, and give the indexes. */
  fail() {
    this.expand(false);
    this.more.hidden = true;
    this.note("widened", []);
    this.note("corrected", []);
    this.begin("failed");
    this.say(this.status.dataset.failed);
  }

  wait() {
    this.say(this.status.dataset.slow);
  }

  number(count) {
    const form = count === 0 ? "zero" : count === 1 ? "one" : "other";
    return this.status.dataset[form].replace(/\d+/, count.toLocaleString(document.documentElement.lang));
  }

  say(text) {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  expand(isShown) {
    this.listbox.hidden = !isShown;
    this.field.setAttribute("aria-expanded", String(isShown));
  }

  /** What to do when there is nothing to show, by reason; hidden without one. */
  begin(reason) {
    const text = this.start.querySelector("[data-pa-start-text]");
    this.start.hidden = !reason;
    if (reason) text.textContent = text.dataset[reason];
    this.start.querySelector("[data-pa-again]").hidden = reason !== "failed";
  }

  note(name, pairs) {
    const note = this.dialog.querySelector(`[data-pa-note="${name}"]`);
    const template = note.querySelector("template");
    note.hidden = pairs.length === 0;
    const lines = pairs.map(({ typed, found }) => {
      const line = template.content.cloneNode(true);
      line.querySelector("[data-pa-typed]").textContent = typed;
      line.querySelector("[data-pa-found]").textContent = found;
      return line;
    });
    template.parentElement.replaceChildren(template, ...lines);
  }
}
