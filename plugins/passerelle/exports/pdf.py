"""A page of a built site as a PDF, printed by a real browser."""

from pathlib import Path

from passerelle.exports.chromium import OPTIONS, find_chromium


class NoBrowserError(Exception):
    """Neither Playwright nor the system has a Chromium that can be run."""


class BrowserFailedError(Exception):
    """The browser could not print; its own words are the argument."""


def print_page(folder: Path, root: str, url: str, output: Path) -> None:
    """Print a page as its readers would, on letter paper, with its outline and its tags.

    The browser believes that it visits the published site, but each thing it asks for
    comes from the folder and nothing from the network: links in the PDF lead to the
    published pages.

    Args:
        folder: the folder of the built site.
        root: the absolute address at which it is published.
        url: the absolute address of the page.
        output: the file to write.

    Raises:
        ModuleNotFoundError: Playwright is not installed.
        NoBrowserError: there is no browser.
        BrowserFailedError: the browser could not print.
        OSError: the file cannot be written.
    """
    from playwright.sync_api import Error, Route, sync_playwright

    def answer(route: Route) -> None:
        asked = route.request.url.partition("?")[0]
        file = folder / asked.removeprefix(root)
        file = file / "index.html" if file.is_dir() else file
        if asked.startswith(root) and file.is_file():
            route.fulfill(path=file)
        else:
            route.abort()

    browser_path = find_chromium()
    if browser_path is None:
        raise NoBrowserError
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=browser_path, args=OPTIONS)
            page = browser.new_page(java_script_enabled=False)
            page.route("**/*", answer)
            page.goto(url)
            printed = page.pdf(prefer_css_page_size=True, tagged=True, outline=True)
            browser.close()
    except Error as error:
        raise BrowserFailedError(error.message.partition("\n")[0]) from error
    output.write_bytes(printed)
