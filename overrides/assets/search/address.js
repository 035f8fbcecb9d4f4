/* What is searched, in the address: ?q=words&kind=case,article&stages=… */

/** The facets that an address asks for, its other parameters included; the engine knows which are. */
export function facetsOf(asked) {
  const chosen = {};
  for (const [facet, values] of asked) {
    if (facet !== "q") chosen[facet] = values.split(",").filter(Boolean);
  }
  return chosen;
}

/** Write it, without a step in the history. */
export function write(query, chosen) {
  const parts = Object.entries(chosen)
    .filter(([, values]) => values.length)
    .map(([facet, values]) => `${encodeURIComponent(facet)}=${values.map(encodeURIComponent).join(",")}`);
  put(`?${[`q=${encodeURIComponent(query)}`, ...parts].join("&")}`);
}

/** Put back a query string; an empty one leaves the bare address. */
export function put(search) {
  history.replaceState(history.state, "", location.pathname + search + location.hash);
}
