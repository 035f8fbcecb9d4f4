"""Finds the headings of a page, as the Markdown of the site will see them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from passerelle.content.links import mask_code
from passerelle.model.item import SourceText
from passerelle.model.problem import Position

_HEADING = re.compile(
    r"^(?P<signs>#{1,6})(?P<text>[^\n]*)$"  # Python-Markdown needs no space after the signs
    r"|(?:\A|\n[ \t]*\n)(?P<over>[^\s>#|*+-][^\n]*)\n(?P<line>=+|-+)[ ]*(?=\n|\Z)",
    re.MULTILINE,
)
_ATTRIBUTES = re.compile(r"\s*\{:?(?P<inside>[^}\n]*)\}\s*$")
_ID = re.compile(r"(?:^|\s)(?:#|id=[\"']?)(?P<id>[\w:.-]+)")
_MARKUP = re.compile(r"!?\[(?P<text>[^\]]*)\]\([^)]*\)|<[^>]*>|[*`]|(?<!\w)_|_(?!\w)")
_ANY_ID = re.compile(
    r"\{:?[^}\n]*?#(?P<list>[\w:.-]+)[^}\n]*\}|<[^>]*\sid=[\"']?(?P<html>[\w:.-]+)"
)


@dataclass(frozen=True)
class Heading:
    """A heading of a page.

    Attributes:
        level: 1 to 6.
        text: its words, without markup.
        anchor: the one given to it, or None when it gets one from its words.
        position: where it starts in the file.
    """

    level: int
    text: str
    anchor: str | None
    position: Position

    @property
    def own_anchor(self) -> str:
        """The anchor that Markdown makes of its words (as its extension `toc` does)."""
        ascii_text = unicodedata.normalize("NFKD", self.text).encode("ascii", "ignore").decode()
        plain = re.sub(r"[^\w\s-]", "", ascii_text).strip().lower()
        return re.sub(r"[-\s]+", "-", plain)


def headings(text: SourceText) -> tuple[Heading, ...]:
    """The headings of a page, in reading order; code is left out.

    Args:
        text: the Markdown.
    """
    return tuple(_headings(mask_code(text.body), text.first_line))


def _headings(prose: str, first_line: int) -> Iterator[Heading]:
    line, counted = first_line, 0
    for match in _HEADING.finditer(prose):
        start = match.start("signs") if match["signs"] else match.start("over")
        line, counted = line + prose.count("\n", counted, start), start
        words = match["text"].rstrip().rstrip("#") if match["signs"] else match["over"]
        level = len(match["signs"]) if match["signs"] else 1 + (match["line"][0] == "-")
        listed = _ATTRIBUTES.search(words)
        given = _ID.search(listed["inside"]) if listed else None
        words = words[: listed.start()] if listed else words
        plain = _MARKUP.sub(lambda found: found["text"] or "", words).strip()
        yield Heading(level, plain, given["id"] if given else None, Position(line, 1))


def anchors(text: SourceText) -> frozenset[str]:
    """Every anchor to which a link can lead in a page.

    Args:
        text: the Markdown.
    """
    found = {match["list"] or match["html"] for match in _ANY_ID.finditer(mask_code(text.body))}
    taken = {heading.anchor for heading in headings(text) if heading.anchor}
    for heading in headings(text):
        if heading.anchor is None:
            name, number = heading.own_anchor, 0
            while not name or name in taken:
                number += 1
                name = f"{heading.own_anchor}_{number}"
            taken.add(name)
    return frozenset(found | taken)
