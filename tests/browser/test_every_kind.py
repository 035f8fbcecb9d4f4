"""Each kind of page in each palette and at each width: nothing asked of other hosts, no error,
nothing wider than the screen, no fault that axe can see; and whole without script."""

import functools
from pathlib import Path

import axe_playwright_python
import pytest
from kinds import KINDS
from playwright.sync_api import Browser
from visit import Visit

pytestmark = pytest.mark.xdist_group("browser")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@functools.cache
def axe() -> str:
    folder = Path(axe_playwright_python.__file__).parent
    return next(folder.rglob("axe.min.js")).read_text("utf-8")


@pytest.mark.parametrize("palette", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", KINDS)
def test_page_is_sound(
    browser: Browser, served: str, address: str, width: int, palette: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme=palette, reduced_motion="reduce"
    )
    visit = Visit(context.new_page(), served)
    visit.open(address)
    widest = visit.page.evaluate("document.documentElement.scrollWidth")
    visit.page.evaluate(axe())
    found = visit.page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    context.close()
    assert widest <= width
    assert visit.foreign == []
    assert visit.errors == []
    assert [
        f"{fault['id']}: {node['html'][:120]}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ] == []


@pytest.mark.parametrize("address", KINDS)
def test_page_is_whole_without_script(browser: Browser, served: str, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700}, java_script_enabled=False)
    visit = Visit(context.new_page(), served)
    visit.open(address)
    widest = visit.page.evaluate("document.documentElement.scrollWidth")
    headings = visit.page.locator("h1").count()
    context.close()
    assert (headings, visit.foreign, visit.errors) == (1, [], [])
    assert widest <= 320
