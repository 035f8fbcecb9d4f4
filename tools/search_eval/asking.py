"""Puts queries to an engine in a browser, and notes answers, bytes and time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from passerelle.model.locale import Locale
from search_eval.server import Served

FIRST = """async ({{ given, query }}) => {{
  const start = performance.now()
  window.ask = await ({source})(given)
  const found = await window.ask(query)
  return {{ found, time: performance.now() - start }}
}}"""
NEXT = """async query => {
  const start = performance.now()
  const found = await window.ask(query)
  return { found, time: performance.now() - start }
}"""
OWN = ("assets/search/", *(f"search/{locale}/" for locale in Locale))
"""What a page of the site fetches of the search before anyone asks counts as the first query's."""


@dataclass(frozen=True)
class Answer:
    """What an engine answered to one query.

    Attributes:
        found: for each result, in order, the addresses or identities that it leads to.
        size: bytes fetched for it.
        time: milliseconds until the results could be shown.
    """

    found: Sequence[Sequence[str]]
    size: int
    time: float


@dataclass(frozen=True)
class Engine:
    """A search that can be asked.

    Attributes:
        name: as shown in the tables.
        served: the server that holds its files.
        pages: the page, by language, on which it is asked.
        gives_items: whether its results name items, and not addresses.
    """

    name: str
    served: Served
    pages: dict[Locale, str]
    gives_items: bool = False

    @property
    def source(self) -> str:
        """The script that opens it and gives the function that asks it."""
        return (Path(__file__).parent / f"{self.name}.js").read_text("utf-8").strip()

    def ask(
        self, browser: Browser, locale: Locale, queries: Sequence[str], limit: int
    ) -> Iterator[Answer]:
        """Ask queries one after the other, in a new session with nothing in its cache.

        Args:
            browser: the browser.
            locale: the language of the reader.
            queries: what to ask.
            limit: how many results are wanted of each.

        Yields:
            One answer a query.
        """
        context = browser.new_context()
        page = context.new_page()
        before = len(self.served.sent)
        page.goto(self.served.root + self.pages[locale], wait_until="networkidle")
        early = sum(size for path, size in self.served.sent[before:] if path.startswith(OWN))
        given = {"root": self.served.root, "locale": locale.value, "limit": limit}
        first = FIRST.format(source=self.source)
        yield self._answer(page, first, {"given": given, "query": queries[0]}, early)
        for query in queries[1:]:
            yield self._answer(page, NEXT, query, 0)
        context.close()

    def _answer(self, page: Page, script: str, given: Any, early: int) -> Answer:
        start = len(self.served.sent)
        answer = page.evaluate(script, given)
        return Answer(answer["found"], early + self.served.bytes_since(start), answer["time"])
