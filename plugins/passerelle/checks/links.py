"""What a page points to must be there, in the language of the page."""

import posixpath
from collections.abc import Iterator
from typing import Any

from passerelle.content.library import Library
from passerelle.content.links import Link
from passerelle.content.suggestions import nearest
from passerelle.model.item import Page
from passerelle.model.locale import Locale
from passerelle.model.problem import Problem


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
    if link.kind == "citation" and link.target not in library.sources:
        details = {"id": link.target, **nearest(link.target, library.sources)}
        yield Problem(path, link.position, "LK002", details)
    elif link.kind == "item" and link.target not in {**library.sources, **library.page_ids}:
        names = [*library.sources, *library.page_ids]
        yield Problem(
            path, link.position, "LK002", {"id": link.target, **nearest(link.target, names)}
        )
    elif link.kind == "page" and link.target:
        yield from _check_path(library, page, locale, link, path)


def _check_path(
    library: Library, page: Page[Any], locale: Locale, link: Link, path: str
) -> Iterator[Problem]:
    folder = posixpath.dirname(page.path)
    target = library.pages.get(posixpath.normpath(posixpath.join(folder, link.target)))
    if target is None:
        known = [posixpath.relpath(other, folder or ".") for other in library.pages]
        details = {"target": link.target, **nearest(link.target, known)}
        yield Problem(path, link.position, "LK001", details)
    elif locale not in target.words:
        yield Problem(path, link.position, "LK003", {"target": link.target})
