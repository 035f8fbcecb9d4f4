"""Finds the headings of a page, as the Markdown of the site will see them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from passerelle.content.links import mask_code
from passerelle.model.item import SourceText
from passerelle.model.problem import Position

_SIGNS = re.compile(r"#{1,6}")
_UNDERLINE = re.compile(r"(?:=+|-+) *")
_NOT_OVER = re.compile(r"[\s>#|*+-]")
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
    before, above = "", ""
    for number, line in enumerate(prose.split("\n"), first_line):
        if line.startswith("#"):  # Python-Markdown needs no space after the signs
            signs = _SIGNS.match(line)
            level = signs.end() if signs else 1
            yield _heading(level, line[level:].rstrip().rstrip("#"), Position(number, 1))
        elif line[:1] in ("=", "-") and above and not before and _is_underline(line, above):
            level = 1 if line[0] == "=" else 2
            yield _heading(level, above, Position(number - 1, 1))
        before, above = above, line.strip()


def _is_underline(line: str, above: str) -> bool:
    """Whether a line makes a heading of the paragraph of one line above it."""
    return bool(_UNDERLINE.fullmatch(line)) and not _NOT_OVER.match(above)


def _heading(level: int, words: str, position: Position) -> Heading:
    listed = _ATTRIBUTES.search(words)
    given = _ID.search(listed["inside"]) if listed else None
    words = words[: listed.start()] if listed else words
    plain = _MARKUP.sub(lambda found: found["text"] or "", words).strip()
    return Heading(level, plain, given["id"] if given else None, position)


def anchors(text: SourceText) -> frozenset[str]:
    """Every anchor to which a link can lead in a page.

    Args:
        text: the Markdown.
    """
    found = {match["list"] or match["html"] for match in _ANY_ID.finditer(mask_code(text.body))}
    outline = headings(text)
    taken = {heading.anchor for heading in outline if heading.anchor}
    for heading in outline:
        if heading.anchor is None:
            name, number = heading.own_anchor, 0
            while not name or name in taken:
                number += 1
                name = f"{heading.own_anchor}_{number}"
            taken.add(name)
    return frozenset(found | taken)
