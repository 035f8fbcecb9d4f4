"""Where the browser is, and how to start it.

Playwright is an optional part of the project: it is imported only where it is used.
"""

import os
import shutil

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
"""Without a window, and without anything asked of the network behind the page's back."""

NAMED_IN = "PASSERELLE_CHROMIUM"
"""The variable that names a browser; it wins over all others."""


def find_chromium() -> str | None:
    """The path of a browser: the one named in PASSERELLE_CHROMIUM, Playwright's, the system's.

    Raises:
        ModuleNotFoundError: Playwright is not installed.
    """
    from playwright.sync_api import sync_playwright

    named = os.environ.get(NAMED_IN)
    if named:
        return named if os.access(named, os.X_OK) else None
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    if os.access(own, os.X_OK):
        return own
    return next((path for name in NAMES if (path := shutil.which(name))), None)
