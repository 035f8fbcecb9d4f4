"""The plain text of a page's sections, without the marks of Markdown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from passerelle.content.links import mask_code

_HEADING = re.compile(r"^#{2,6}\s+(?P<title>.*?)\s*(?:\{#(?P<id>[^}\s]+)[^}]*\})?\s*$")
_CITATION = re.compile(r"\[@[^\]]*\]")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_TAG = re.compile(r"<[^>]+>")
_ATTRIBUTES = re.compile(r"\{[:#.][^}]*\}")
_MARKS = re.compile(r"[*_`|#>]+")


@dataclass(frozen=True)
class Section:
    """A part of a page.

    Attributes:
        anchor: the id of its heading, or None before the first heading that has one.
        title: its heading, or an empty text.
        text: its plain text.
    """

    anchor: str | None
    title: str
    text: str


def sections(body: str) -> Iterator[Section]:
    """Cut a page into its sections.

    Args:
        body: Markdown.
    """
    anchor: str | None = None
    title, lines = "", list[str]()
    for line in mask_code(body).split("\n"):
        heading = _HEADING.match(line)
        if heading and heading["id"]:
            yield Section(anchor, title, plain(" ".join(lines)))
            anchor, title, lines = heading["id"], plain(heading["title"]), []
        else:
            lines.append(line)
    yield Section(anchor, title, plain(" ".join(lines)))


def plain(markdown: str) -> str:
    """A piece of Markdown as it is read.

    Args:
        markdown: one paragraph or several.
    """
    text = _LINK.sub(r"\1", _CITATION.sub("", markdown))
    text = _MARKS.sub("", _ATTRIBUTES.sub("", _TAG.sub(" ", text)))
    return " ".join(text.split())
