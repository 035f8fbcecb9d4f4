"""Identifiers in front matter and records must name something."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, get_args, get_origin

from passerelle.content.library import Library
from passerelle.content.suggestions import nearest
from passerelle.model.base import RefersTo, Schema
from passerelle.model.item import Initiative
from passerelle.model.problem import KeyPath, Position, Positions, Problem

FOLDERS: Mapping[str, str] = {
    "sources": "docs/data/resources, docs/data/references",
    "page_ids": "docs",
}
"""Where to look for what a collection holds, when it is not the folder of that name."""


def check_records(library: Library) -> Iterator[Problem]:
    """Find identifiers that name nothing.

    Args:
        library: the library.
    """
    for page in library.pages.values():
        text = page.texts[page.original]
        yield from _unknown(library, page.facts, text.path, text.positions)
        for locale, words in page.words.items():
            own = page.texts[locale]
            yield from _unknown(library, words, own.path, own.positions)
    for shelf in (library.initiatives, library.places, library.views, library.pictures):
        for record in shelf.values():
            yield from _unknown(library, record.facts, record.path, record.positions)
    for initiative in library.initiatives.values():
        yield from _unknown_phases(initiative)


def _unknown(library: Library, facts: Schema, path: str, positions: Positions) -> Iterator[Problem]:
    for key_path, name, collection in named_records(facts):
        known: Mapping[str, Any] = getattr(library, collection)
        if name not in known and not library.present.has_record(collection, name):
            details = {"id": name, "folder": FOLDERS.get(collection, f"docs/data/{collection}")}
            position = positions.get(key_path, Position())
            if collection == "page_ids" and library.present.hides_id(name):
                yield Problem(path, position, "DR002", {"target": name})
                continue
            yield Problem(path, position, "DA001", details | nearest(name, known))


def _unknown_phases(initiative: Initiative) -> Iterator[Problem]:
    """Groups that take their places from a phase that is not an earlier one."""
    earlier: list[str] = []
    for i, phase in enumerate(initiative.facts.phases):
        for j, group in enumerate(phase.groups):
            if group.from_phase and group.from_phase not in earlier:
                place = ("phases", i, "groups", j, "from")
                position = initiative.positions.get(place, Position())
                details = {"id": group.from_phase, "folder": initiative.path}
                found = details | nearest(group.from_phase, earlier)
                yield Problem(initiative.path, position, "DA001", found)
        earlier.append(phase.id)


def named_records(value: Schema, at: KeyPath = ()) -> Iterator[tuple[KeyPath, str, str]]:
    """Every identifier in a value that its schema marks as the name of a record.

    Args:
        value: facts of a page or of a record.
        at: where the value stands in its document.

    Yields:
        The place of the identifier, the identifier, the collection it belongs to.
    """
    for name, field in type(value).model_fields.items():
        here = (*at, field.alias or name)
        mark = _mark([field.annotation, *field.metadata])
        content = getattr(value, name)
        parts = enumerate(content) if isinstance(content, tuple) else [(None, content)]
        for index, part in parts:
            place = here if index is None else (*here, index)
            if isinstance(part, Schema):
                yield from named_records(part, place)
            elif mark and isinstance(part, str):
                yield place, part, mark.collection


def _mark(hints: Any) -> RefersTo | None:
    for hint in hints:
        if isinstance(hint, RefersTo):
            return hint
        if get_origin(hint) is Annotated or get_args(hint):
            found = _mark(get_args(hint))
            if found:
                return found
    return None
