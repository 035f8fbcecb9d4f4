/* Results as options of a listbox. All text comes in as text, never as HTML. */

function part(name, text, attributes = {}) {
  const element = document.createElement("span");
  element.className = name;
  if (Array.isArray(text)) {
    for (const { text: words, hit } of text) {
      const piece = document.createElement(hit ? "mark" : "span");
      piece.textContent = words;
      element.append(hit ? piece : words);
    }
  } else element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) if (value) element.setAttribute(key, value);
  return element;
}

function option(id, url, name, parts) {
  const link = document.createElement("a");
  link.id = id;
  link.href = url;
  link.className = name;
  link.tabIndex = -1;
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  link.append(...parts.filter(Boolean));
  return link;
}

/**
 * The options of one result: its page and, below, the section that answers best.
 * `view` gives root, locale, kinds (labels by id), languages (labels by id) and mark(text).
 */
function options(result, id, view, isElsewhere) {
  const foreign = result.lang && result.lang !== view.locale ? result.lang : "";
  const lang = isElsewhere ? foreign : "";
  const head = part("pa-hit__head", "");
  const say = (name, text, attributes) => {
    if (head.childNodes.length) head.append(" · ");
    head.append(part(name, text, attributes));
  };
  if (view.kinds[result.kind]) say("pa-hit__kind", view.kinds[result.kind]);
  if (result.where) say("pa-hit__where", result.where, { lang });
  if (foreign) {
    const badge = part("pa-badge", foreign.toUpperCase(), { "aria-hidden": "true" });
    head.append(" ", badge, part("pa-hidden", view.languages[foreign] || foreign));
  }
  head.id = `${id}-h`;
  const title = part("pa-hit__title", view.mark(result.title), { id: `${id}-t`, lang: foreign });
  const text = result.summary && part("pa-hit__text", view.mark(result.summary), { id: `${id}-s`, lang });
  const page = option(id, view.root + result.url, "pa-hit", [head, title, text]);
  page.setAttribute("aria-labelledby", `${id}-t ${id}-h`);
  if (text) page.setAttribute("aria-describedby", `${id}-s`);
  if (!result.section) return [page];
  const section = part("", view.mark(result.section.title), { lang });
  return [page, option(`${id}-in`, view.root + result.section.url, "pa-hit pa-hit--section", [section])];
}

/** Replace what a listbox shows. */
export function show(listbox, results, view, isElsewhere) {
  listbox.replaceChildren(
    ...results.flatMap((result, index) => options(result, `search-${index}`, view, isElsewhere)),
  );
}

/** Moves through the options: the focus stays in the field, which names the one in view. */
export class Cursor {
  constructor(field, listbox) {
    [this.field, this.listbox] = [field, listbox];
  }

  get option() {
    return this.listbox.querySelector('[aria-selected="true"]');
  }

  /** The options in view; none while the list is hidden. */
  get options() {
    return this.listbox.hidden ? [] : [...this.listbox.children];
  }

  get first() {
    return this.options[0];
  }

  /** Go `step` options on (below 0: back); past either end is the field itself. */
  move(step) {
    const all = this.options;
    const at = all.indexOf(this.option);
    const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step;
    this.choose(all[next]);
  }

  choose(option) {
    this.option?.setAttribute("aria-selected", "false");
    if (!option) {
      this.field.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    this.field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }
}
