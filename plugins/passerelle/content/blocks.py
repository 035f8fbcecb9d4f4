"""Cuts Markdown into the blocks that a reader takes in at once: paragraphs and list items."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from passerelle.content.links import mask_code
from passerelle.model.item import SourceText
from passerelle.model.problem import Position

_HEADING = re.compile(r"^#{1,6}\s.*?(?:\{#(?P<id>[^}\s]+)[^}]*\})?\s*$")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")


@dataclass(frozen=True)
class Block:
    """A paragraph, a list item or a table.

    Attributes:
        text: its Markdown, on one line or several.
        position: where it starts in the file.
        section: id of the heading above it, or None before the first that has one.
    """

    text: str
    position: Position
    section: str | None


def blocks(text: SourceText) -> Iterator[Block]:
    """The blocks of a page, in reading order; headings and code are left out.

    Args:
        text: the Markdown of a page.
    """
    section: str | None = None
    lines: list[str] = []
    start = text.first_line
    for number, line in enumerate([*mask_code(text.body).split("\n"), ""], text.first_line):
        heading = _HEADING.match(line)
        if heading or not line.strip() or _ITEM.match(line):
            if lines:
                yield Block("\n".join(lines), Position(start, 1), section)
            lines = []
        if heading:
            section = heading["id"] or section
        elif line.strip():
            start = start if lines else number
            lines.append(line)
