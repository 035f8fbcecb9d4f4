"""Replaces words at known places of a file, and leaves every other byte as it is."""

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass

from passerelle.model.problem import Position

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


class EditError(Exception):
    """A file does not say what it was expected to say; its text changed meanwhile."""


@dataclass(frozen=True)
class Edit:
    """One replacement.

    Attributes:
        position: where the old words start; a quotation mark may stand before them.
        old: what must stand there.
        new: what to write instead.
    """

    position: Position
    old: str
    new: str


def edit(raw: bytes, edits: Iterable[Edit]) -> bytes:
    """Make all replacements in a file; byte order mark and ends of lines stay.

    Args:
        raw: what the file holds.
        edits: the replacements, which do not overlap.

    Raises:
        EditError: the old words are not where they should be.
    """
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    text = raw[len(mark) :].decode("utf-8")
    starts = [match.start() for match in _LINE.finditer(text)]
    for each in sorted(set(edits), key=lambda one: one.position, reverse=True):
        line, column = each.position.line, each.position.column
        if line > len(starts):
            raise EditError(each.old)
        start = starts[line - 1] + column - 1
        start += text[start : start + 1] in {'"', "'"} and not text.startswith(each.old, start)
        if not text.startswith(each.old, start):
            raise EditError(each.old)
        text = text[:start] + each.new + text[start + len(each.old) :]
    return mark + text.encode()
