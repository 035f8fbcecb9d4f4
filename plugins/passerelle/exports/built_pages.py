"""The pages of a site that has been built, found again by whatever people call them."""

import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import html

from passerelle.content.suggestions import nearest
from passerelle.model.locale import Locale

_SOURCE_FILE = re.compile(r"^(?:.*\bdocs/)?(?P<locale>fr|en)/(?P<path>.+)\.md$")
_SHORT = "r/"


class PageNotFoundError(Exception):
    """No page of the site has this name; `nearest` may be the id that was meant."""

    def __init__(self, named: str, near: str | None) -> None:
        super().__init__(named)
        self.nearest = near


class NotInLanguageError(Exception):
    """The page exists, in the other language only."""


@dataclass(frozen=True)
class BuiltPage:
    """A page of a built site.

    Attributes:
        url: its absolute address, once published.
        locale: its language.
        name: the last part of its address, or its language for a home page.
    """

    url: str
    locale: Locale
    name: str


@dataclass(frozen=True)
class BuiltPages:
    """The pages of a site in the folder where it was built.

    Attributes:
        folder: the folder.
    """

    folder: Path

    @cached_property
    def root(self) -> str:
        """The absolute address at which the site is published, with a slash at its end.

        Raises:
            FileNotFoundError: the folder holds no site.
        """
        return _canonical(self._read(""))

    def find(self, named: str, default: Locale, only: Locale | None = None) -> BuiltPage:
        """Find a page.

        Args:
            named: its id, its file under `docs/`, or its address, absolute or within the site.
            default: the language of an id.
            only: the language that the page must be in, whatever its name says.

        Raises:
            FileNotFoundError: the folder holds no site.
            PageNotFoundError: no page has this name.
            NotInLanguageError: the page is not translated.
        """
        root = self.root
        address = self._address(named.strip(), only or default)
        if not self._has(address):
            raise PageNotFoundError(named, nearest(address, self._ids()).get("nearest"))
        url = _canonical(self._read(address)).partition("#")[0]
        tree = self._read(url.removeprefix(root))
        locale = _locale(tree)
        if only and locale is not only:
            others = tree.xpath(f"//link[@hreflang='{only.tag}']/@href")
            if not others:
                raise NotInLanguageError(named)
            url, locale = str(others[0]), only
        name = url.removeprefix(root).rstrip("/").rpartition("/")[2]
        return BuiltPage(url, locale, name or locale.value)

    def _address(self, named: str, locale: Locale) -> str:
        """Where a page would stand in the folder, whatever it was called by."""
        source = _SOURCE_FILE.match(named)
        if source:
            folder, _slash, name = source["path"].rpartition("/")
            page_id = name if name != "index" else (folder or "home")
            return f"{Locale(source['locale']).root}{_SHORT}{page_id}/"
        within = re.split(r"[?#]", named.removeprefix(self.root))[0]
        address = re.sub(r"^https?://[^/]*", "", within).strip("/")
        short = f"{locale.root}{_SHORT}{address}/"
        if address and self._has(short):
            return short
        return f"{address}/" if address else ""

    def _file(self, address: str) -> Path:
        return self.folder / address / "index.html"

    def _has(self, address: str) -> bool:
        return os.path.isfile(self._file(address))  # a name that no file can have is no error

    def _read(self, address: str) -> html.HtmlElement:
        return html.document_fromstring(self._file(address).read_bytes())

    def _ids(self) -> list[str]:
        return [path.name for path in (self.folder / _SHORT).glob("*")]


def _canonical(tree: html.HtmlElement) -> str:
    return str(tree.xpath("string(//link[@rel='canonical']/@href)"))


def _locale(tree: html.HtmlElement) -> Locale:
    return Locale(tree.get("lang", "")[:2])
