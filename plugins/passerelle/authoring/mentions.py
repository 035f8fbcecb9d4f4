"""Every place where a library names a page."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from passerelle.authoring.edits import Edit
from passerelle.authoring.names import all_pages
from passerelle.checks.records import named_records
from passerelle.content.library import Library
from passerelle.content.links import Link, find_links
from passerelle.model.base import Schema
from passerelle.model.item import Page
from passerelle.model.problem import Position, Positions


@dataclass(frozen=True)
class Place:
    """A place that names a page, and what it must say once the page is renamed.

    Attributes:
        path: the file, from the root of the project.
        edit: what to replace there.
    """

    path: str
    edit: Edit


def mentions_in_pages(library: Library, page: Page[Any], path: str) -> Iterator[Place]:
    """Links to a page, and its own links, which start from elsewhere once it has moved.

    Args:
        library: the library.
        page: the page.
        path: its new path under `docs/<language>/`.
    """
    new_id = path.removesuffix(".md").rpartition("/")[2]
    texts = [
        (each.path, text) for each in all_pages(library).values() for text in each.texts.values()
    ]
    texts += [(start, text) for start, unread in library.unread.items() for text in unread]
    for start, text in texts:
        for link in find_links(text):
            target = _target(link, start, page, path, new_id)
            if target != link.target:
                yield Place(text.path, _edit(link, target))


def _edit(link: Link, target: str) -> Edit:
    """The place of the link to an item is that of its sign, `@`."""
    sign = "@" if link.kind == "item" else ""
    return Edit(link.position, sign + link.target, sign + target)


def _target(link: Link, start: str, page: Page[Any], path: str, new_id: str) -> str:
    """What a link must say; it may start from the page, lead to it, or both."""
    if link.kind == "item":
        return new_id if link.target == page.id else link.target
    if link.kind != "page" or not link.target:
        return link.target
    leads_to = posixpath.normpath(posixpath.join(posixpath.dirname(start), link.target))
    starts_from = path if start == page.path else start
    if leads_to != page.path and posixpath.dirname(starts_from) == posixpath.dirname(start):
        return link.target
    goal = path if leads_to == page.path else leads_to
    return posixpath.relpath(goal, posixpath.dirname(starts_from) or ".")


def mentions_in_records(library: Library, page: Page[Any], new_id: str) -> Iterator[Place]:
    """Fields of records and of front matter that name a page by its id.

    Args:
        library: the library.
        page: the page.
        new_id: its new id.
    """
    if new_id == page.id:
        return
    for other in all_pages(library).values():
        own = other.texts[other.original]
        yield from _fields(own.path, own.positions, other.facts, page.id, new_id)
        for locale, words in other.words.items():
            text = other.texts[locale]
            yield from _fields(text.path, text.positions, words, page.id, new_id)
    shelves = (library.initiatives, library.places, library.views, library.pictures)
    for record in (record for shelf in shelves for record in shelf.values()):
        yield from _fields(record.path, record.positions, record.facts, page.id, new_id)


def _fields(path: str, positions: Positions, facts: Schema, old: str, new: str) -> Iterator[Place]:
    for key_path, name, collection in named_records(facts):
        if collection == "page_ids" and name == old:
            yield Place(path, Edit(positions.get(key_path, Position()), old, new))
