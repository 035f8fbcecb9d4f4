/* Puts together what Pagefind finds for each word of a query, and the order of the results. */

import { alike } from "./rules.js";

const PRIOR = { article: 1.12, case: 1.1, term: 1, resource: 0.92, page: 0.8 };
const WHOLE = 0.999;

/* What a list of words finds: for each document, how well, and how much of the query. */
export const scores = async (words, search, size) => {
  const found = new Map();
  const weights = [];
  const lists = await Promise.all(words.map(search));
  lists.forEach((results, place) => {
    const weight = Math.log(1 + (size + 1) / (results.length + 1));
    weights.push(weight);
    const top = results.length ? results[0].score || 1 : 1;
    for (const result of results) {
      const entry = found.get(result.id) || { id: result.id, score: 0, share: 0, parts: [] };
      entry.score += weight * (result.score / top) ** 0.6;
      entry.share += weight;
      entry.parts.push({ place, result });
      found.set(result.id, entry);
    }
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  for (const entry of found.values()) {
    entry.share /= all;
    entry.score *= entry.share ** 2 / all;
  }
  return found;
};

/* Keep what answers the whole query when anything does, else what answers most of it. */
export const answering = (found) => {
  const entries = [...found.values()];
  const best = entries.reduce((most, entry) => Math.max(most, entry.share), 0);
  const whole = entries.filter((entry) => entry.share >= WHOLE);
  const least = best * (whole.length >= 3 ? 0.66 : 0.4);
  return entries.filter((entry) => entry.share >= least).sort((a, b) => b.score - a.score);
};

const covers = (words, name) => words.length > 0 && words.every((word) => name.some((other) => alike(word, other)));

/* How near a title or a name is to what was typed: 1 is the same words, 0 has little of them. */
const nearness = (words, name) => {
  if (!name.length || !covers(words, name)) return 0;
  return words.length / Math.max(words.length, name.length);
};

export const closeness = (words, meta, rules) => {
  const title = nearness(words, rules.words(meta.title));
  const names = meta.names.map((name) => nearness(words, rules.words(name)));
  return Math.max(title, ...names.map((near) => (near === 1 ? 0.95 : near * 0.5)));
};

export const rank = (entry, queries, meta, rules) => {
  const near = Math.max(...queries.map((words) => closeness(words, meta, rules)));
  return entry.score * (PRIOR[meta.kind] || 1) + near * 0.8 * (near > 0.9 ? 1.5 : 1);
};
