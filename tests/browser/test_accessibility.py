"""No fault that axe can see: each kind of page, both palettes, phone and desk."""

import functools
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser
from test_every_kind import KINDS

pytestmark = pytest.mark.xdist_group("site")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@functools.cache
def axe() -> str:
    folder = Path(axe_playwright_python.__file__).parent
    return next(folder.rglob("axe.min.js")).read_text("utf-8")


@pytest.mark.parametrize("palette", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", KINDS)
def test_axe_finds_nothing(
    browser: Browser, served: str, address: str, width: int, palette: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme=palette, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(served + address)
    page.evaluate(axe())
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    context.close()
    assert [
        f"{fault['id']}: {node['html'][:120]}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ] == []
