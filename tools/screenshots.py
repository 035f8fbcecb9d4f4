"""Takes a picture of each kind of page: both languages, phone and desktop, light and dark."""

import itertools
import sys
from pathlib import Path

from chromium import OPTIONS, find_chromium
from kinds import KINDS
from playwright.sync_api import sync_playwright
from site_server import serving

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / ".build" / "screenshots"
WIDTHS = {"phone": 390, "desktop": 1280}
PALETTES = ("light", "dark")
HEIGHT = 844


def main(only: list[str]) -> int:
    """Take the pictures, of the whole page and of what a reader sees first.

    Args:
        only: addresses of pages; all kinds when there is none.
    """
    path = find_chromium()
    if not path:
        sys.exit("Chromium: make browser")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with serving(ROOT / "site") as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=OPTIONS)
        for width, palette in itertools.product(WIDTHS, PALETTES):
            context = browser.new_context(
                viewport={"width": WIDTHS[width], "height": HEIGHT},
                color_scheme=palette,
                reduced_motion="reduce",
            )
            page = context.new_page()
            for address in only or KINDS:
                page.goto(root + address, wait_until="networkidle")
                name = address.strip("/").replace("/", "_").removesuffix(".html") or "home"
                page.screenshot(path=FOLDER / f"{name}.{width}.{palette}.first.png")
                page.screenshot(path=FOLDER / f"{name}.{width}.{palette}.png", full_page=True)
            context.close()
        browser.close()
    print(FOLDER.relative_to(ROOT), len(list(FOLDER.glob("*.png"))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
