"""A real browser on the real site, served on this machine only."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import OPTIONS, find_chromium
from playwright.sync_api import Browser, sync_playwright
from site_server import serving
from visit import Visit

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def served(built_folder: Path) -> Iterator[str]:
    with serving(built_folder) as root:
        yield root


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_chromium()
    assert path, "no browser: run `make browser`"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=OPTIONS)
        yield browser
        browser.close()


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def viewport(request: pytest.FixtureRequest) -> dict[str, int]:
    return request.param


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def script(request: pytest.FixtureRequest) -> bool:
    return request.param


@pytest.fixture
def visit(browser: Browser, served: str, viewport: dict[str, int], script: bool) -> Iterator[Visit]:
    context = browser.new_context(viewport=viewport, java_script_enabled=script)
    window = Visit(context.new_page(), served)
    yield window
    context.close()
    assert window.foreign == []
    assert window.errors == []
