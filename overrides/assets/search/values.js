/* Which documents have which values: one small file, fetched when facets are used. */

/* Steps from one number to the next, a letter each; the last letter says that the step is longer. */
const STEPS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
const numbersOf = (letters) => {
  const found = new Set();
  let number = 0;
  for (const letter of letters) {
    number += STEPS.indexOf(letter);
    if (letter !== "_") found.add(number);
  }
  return found;
};

/* For each value of each facet, the documents that have it: fetched once, when facets are used. */
export const valuesOf = (index) => {
  index.values ||= index.read(`${index.folder}facets.json`).then((facets) => {
    const all = {};
    for (const [facet, values] of Object.entries(facets)) {
      all[facet] = {};
      for (const [value, letters] of Object.entries(values)) all[facet][value] = numbersOf(letters);
    }
    return all;
  }).catch((error) => {
    index.values = null;
    throw error;
  });
  return index.values;
};

/* The number of a document, with which its name in the index starts. */
const numberOf = (id) => parseInt(id, 36);

/* Whether a document has one of the values chosen in each facet, but for one that is left aside. */
export const fits = (id, chosen, values, except) => Object.entries(chosen).every(
  ([facet, some]) => facet === except || !some.length || some.some((value) => values[facet]?.[value]?.has(numberOf(id))),
);

/* For each value, how many results choosing it would give. */
export const countsOf = (entries, chosen, values) => {
  const counts = {};
  for (const [facet, sets] of Object.entries(values)) {
    const rest = entries.filter((entry) => fits(entry.id, chosen, values, facet));
    counts[facet] = Object.fromEntries(Object.entries(sets).map(([value, ids]) => [value, rest.filter((entry) => ids.has(numberOf(entry.id))).length]));
  }
  return counts;
};
