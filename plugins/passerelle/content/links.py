"""Finds what a page's Markdown points to, with the place of each link."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from passerelle.model.item import SourceText
from passerelle.model.markup import scheme_of
from passerelle.model.problem import Position

_FENCED = re.compile(
    r"^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*?^ {0,3}(?P=fence)[`~]*[^\S\n]*$|.*\Z)",
    re.MULTILINE | re.DOTALL,
)
_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n\s*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_INLINE = re.compile(r"\]\(\s*<?(?P<target>[^\s)>]+)")
_DEFINED = re.compile(r"^ {0,3}\[[^\]]+\]:\s*<?(?P<target>[^\s>]+)", re.MULTILINE)
CITATION = re.compile(r"\[(?P<inside>@[a-z0-9-]+[^\[\]]*)\](?!\()")
"""A citation in square brackets, such as `[@heck-2023, p. 4; @brunet-2014]`."""
CITED_ID = re.compile(r"@(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)")
"""One identifier within a citation."""

PICTURE = re.compile(r"!\[[^\]]*\]\(\s*@(?P<id>[a-z0-9-]+)\s*\)")
"""A picture placed by its identifier, such as `![](@a-time-line)`."""
PLACED = re.compile(
    r"(?:\A\n*|\n[ \t]*\n)(?P<mark>!\[\]\(\s*@(?P<id>[a-z0-9-]+)\s*\))[ \t]*(?=\n[ \t]*\n|\s*\Z)"
)
"""The same as it must stand: a paragraph of its own, with nothing between the brackets."""

LinkKind = Literal["page", "item", "citation", "picture"]


@dataclass(frozen=True)
class Link:
    """Something that a page points to within the library.

    Attributes:
        kind: `page` (a relative path), `item` (`@id` as the target of a link), `citation` or
            `picture`.
        target: the path without its anchor, or the identifier.
        anchor: what follows `#` in a path.
        position: where it stands in the file.
    """

    kind: LinkKind
    target: str
    anchor: str
    position: Position


def find_links(text: SourceText) -> tuple[Link, ...]:
    """All links of a page to other parts of the library, in reading order.

    Args:
        text: the Markdown; code and comments are left out.
    """
    prose = mask_code(text.body)
    links: list[Link] = []
    line, counted = text.first_line, 0
    for offset, kind, target, anchor in sorted(_matches(prose), key=lambda found: found[0]):
        line, counted = line + prose.count("\n", counted, offset), offset
        column = offset - prose.rfind("\n", 0, offset)
        links.append(Link(kind, target, anchor, Position(line, column)))
    return tuple(links)


def mask_code(body: str) -> str:
    """Blank out code and comments, so that nothing in them is taken for Markdown.

    Args:
        body: Markdown; what comes back has the same length and lines.
    """
    if "`" not in body and "~~~" not in body and "<!--" not in body:
        return body
    for pattern, signs in ((_FENCED, ("```", "~~~")), (_COMMENT, ("<!--",)), (_CODE, ("`",))):
        if any(sign in body for sign in signs):
            body = pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), body)
    return body


def _matches(prose: str) -> Iterator[tuple[int, LinkKind, str, str]]:
    pictures = {match.start("id") - 1 for match in PICTURE.finditer(prose)}
    for pattern in (_INLINE, _DEFINED) if "]:" in prose else (_INLINE,):
        for match in pattern.finditer(prose):
            target, _hash, anchor = match["target"].partition("#")
            offset = match.start("target")
            if target.startswith("@"):
                yield offset, "picture" if offset in pictures else "item", target[1:], anchor
            elif not scheme_of(match["target"]) and not target.startswith("//"):
                yield offset, "page", target, anchor
    for match in CITATION.finditer(prose):
        for cited in CITED_ID.finditer(match["inside"]):
            yield match.start("inside") + cited.start(), "citation", cited["id"], ""


def position_at(prose: str, offset: int, first_line: int) -> Position:
    """The place in a file of a character of its body.

    Args:
        prose: the body.
        offset: how many characters stand before it.
        first_line: the line of the file on which the body starts.
    """
    line = prose.count("\n", 0, offset)
    column = offset - (prose.rfind("\n", 0, offset) + 1)
    return Position(first_line + line, column + 1)
