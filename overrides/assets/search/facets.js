/* The facets: OR within one, AND between; a number beside each value says what it would give. */

export class Facets {
  /** `panel` is the element that holds them; `changed` is called after each choice. */
  constructor(panel, changed) {
    this.panel = panel;
    this.groups = panel.querySelector("[data-pa-groups]");
    this.clear = panel.querySelector("[data-pa-unfilter]");
    this.chosen = {};
    this.groups.addEventListener("change", () => {
      this.chosen = this.read();
      changed();
    });
    this.clear.addEventListener("click", () => {
      this.choose({});
      panel.querySelector("summary, input").focus();
      changed();
    });
  }

  /** Draw the facets of the engine, once; a choice that it does not know is dropped. */
  draw(facets) {
    if (this.groups.childElementCount) return;
    for (const { id, label, values } of facets.filter((facet) => facet.values.length > 1)) {
      const group = document.createElement("fieldset");
      const legend = document.createElement("legend");
      legend.textContent = label;
      group.append(legend, ...values.map((value) => this.choice(id, value)));
      this.groups.append(group);
    }
    this.choose(this.chosen);
    this.chosen = this.read();
  }

  choice(facet, { id, label }) {
    const choice = document.createElement("label");
    choice.className = "pa-seek__choice";
    const box = document.createElement("input");
    [box.type, box.name, box.value] = ["checkbox", facet, id];
    const [name, count] = [document.createElement("span"), document.createElement("span")];
    [name.className, name.textContent, count.className] = ["pa-choice__label", label, "pa-count"];
    choice.append(box, name, " ", count);
    return choice;
  }

  get boxes() {
    return [...this.groups.querySelectorAll("input")];
  }

  read() {
    const chosen = {};
    for (const box of this.boxes) if (box.checked) (chosen[box.name] ??= []).push(box.value);
    return chosen;
  }

  choose(chosen) {
    this.chosen = chosen;
    for (const box of this.boxes) box.checked = (chosen[box.name] || []).includes(box.value);
  }

  /** Whether anybody sees the numbers. */
  get isShown() {
    return this.panel.open;
  }

  /** Show the numbers of an answer; null when nothing was asked. */
  count(counts) {
    this.isCounted = Boolean(counts);
    for (const box of this.boxes) {
      const number = counts?.[box.name]?.[box.value] ?? 0;
      const choice = box.parentElement;
      choice.querySelector(".pa-count").textContent = counts ? String(number) : "";
      choice.toggleAttribute("data-pa-empty", Boolean(counts) && number === 0 && !box.checked);
    }
  }

  /** Say how many values are chosen, where the facets are folded. */
  tally() {
    const number = Object.values(this.chosen).flat().length;
    this.panel.querySelector("[data-pa-chosen]").textContent = number ? `(${number})` : "";
    this.clear.hidden = !number;
  }
}
