/* Speaks with Material's worker as its own script does: 0 sets up, 2 asks, 3 answers.
   The worker itself reshapes what was typed. An answer has one group a page. */
async ({ root, locale, limit }) => {
  const base = `${root}material/`
  const worker = new Worker(`${base}assets/javascripts/workers/search.js`)
  const say = message => new Promise(answered => {
    worker.onmessage = ({ data }) => answered(data)
    worker.postMessage(message)
  })
  const { config, docs } = await (await fetch(`${base}index-${locale}.json`)).json()
  await say({ type: 0, data: { config, docs, options: { suggest: false } } })
  return async query => {
    const { data } = await say({ type: 2, data: query })
    return data.items.slice(0, limit).map(group => group.map(entry => entry.location))
  }
}
