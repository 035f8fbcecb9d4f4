"""Two things must not bear one name, nor stand at one address."""

from collections.abc import Iterator
from typing import Any

from passerelle.content.library import Library
from passerelle.formats.web_address import place
from passerelle.model.item import Page
from passerelle.model.locale import Locale
from passerelle.model.problem import Position, Problem
from passerelle.queries.addresses import Addresses


def check_identity(library: Library) -> Iterator[Problem]:
    """Find identifiers and addresses that are used twice.

    Args:
        library: the library.
    """
    yield from _duplicate_ids(library)
    yield from _duplicate_addresses(library)
    yield from _duplicate_resources(library)


def _duplicate_ids(library: Library) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    named = [(page.id, page.texts[page.original].path) for page in library.pages.values()]
    named += [(r.id, r.path) for r in (*library.resources.values(), *library.references.values())]
    for item_id, path in named:
        if item_id in seen:
            yield Problem(path, Position(), "ID001", {"id": item_id, "other": seen[item_id]})
        seen.setdefault(item_id, path)


def _duplicate_addresses(library: Library) -> Iterator[Problem]:
    addresses = Addresses(library)
    for locale in Locale:
        seen = {addresses.resource(r, locale): r.path for r in library.resources.values()}
        for page in library.pages.values():
            if locale not in page.words:
                continue
            address = addresses.page(page, locale)
            text = page.texts[locale]
            if address in seen:
                details = {"address": f"/{address}", "other": seen[address]}
                yield Problem(text.path, _slug_position(page, locale), "ID002", details)
            seen.setdefault(address, text.path)


def _slug_position(page: Page[Any], locale: Locale) -> Position:
    return page.texts[locale].positions.get(("slug",), Position())


def _duplicate_resources(library: Library) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for resource in library.resources.values():
        if resource.facts.url is None:
            continue
        address = place(resource.facts.url)
        if address in seen:
            position = resource.positions.get(("url",), Position())
            yield Problem(resource.path, position, "ID005", {"other": seen[address]})
        seen.setdefault(address, resource.path)
