"""A browser window on the site, for the tests."""

from playwright.sync_api import ConsoleMessage, Page


class Visit:
    """A browser window that remembers what it asked of other hosts, and what went wrong."""

    def __init__(self, page: Page, root: str) -> None:
        self.page, self.root = page, root
        self.foreign: list[str] = []
        self.errors: list[str] = []
        page.on("request", self._watch)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._hear)

    def _watch(self, request: object) -> None:
        url = request.url  # type: ignore[attr-defined]
        if not url.startswith((self.root, "data:", "blob:")):
            self.foreign.append(url)

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.errors.append(f"{said.text} {said.location['url']}")

    def forget(self) -> None:
        """Start anew, for a window that serves several tests."""
        self.foreign.clear()
        self.errors.clear()

    def open(self, address: str) -> None:
        self.page.goto(self.root + address)

    @property
    def address(self) -> str:
        return self.page.url.removeprefix(self.root)
