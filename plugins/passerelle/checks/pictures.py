"""Pictures stand where readers find them, and in both languages."""

from collections.abc import Iterator
from typing import Any

from passerelle.content.library import Library
from passerelle.content.links import PLACED, Link, mask_code
from passerelle.model.item import Page, SourceText
from passerelle.model.problem import Position, Problem


def check_pictures(library: Library) -> Iterator[Problem]:
    """Find pictures within a paragraph, in one language only, or placed nowhere.

    Args:
        library: the library.
    """
    for page in library.pages.values():
        yield from _within_text(library, page)
        yield from _in_one_language(library, page)
    yield from _never_placed(library)


def _placed(library: Library, page: Page[Any]) -> Iterator[tuple[SourceText, list[Link]]]:
    for locale, text in page.texts.items():
        links = library.links[(page.path, locale)]
        yield text, [link for link in links if link.kind == "picture"]


def _within_text(library: Library, page: Page[Any]) -> Iterator[Problem]:
    for text, links in _placed(library, page):
        if not links:
            continue
        body = mask_code(text.body)
        well = {
            text.first_line + body.count("\n", 0, match.start("mark"))
            for match in PLACED.finditer(body)
        }
        for link in links:
            if link.position.line not in well:
                yield Problem(text.path, link.position, "PI001", {"id": link.target})


def _in_one_language(library: Library, page: Page[Any]) -> Iterator[Problem]:
    """A picture that one of two translations leaves out, told where the other places it."""
    placed = list(_placed(library, page))
    if len(placed) != 2:
        return
    for (text, links), (other, others) in (placed, placed[::-1]):
        there = {link.target for link in others}
        for link in links:
            if link.target not in there and link.target in library.pictures:
                details = {"id": link.target, "other": other.path}
                yield Problem(text.path, link.position, "PI002", details)


def _never_placed(library: Library) -> Iterator[Problem]:
    """Only of a library read whole: a page that cannot be read may well place them."""
    if not library.has_all_pages:
        return
    placed = {link.target for links in library.links.values() for link in links}
    for picture in library.pictures.values():
        if picture.id not in placed:
            yield Problem(picture.path, Position(), "PI003", {"id": picture.id})
