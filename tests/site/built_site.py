"""A built site, as a visitor's browser and a search engine see it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

from lxml import html

SITE_URL = "https://passerelle.example/"


@dataclass(frozen=True)
class BuiltPage:
    address: str
    tree: html.HtmlElement

    @property
    def is_indexed(self) -> bool:
        return not self.tree.xpath("//meta[@name='robots'][contains(@content, 'noindex')]")

    @property
    def lang(self) -> str:
        return self.tree.get("lang", "")

    @property
    def is_redirect(self) -> bool:
        return bool(self.tree.xpath("//meta[@http-equiv='refresh']"))

    @cached_property
    def anchors(self) -> set[str]:
        return set(self.tree.xpath("//@id"))

    def links(self) -> Iterator[str]:
        """Every address that the page names and a reader can follow or the browser fetches."""
        for attribute in ("href", "src"):
            yield from self.tree.xpath(f"//@{attribute}")
        for content in self.tree.xpath("//meta[@http-equiv='refresh']/@content"):
            yield content.partition("url=")[2]

    @property
    def alternates(self) -> dict[str, str]:
        links = self.tree.xpath("//link[contains(@rel, 'alternate')][@hreflang]")
        return {link.get("hreflang"): link.get("href") for link in links}

    def one(self, path: str) -> str:
        found = self.tree.xpath(path)
        assert len(found) == 1, f"{self.address}: {path} found {len(found)} times"
        return str(found[0])


class BuiltSite:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def pages(self) -> dict[str, BuiltPage]:
        """All HTML pages by address, relative to the root of the site."""
        pages = {}
        for path in sorted(self.folder.rglob("*.html")):
            name = path.relative_to(self.folder).as_posix()
            address = name.removesuffix("index.html") if name.endswith("index.html") else name
            pages[address] = BuiltPage(address, html.parse(str(path)).getroot())
        return pages

    @property
    def content_pages(self) -> list[BuiltPage]:
        """The pages that are neither a redirection nor « not found »."""
        return [
            page
            for page in self.pages.values()
            if not page.is_redirect and not page.address.endswith("404.html")
        ]

    def resolve(self, page: BuiltPage, link: str) -> tuple[str, str] | None:
        """The address and anchor within the site to which a link leads; None for other sites."""
        url = urljoin(SITE_URL + page.address, link)
        if not url.startswith(SITE_URL):
            return None
        address, anchor = urldefrag(url.removeprefix(SITE_URL))
        return unquote(address.partition("?")[0]), unquote(anchor)

    def has(self, address: str) -> bool:
        path = self.folder / address
        return path.is_file() or (path / "index.html").is_file()
