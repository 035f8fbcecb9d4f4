/* A search engine of a few pages, for the tests of the dialog: keeps the contract, fetches nothing. */
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const page = (item, kind, url, title, lang, where, summary, stages, section = null) =>
  ({ item, kind, url, title, lang, where, summary, stages, section });
const TRUST = { title: "À faire en équipe", url: "pratiquer/gagner-la-confiance/#together" };
const PAGES = {
  fr: [
    page("practise/trust-earning.md", "article", "pratiquer/gagner-la-confiance/", "Gagner la confiance", "fr", "", "La confiance se gagne par de petites promesses tenues.", ["recovery"], TRUST),
    page("cases/pic.md", "case", "etudes-de-cas/projet-impact-collectif/", "Le Projet impact collectif", "fr", "Montréal · 2015", "Des quartiers à qui des fondations ont fait confiance.", ["recovery", "resilience"]),
    page("resource:heck-2023", "resource", "ressources/heck-2023/", "Turning trust into <b>action</b>", "en", "2023", "Une ressource sur la confiance entre bailleurs de fonds.", []),
    page("term:backbone", "term", "glossaire/#backbone", "structure de soutien", "fr", "", "L’équipe qui tient le collectif ensemble.", []),
  ],
  en: [
    page("practise/trust-earning.md", "article", "en/practise/earning-trust/", "Earning trust", "en", "", "Trust is earned by small promises kept.", ["recovery"]),
    page("term:backbone", "term", "en/glossary/#backbone", "backbone", "en", "", "The team that holds the collective together.", []),
  ],
};
const KINDS = { fr: ["Article", "Étude de cas", "Ressource", "Terme"], en: ["Article", "Case study", "Resource", "Term"] };
const facetsOf = (locale) => [
  { id: "kind", label: "Type", values: ["article", "case", "resource", "term"].map((id, at) => ({ id, label: KINDS[locale][at] })) },
  { id: "stages", label: locale === "fr" ? "Étape" : "Stage", values: [{ id: "recovery", label: locale === "fr" ? "Reprise" : "Recovery" }, { id: "resilience", label: locale === "fr" ? "Résilience" : "Resilience" }] },
  { id: "languages", label: locale === "fr" ? "Langue" : "Language", values: [{ id: "fr", label: locale === "fr" ? "français" : "French" }, { id: "en", label: locale === "fr" ? "anglais" : "English" }] },
];
const valuesOf = (page, facet) => ({ kind: [page.kind], stages: page.stages, languages: [page.lang] })[facet];

export async function openEngine({ locale }) {
  const facets = facetsOf(locale);
  const match = (lang, word, chosen) =>
    PAGES[lang].filter((page) => fold(page.title + page.summary).includes(word) &&
      Object.entries(chosen).every(([facet, values]) => values.some((value) => valuesOf(page, facet).includes(value))));
  const find = async (query, { chosen, limit, widen, correct, counts: isCounted }) => {
    let word = fold(query.trim());
    const widened = widen && word === "backbone" && locale === "fr" ? [{ typed: "backbone", found: "structure de soutien" }] : [];
    const corrected = correct && word === "confience" ? [{ typed: "confience", found: "confiance" }] : [];
    for (const { found } of [...widened, ...corrected]) word = fold(found);
    const pages = word ? match(locale, word, chosen) : [];
    const counts = {};
    for (const { id, values } of facets) {
      const { [id]: _own, ...others } = chosen;
      counts[id] = Object.fromEntries(values.map((value) => [value.id, word ? match(locale, word, { ...others, [id]: [value.id] }).length : 0]));
    }
    const elsewhere = word && !pages.length ? match(locale === "fr" ? "en" : "fr", word, {}) : [];
    return { query, total: pages.length, results: pages.slice(0, limit), counts: isCounted ? counts : null, widened, corrected, elsewhere };
  };
  const mark = (text, query) => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    return text.split(/([\p{L}]+)/u).filter(Boolean).map((piece) => ({ text: piece, hit: words.includes(fold(piece)) }));
  };
  return { facets, isLight: true, find, mark };
}
