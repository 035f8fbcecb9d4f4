/* Brings a query to the form in which texts are indexed, by the table that the build wrote. */

export const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

export const compileRules = (table) => {
  const rules = table.rules.map((rule) => ({ find: new RegExp(rule.find, "gu"), put: rule.query }));
  const stop = new Set(table.stop);
  const every = (text) => {
    let done = fold(text);
    for (const { find, put } of rules) done = done.replace(find, put);
    return done.replace(/[^a-z0-9]+/g, " ").trim().split(" ").filter(Boolean);
  };
  return { every, words: (text) => every(text).filter((word) => !stop.has(word)) };
};

/* A rough stem, to compare words that Pagefind has already matched by their true ones. */
export const light = (word) => word.replace(/(?:es|s|x|e)$/, "").replace(/(.)\1$/, "$1");

export const alike = (one, other) => {
  if (light(one) === light(other)) return true;
  const short = Math.min(one.length, other.length);
  const shared = Math.max(5, short - 3);
  return short >= 5 && Math.abs(one.length - other.length) <= 4 && one.slice(0, shared) === other.slice(0, shared);
};
