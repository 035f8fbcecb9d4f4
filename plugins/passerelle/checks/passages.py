"""Everything that people wrote in words, in one language or the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from passerelle.content.library import Library
from passerelle.content.links import position_at
from passerelle.content.prose import prose
from passerelle.model.base import Schema
from passerelle.model.item import SourceText
from passerelle.model.locale import Locale
from passerelle.model.page import PageWords
from passerelle.model.problem import KeyPath, Position

_NAMES = frozenset({"name", "short", "term", "variants", "forms", "slug", "url_other"})
"""Keys that hold names, which are written as their bearers write them."""


@dataclass(frozen=True)
class Passage:
    """A text of one file in one language.

    Attributes:
        path: the file, from the root of the project.
        locale: its language.
        text: its words, without markup.
        start: where it starts in the file.
        is_body: whether it is the Markdown of a page; otherwise it is a value of a key.
    """

    path: str
    locale: Locale
    text: str
    start: Position
    is_body: bool

    def position(self, offset: int) -> Position:
        """Where a character of the text stands; the start of the value for a value of a key."""
        return position_at(self.text, offset, self.start.line) if self.is_body else self.start


def passages(library: Library) -> Iterator[Passage]:
    """Every text of a library.

    Args:
        library: the library.
    """
    for page in library.pages.values():
        for locale, words in page.words.items():
            text = page.texts[locale]
            for at, value in _words(words):
                yield Passage(text.path, locale, value, _at(text, at), is_body=False)
            start = Position(text.first_line)
            yield Passage(text.path, locale, prose(text.body, locale), start, is_body=True)
        original = page.texts[page.original]
        for at, language, value in _bilingual(page.facts):
            yield Passage(original.path, language, value, _at(original, at), is_body=False)
    for record in _records(library):
        for at, language, value in _bilingual(record.facts):
            yield Passage(record.path, language, value, _at(record, at), is_body=False)


def _records(library: Library) -> Iterator[Any]:
    for shelf in ("resources", "references", "organisations", "places", "initiatives", "terms"):
        yield from getattr(library, shelf).values()
    yield from library.pictures.values()


def _at(source: SourceText, at: KeyPath) -> Position:
    return source.positions.get(at, Position())


def _words(words: PageWords) -> Iterator[tuple[KeyPath, str]]:
    for key in ("title", "summary", "label"):
        value = getattr(words, key)
        if value:
            yield (key,), value
    for index, outcome in enumerate(getattr(words, "outcomes", ())):
        yield ("outcomes", index), outcome
    for index, door in enumerate(words.doors):
        yield ("doors", index, "label"), door.label
        yield ("doors", index, "text"), door.text


@cache
def _fields(schema: type[Schema]) -> tuple[tuple[str, str], ...]:
    fields = schema.model_fields.items()
    return tuple((name, field.alias or name) for name, field in fields if name not in _NAMES)


def _bilingual(
    value: Schema, at: KeyPath = (), locale: Locale | None = None
) -> Iterator[tuple[KeyPath, Locale, str]]:
    """The texts within a value, where they stand, and their language: that of the key above."""
    for name, key in _fields(type(value)):
        part = getattr(value, name)
        if isinstance(part, tuple):
            for index, item in enumerate(part):
                yield from _part(item, (*at, key, index), locale)
        else:
            yield from _part(part, (*at, key), Locale(name) if name in ("fr", "en") else locale)


def _part(part: Any, at: KeyPath, locale: Locale | None) -> Iterator[tuple[KeyPath, Locale, str]]:
    if isinstance(part, str) and locale is not None:
        yield at, locale, part
    elif isinstance(part, Schema):
        yield from _bilingual(part, at, locale)
