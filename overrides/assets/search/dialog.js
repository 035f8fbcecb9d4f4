/* The dialog of the search: asks the engine and never leaves the reader waiting for it. */
import { facetsOf, put, write } from "./address.js";
import { Answer } from "./answer.js";
import { Facets } from "./facets.js";
import { Cursor } from "./results.js";

const STEP = 10; // results at a time
const PAUSE = 150; // ms without a key before it searches
const LONG_PAUSE = 450; // the same after one or two letters, which are seldom a whole word
const SLOW = 1500; // ms before it says that it is still at it
const LOST = 10000; // ms before it gives the indexes instead

export class SearchDialog {
  constructor(dialog) {
    const find = (selector) => dialog.querySelector(selector);
    [this.dialog, this.field] = [dialog, find("#search-field")];
    this.answer = new Answer(dialog);
    this.cursor = new Cursor(this.field, find("#search-results"));
    this.facets = new Facets(find("[data-pa-facets]"), () => this.ask());
    this.turn = 0;
    this.fresh();
    this.listen(find);
  }

  listen(find) {
    this.field.addEventListener("input", () => {
      this.fresh();
      clearTimeout(this.pause);
      const isStart = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,2}$/u.test(this.field.value);
      this.pause = setTimeout(() => this.ask(), isStart ? LONG_PAUSE : PAUSE);
    });
    const panel = find("[data-pa-facets]");
    panel.addEventListener("toggle", () => this.facets.isShown && this.dialog.open && this.ask());
    for (const event of ["pointerenter", "focusin"]) panel.addEventListener(event, () => this.wish(), { once: true });
    this.field.addEventListener("keydown", (event) => this.press(event));
    find("[data-pa-more]").addEventListener("click", () => {
      this.limit += STEP;
      this.ask();
    });
    for (const button of this.dialog.querySelectorAll("[data-pa-without], [data-pa-again]")) {
      button.addEventListener("click", () => {
        if (button.dataset.paWithout) this[button.dataset.paWithout] = false;
        this.field.focus();
        this.ask();
      });
    }
    this.dialog.addEventListener("close", () => this.end());
  }

  /** The dialog was opened, maybe by an address that asks for something. */
  begin(asked) {
    if (!this.dialog.open) return;
    this.before = asked ? "" : location.search;
    this.facets.panel.open = matchMedia("(min-width: 48em)").matches;
    if (asked) this.facets.choose(facetsOf(asked));
    this.ask();
  }

  /** The dialog was closed: the address is as it was, and no answer may come any more. */
  end() {
    this.turn += 1;
    clearTimeout(this.pause);
    if (this.before !== undefined) put(this.before);
  }

  /** Another query: widening and spelling are as they should be again. */
  fresh() {
    [this.limit, this.widen, this.correct] = [STEP, true, true];
  }

  /** Fetch the engine; a failure is forgotten, so that the next try may do better. */
  engine() {
    const { root, locale } = this.dialog.dataset;
    this.opening ??= import("./engine.js")
      .then(({ openEngine }) => openEngine({ root: new URL(root, location.href).href, locale }))
      .catch((error) => {
        this.opening = null;
        throw error;
      });
    return this.opening;
  }

  /** Search for what is in the field; an answer that comes after another question is dropped. */
  async ask() {
    clearTimeout(this.pause);
    const turn = (this.turn += 1);
    const after = (time, action) => setTimeout(() => turn === this.turn && action(), time);
    const timers = [after(SLOW, () => this.answer.wait()), after(LOST, () => this.fail())];
    try {
      await this.search(turn);
    } catch {
      if (turn === this.turn) this.fail();
    } finally {
      timers.forEach(clearTimeout);
    }
  }

  async search(turn) {
    const query = this.field.value.trim();
    const engine = await this.engine();
    if (turn !== this.turn) return;
    this.facets.draw(engine.facets);
    const { limit, widen, correct } = this;
    const { chosen } = this.facets;
    if (query || Object.keys(chosen).length) write(query, chosen);
    else put(this.before);
    const answer = await engine.find(query, { chosen, limit, widen, correct });
    if (turn !== this.turn) return;
    const at = this.cursor.option?.href;
    this.answer.tell(query, answer, engine, limit > STEP);
    this.cursor.choose(at && this.cursor.options.find((option) => option.href === at));
    this.answered = this.field.value;
    this.facets.tally();
    if (!query) this.facets.count(null);
    else if (answer.counts) this.facets.count(answer.counts);
    else if (this.facets.isShown && (this.isWished || engine.isLight)) await this.count(turn, engine, query, { chosen, limit: 0, widen, correct, counts: true });
    if (turn === this.turn) this.dialog.dataset.answered = query; // all of it is there
  }

  /** The reader reaches for the facets: in a large library, their numbers are fetched only then. */
  wish() {
    this.isWished = true;
    if (this.dialog.open && this.facets.isShown && !this.facets.isCounted) this.ask();
  }

  /** The numbers of the facets come after the results, and only where they are shown: they cost more. */
  async count(turn, engine, query, options) {
    const { counts } = await engine.find(query, options).catch(() => ({ counts: null }));
    if (turn === this.turn) this.facets.count(counts);
  }

  fail() {
    this.cursor.choose(null);
    this.answer.fail();
  }

  press(event) {
    if (event.isComposing) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) this.cursor.move(steps[event.key]);
    else if (event.key === "Enter") this.enter();
    else return;
    event.preventDefault();
  }

  /** Follow the option in view, else the first; where a finger types, put the keyboard away. */
  enter() {
    if (this.cursor.option) this.cursor.option.click();
    else if (this.answered !== this.field.value) this.ask();
    else if (matchMedia("(pointer: coarse)").matches) this.field.blur();
    else this.cursor.first?.click();
  }
}
