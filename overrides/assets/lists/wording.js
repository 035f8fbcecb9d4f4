/* A text of overrides/letters/, filled in as plugins/passerelle/sharing/wording.py does. */
const PART = /\[([^[\]\n]*\{\w+\}[^[\]\n]*)\]|\{(\w+)\}/g;

export function fill(text, words) {
  const known = (name) => words[name] || "";
  const say = (_all, ifKnown, word) => {
    if (ifKnown === undefined) return known(word);
    const names = [...ifKnown.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    return names.every(known) ? ifKnown.replace(/\{(\w+)\}/g, (_mark, name) => known(name)) : "";
  };
  const lines = text.split("\n").map((line) => [line, line.replace(PART, say).trimEnd()]);
  const kept = lines.filter(([line, said]) => said || !/\{\w+\}/.test(line)).map(([, said]) => said);
  return kept.join("\n").replace(/\n{3,}/g, "\n\n").trim();
}
