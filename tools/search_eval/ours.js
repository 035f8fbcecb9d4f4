async ({ root, locale, limit }) => {
  const { openEngine } = await import(`${root}assets/search/engine.js`)
  const engine = await openEngine({ root, locale })
  return async query => {
    const { results } = await engine.find(query, { limit })
    return results.map(result => [result.item])
  }
}
