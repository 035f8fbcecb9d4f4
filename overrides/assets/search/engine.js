/* The search of one language: reads the index that the build wrote, through Pagefind. */

import { mend } from "./spelling.js";
import { alike, compileRules } from "./rules.js";
import { countsOf, fits, valuesOf } from "./values.js";
import { answering, rank, scores } from "./ranking.js";

const LONGEST = 300;
const MOST_WORDS = 12;
const LOADED = 6;
const LIGHT = 1000; // documents, up to which the numbers of the facets weigh next to nothing
const RANKING = { termSaturation: 1.2, pageLength: 0.4, termFrequency: 0.8 };

const read = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
};

const openIndex = async (folder) => {
  const [pagefind, table] = await Promise.all([import(`${folder}pagefind.js`), read(`${folder}table.json`)]);
  const instance = pagefind.createInstance({ basePath: folder, noWorker: true, ranking: RANKING });
  await instance.init();
  const shelves = new Map();
  const starts = new Set(table.starts);
  const shelf = (start) => {
    if (!starts.has(start)) return [];
    if (!shelves.has(start)) shelves.set(start, read(`${folder}words/${start}.json`).then((ends) => ends.split(" ").map((end) => start + end)).catch(() => []));
    return shelves.get(start);
  };
  const lists = new Map();
  const search = async (word) => {
    if (!lists.has(word)) lists.set(word, (await instance.search(word)).results);
    return lists.get(word);
  };
  return { ...table, folder, read, instance, rules: compileRules(table), shelf, search, values: null };
};

const widenings = (index, words) => {
  const typed = ` ${words.join(" ")} `;
  const found = [];
  for (const { term, keys } of index.pairs) {
    const own = index.rules.words(term);
    if (typed.includes(` ${own.join(" ")} `)) continue;
    const key = keys.filter((each) => typed.includes(` ${each} `)).sort((a, b) => b.length - a.length)[0];
    if (key) found.push({ typed: key, found: term, words: typed.replace(` ${key} `, ` ${own.join(" ")} `).trim().split(" ") });
  }
  return found.sort((a, b) => b.typed.length - a.typed.length).slice(0, 2);
};

/* The section that has most of the query's words. */
const sectionOf = (data) => {
  const tally = new Map();
  for (const { place, data: own } of data) {
    for (const part of own.sub_results || []) {
      const anchor = part.url.split("#")[1];
      if (!anchor || !part.title) continue;
      if (!tally.has(anchor)) tally.set(anchor, { anchor, title: part.title, places: new Set() });
      tally.get(anchor).places.add(place);
    }
  }
  return [...tally.values()].sort((a, b) => b.places.size - a.places.size)[0];
};

const resultOf = async (entry) => {
  const data = await Promise.all(entry.parts.map(async ({ place, result }) => ({ place, data: await result.data() })));
  const { meta } = data[0].data;
  const section = sectionOf(data);
  return {
    meta,
    result: {
      item: meta.item, kind: meta.kind, url: meta.address, title: meta.title, lang: meta.lang, where: meta.where, summary: meta.summary,
      section: section && { title: section.title, url: `${meta.address}#${section.anchor}` },
    },
  };
};

const merge = async (queries, index) => {
  const all = new Map();
  for (const words of queries) {
    for (const entry of (await scores(words, index.search, index.size)).values()) {
      const known = all.get(entry.id);
      if (!known || entry.score > known.score) all.set(entry.id, entry);
    }
  }
  return answering(all);
};

const asked = async (index, query, { widen, correct }) => {
  const typed = index.rules.words(query.slice(0, LONGEST)).slice(0, MOST_WORDS);
  const isName = index.pairs.some(({ keys }) => keys.includes(typed.join(" ")));
  const words = correct && !isName ? await mend(typed, index.shelf) : typed;
  const corrected = typed.map((word, at) => ({ typed: word, found: words[at] })).filter((pair) => pair.typed !== pair.found);
  const wide = widen ? widenings(index, words) : [];
  const queries = [words, ...wide.map((one) => one.words)].filter((some) => some.length);
  return { queries, corrected, widened: wide.map(({ typed: from, found }) => ({ typed: from, found })) };
};

const seek = async (index, query, { chosen = {}, limit = LOADED, widen = true, correct = true, counts = false }) => {
  const { queries, corrected, widened } = await asked(index, query, { widen, correct });
  const entries = queries.length ? await merge(queries, index) : [];
  const isChosen = Object.values(chosen).some((some) => some.length);
  const values = counts || isChosen ? await valuesOf(index) : null;
  const fitting = isChosen ? entries.filter((entry) => fits(entry.id, chosen, values)) : entries;
  const near = Math.max(limit, LOADED);
  const loaded = await Promise.all(fitting.slice(0, near).map(async (entry) => ({ entry, ...(await resultOf(entry)) })));
  for (const one of loaded) one.rank = rank(one.entry, queries, one.meta, index.rules);
  loaded.sort((a, b) => b.rank - a.rank);
  const results = loaded.slice(0, limit).map((one) => one.result);
  return { query, total: fitting.length, results, counts: values ? countsOf(entries, chosen, values) : null, widened, corrected, elsewhere: [] };
};

const marker = (rules) => (text, query) => {
  const wanted = rules.words(query);
  const parts = [];
  for (const piece of text.split(/([\p{L}\p{N}]+)/u)) {
    const own = rules.every(piece);
    const hit = own.length > 0 && wanted.some((word) => own.some((other) => alike(word, other)));
    if (piece) parts.push({ text: piece, hit });
  }
  return parts;
};

/* Whether there is enough of a word to ask the other language for it, which costs another index. */
const isTelling = (query) => /[\p{L}\p{N}]{3}/u.test(query);

export const openEngine = async ({ root, locale }) => {
  const index = await openIndex(`${root}search/${locale}/`);
  const other = locale === "fr" ? "en" : "fr";
  let away = null;
  const find = async (query, options = {}) => {
    const found = await seek(index, query, options);
    if (found.total || !isTelling(query) || Object.values(options.chosen || {}).some((some) => some.length)) return found;
    away ||= openIndex(`${root}search/${other}/`);
    const { results } = await seek(await away, query, { limit: 3, correct: false });
    return { ...found, elsewhere: results };
  };
  return { facets: index.facets, isLight: index.size < LIGHT, find, mark: marker(index.rules) };
};
