"""Each kind of page in each palette and at each width: nothing asked of other hosts, no error,
nothing wider than the screen, no fault that axe can see; and whole without script."""

import functools
from collections.abc import Iterator
from pathlib import Path

import axe_playwright_python
import pytest
from kinds import KINDS
from playwright.sync_api import Browser
from visit import Visit

pytestmark = pytest.mark.xdist_group("kinds")
SCHEMES = {"light": "default", "dark": "slate"}
WAYS = {False: [(390, "light"), (1280, "dark")], True: [(390, "dark"), (1280, "light")]}
"""For an address that is English or not: together the two of a kind are seen in every way."""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@functools.cache
def axe() -> str:
    folder = Path(axe_playwright_python.__file__).parent
    return next(folder.rglob("axe.min.js")).read_text("utf-8")


@pytest.fixture(scope="module")
def window(browser: Browser, served: str) -> Iterator[Visit]:
    """One window for all pages: to open another one costs more than most pages do."""
    context = browser.new_context(reduced_motion="reduce")
    yield Visit(context.new_page(), served)
    context.close()


@pytest.fixture(scope="module")
def bare_window(browser: Browser, served: str) -> Iterator[Visit]:
    """The same without script, as narrow as a page is at 400 % (WCAG 2.2, 1.4.10)."""
    context = browser.new_context(viewport={"width": 320, "height": 700}, java_script_enabled=False)
    yield Visit(context.new_page(), served)
    context.close()


@pytest.mark.parametrize(
    ("address", "width", "palette"),
    [(address, *way) for address in KINDS for way in WAYS[address.startswith("en/")]],
)
def test_page_is_sound(window: Visit, address: str, width: int, palette: str) -> None:
    window.forget()
    window.page.set_viewport_size({"width": width, "height": 844})
    window.page.emulate_media(color_scheme=palette, reduced_motion="reduce")
    window.open(address)
    assert window.page.locator("body").get_attribute("data-md-color-scheme") == SCHEMES[palette]
    widest = window.page.evaluate("document.documentElement.scrollWidth")
    window.page.evaluate(axe())
    found = window.page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    assert widest <= width
    assert (window.foreign, window.errors) == ([], [])
    assert [
        f"{fault['id']}: {node['html'][:120]}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ] == []


@pytest.mark.parametrize("address", KINDS)
def test_page_is_whole_without_script(bare_window: Visit, address: str) -> None:
    bare_window.forget()
    bare_window.open(address)
    widest = bare_window.page.evaluate("document.documentElement.scrollWidth")
    headings = bare_window.page.locator("h1").count()
    assert (headings, bare_window.foreign, bare_window.errors) == (1, [], [])
    assert widest <= 320
