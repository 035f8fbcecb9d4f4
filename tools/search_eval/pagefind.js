async ({ root, limit }) => {
  const pagefind = await import(`${root}pagefind/pagefind.js`)
  return async query => {
    const { results } = await pagefind.search(query)
    const pages = await Promise.all(results.slice(0, limit).map(result => result.data()))
    return pages.map(page => [page.url, ...page.sub_results.map(section => section.url)])
  }
}
