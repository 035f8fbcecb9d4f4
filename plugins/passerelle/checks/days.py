"""Days come in their order, and not before they have come."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from passerelle.content.library import Library
from passerelle.model.base import Schema
from passerelle.model.figure import Years
from passerelle.model.problem import KeyPath, Position, Positions, Problem

_AFTER = {
    "updated": ("published", "added"),
    "reviewed": ("published",),
    "translated": ("published",),
    "confirmed": ("added",),
}
"""For each day, those that cannot come after it."""


def check_days(library: Library, today: datetime.date | None = None) -> Iterator[Problem]:
    """Find days and years in the wrong order, and days to come.

    Args:
        library: the library.
        today: the day of the check; a few days may be told ahead where it is still yesterday.
    """
    tomorrow = (today or datetime.date.today()) + datetime.timedelta(days=1)
    for page in library.pages.values():
        original = page.texts[page.original]
        days = _days(page.facts)
        for locale, words in page.words.items():
            text = page.texts[locale]
            if locale is not page.original:
                yield from _order(text.path, text.positions, days | _days(words), {"translated"})
                yield from _to_come(text.path, text.positions, _days(words), tomorrow)
        yield from _order(original.path, original.positions, days, set(_AFTER))
        yield from _to_come(original.path, original.positions, days, tomorrow)
        yield from _years(page.facts, original.path, original.positions)
    for shelf in (library.resources, library.references, library.initiatives):
        for record in shelf.values():
            days = _days(record.facts)
            yield from _order(record.path, record.positions, days, set(_AFTER))
            yield from _to_come(record.path, record.positions, days, tomorrow)
            yield from _years(record.facts, record.path, record.positions)


def _days(facts: Schema) -> dict[str, datetime.date]:
    named = ((name, getattr(facts, name)) for name in type(facts).model_fields)
    return {name: value for name, value in named if isinstance(value, datetime.date)}


def _order(
    path: str, positions: Positions, days: Mapping[str, datetime.date], keys: set[str]
) -> Iterator[Problem]:
    for key in sorted(keys & set(days)):
        for first in _AFTER[key]:
            if first in days and days[key] < days[first]:
                details = {"key": key, "found": str(days[key])}
                details |= {"first": first, "day": str(days[first])}
                yield Problem(path, positions.get((key,), Position()), "DY001", details)


def _to_come(
    path: str, positions: Positions, days: Mapping[str, datetime.date], tomorrow: datetime.date
) -> Iterator[Problem]:
    for key, day in days.items():
        if day > tomorrow:
            details = {"key": key, "found": str(day)}
            yield Problem(path, positions.get((key,), Position()), "DY002", details)


def _years(value: Any, path: str, positions: Positions, at: KeyPath = ()) -> Iterator[Problem]:
    """Spans of years that end before they start, anywhere within a value."""
    if isinstance(value, Years):
        if value.end is not None and value.end < value.start:
            details = {"key": "end", "found": str(value.end), "first": "start"}
            where = positions.get((*at, "end"), Position())
            yield Problem(path, where, "DY001", details | {"day": str(value.start)})
    elif isinstance(value, Schema):
        for name in type(value).model_fields:
            yield from _years(getattr(value, name), path, positions, (*at, name))
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _years(part, path, positions, (*at, index))
