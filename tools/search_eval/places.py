"""From the addresses that engines answer with to the items that labels name."""

from typing import Any
from urllib.parse import unquote, urlsplit

from passerelle.content.library import Library
from passerelle.model.item import Page, Resource, Term
from passerelle.model.locale import Locale
from passerelle.queries.addresses import Addresses


class Places:
    """Where the items of a library stand in one language.

    Args:
        library: what the site holds.
        locale: the language.
    """

    def __init__(self, library: Library, locale: Locale) -> None:
        addresses = Addresses(library)
        named: list[tuple[str, Page[Any] | Resource | Term]] = [
            *((path, page) for path, page in library.pages.items() if locale in page.words),
            *((f"resource:{name}", item) for name, item in library.resources.items()),
            *((f"term:{name}", item) for name, item in library.terms.items()),
        ]
        self._items: dict[str, str] = {}
        for identity, item in named:
            self._items[addresses.of(item, locale) or ""] = identity
            self._items[addresses.short(item, locale)] = identity

    def items(self, address: str) -> frozenset[str]:
        """The items at an address: its page's and, on the glossary, its anchor's.

        Args:
            address: whole, or from the root of the site; with or without an anchor.
        """
        parts = urlsplit(address)
        path = unquote(parts.path).lstrip("/").removesuffix("index.html")
        found = (self._items.get(path), self._items.get(f"{path}#{unquote(parts.fragment)}"))
        return frozenset(item for item in found if item is not None)
