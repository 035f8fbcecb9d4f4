"""What a page points to must be there, in the language of the page."""

import posixpath
from collections.abc import Iterator
from typing import Any

from passerelle.content.library import Library
from passerelle.content.links import Link
from passerelle.content.suggestions import nearest
from passerelle.model.item import Page
from passerelle.model.locale import Locale
from passerelle.model.problem import Phrase, Problem

_COLLECTIONS = {
    "citation": ("sources",),
    "item": ("sources", "page_ids"),
    "picture": ("pictures",),
}
"""For each kind of identifier, where what it names may be."""


def check_links(library: Library) -> Iterator[Problem]:
    """Find links and citations that lead nowhere.

    Args:
        library: the library.
    """
    for page in library.pages.values():
        for locale, text in page.texts.items():
            for link in library.links[(page.path, locale)]:
                yield from _check(library, page, locale, link, text.path)


def _check(
    library: Library, page: Page[Any], locale: Locale, link: Link, path: str
) -> Iterator[Problem]:
    if link.kind == "page":
        if link.target:
            yield from _check_path(library, page, locale, link, path)
        return
    collections = _COLLECTIONS[link.kind]
    known = any(link.target in getattr(library, collection) for collection in collections)
    item = library.page_ids.get(link.target) if link.kind == "item" else None
    if link.kind == "item" and library.present.hides_id(link.target, locale):
        yield Problem(path, link.position, "DR002", {"target": link.target})
    elif item and locale not in item.words and not library.present.has_page(item.path, locale):
        yield _untranslated(link, locale, path)
    elif not known and not any(library.present.has_record(c, link.target) for c in collections):
        names = [name for collection in collections for name in getattr(library, collection)]
        details = {"id": link.target, **nearest(link.target, names)}
        yield Problem(path, link.position, "LK002", details)


def _check_path(
    library: Library, page: Page[Any], locale: Locale, link: Link, path: str
) -> Iterator[Problem]:
    folder = posixpath.dirname(page.path)
    target = posixpath.normpath(posixpath.join(folder, link.target))
    if library.present.has_page(target, locale):
        return
    if library.present.hides(target, locale):
        yield Problem(path, link.position, "DR002", {"target": link.target})
        return
    if library.present.has_page(target, locale.other):
        yield Problem(
            path,
            link.position,
            "LK003",
            {"target": link.target, "language": Phrase(f"in-{locale}")},
        )
        return
    known = [posixpath.relpath(other, folder or ".") for other in library.pages]
    yield Problem(
        path, link.position, "LK001", {"target": link.target, **nearest(link.target, known)}
    )


def _untranslated(link: Link, locale: Locale, path: str) -> Problem:
    details = {"target": link.target, "language": Phrase(f"in-{locale}")}
    return Problem(path, link.position, "LK003", details)
