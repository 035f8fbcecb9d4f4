"""What the search of a large site costs: bytes to its readers, time to its build.

`make search-weight` writes a site of SIZE pages a language, builds it, and asks each labelled
query in the page itself: once with nothing fetched before, on a phone and on a desktop (which
shows the filters), then all in one session. It gives 1 when a limit is passed.
"""

import argparse
import functools
import os
import shutil
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, sync_playwright

from generated_site.writing import write_site
from passerelle.exports.chromium import OPTIONS, find_chromium
from passerelle.mkdocs_plugins.search.plugin import SearchPlugin
from passerelle.model.locale import Locale
from search_eval.asking import OWN
from search_eval.labels import read_labels
from search_eval.server import Served, serving

FOLDER = Path(__file__).parents[2] / ".build" / "search-weight"
FIRST_MOST, LATER_MOST = 150_000, 60_000
"""Bytes that a first query and a later one may fetch."""

SHARE_MOST = 0.25
"""Part of the build that indexing may take."""

WIDTHS = {"phone": 390, "desktop": 1280}
PAGES = {Locale.FR: "contact/", Locale.EN: "en/contact/"}
ANSWERED = """query => {
  const dialog = document.querySelector("#search")
  return dialog.open && dialog.dataset.answered === query
}"""


def main() -> int:
    """Build if need be, measure, print; give 1 when a limit is passed."""
    parser = argparse.ArgumentParser(prog="make search-weight", description=__doc__)
    parser.add_argument("--size", type=int, default=2500, help="pages a language")
    parser.add_argument("--reuse", action="store_true", help="take the site of the last run")
    options = parser.parse_args()
    passed = [] if options.reuse else [_build(options.size)]
    with sync_playwright() as playwright, serving(FOLDER / "site") as served:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=OPTIONS)
        for locale in Locale:
            queries = [label.query for label in read_labels(locale)]
            for name, width in WIDTHS.items():
                first = [_first(browser, served, width, locale, query) for query in queries]
                passed.append(_tell(f"{locale} first, {name}", first, queries, FIRST_MOST))
            later = _later(browser, served, locale, queries)
            passed.append(_tell(f"{locale} later", later, queries[1:], LATER_MOST))
        browser.close()
    return int(any(passed))


def _build(size: int) -> bool:
    """Build the site and print how much of the time was indexing; whether that is too much."""
    write_site(FOLDER / "source", size)
    shutil.rmtree(FOLDER / "site", ignore_errors=True)
    spent = list[float]()
    index = SearchPlugin.on_post_build

    @functools.wraps(index)
    def timed(self: SearchPlugin, **given: Any) -> None:
        start = time.perf_counter()
        index(self, **given)
        spent.append(time.perf_counter() - start)

    SearchPlugin.on_post_build = timed  # type: ignore[method-assign]
    start = time.perf_counter()
    os.chdir(FOLDER / "source")
    config = load_config("mkdocs.yml", site_dir=str(FOLDER / "site"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    share = max(spent) / (time.perf_counter() - start)
    print(f"2 x {size} pages: indexing takes {share:.1%} of the build", flush=True)
    return share > SHARE_MOST


def _first(browser: Browser, served: Served, width: int, locale: Locale, query: str) -> int:
    """Bytes of a visit that starts with a query, less those of the page itself."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page, start = context.new_page(), len(served.sent)
    page.goto(served.root + PAGES[locale])
    _ask(page, query)
    context.close()
    return _fetched(served, start)


def _later(browser: Browser, served: Served, locale: Locale, queries: Sequence[str]) -> list[int]:
    page, sizes = browser.new_page(viewport={"width": 1280, "height": 800}), list[int]()
    page.goto(served.root + PAGES[locale])
    for query in queries:
        start = len(served.sent)
        _ask(page, query)
        sizes.append(_fetched(served, start))
    page.close()
    return sizes[1:]


def _ask(page: Page, query: str) -> None:
    """Put a query as a paste does, and wait until all of its answer is there."""
    if not page.locator("#search").evaluate("dialog => dialog.open"):
        page.keyboard.press("/")
    page.locator("#search-field").fill(query)
    page.wait_for_function(ANSWERED, arg=query)


def _fetched(served: Served, start: int) -> int:
    return sum(size for path, size in served.sent[start:] if path.startswith(OWN))


def _tell(name: str, sizes: Sequence[int], queries: Sequence[str], most: int) -> bool:
    heaviest = max(range(len(sizes)), key=sizes.__getitem__)
    middle = statistics.median(sizes) / 1000
    print(
        f"{name}: {len(sizes)} queries, median {middle:.0f} KB, "
        f"most {sizes[heaviest] / 1000:.0f} KB ({queries[heaviest]}), limit {most / 1000:.0f} KB",
        flush=True,
    )
    return sizes[heaviest] > most


_CHROMIUM = find_chromium() or sys.exit("make search-weight: Chromium")

if __name__ == "__main__":
    sys.exit(main())
