"""Where the browser is, and how to start it."""

import os
import shutil

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OPTIONS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find_chromium() -> str | None:
    """The path of a browser: the one named in PASSERELLE_CHROMIUM, Playwright's, the system's."""
    named = os.environ.get("PASSERELLE_CHROMIUM")
    if named:
        return named if os.access(named, os.X_OK) else None
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    if os.access(own, os.X_OK):
        return own
    return next((path for name in NAMES if (path := shutil.which(name))), None)
