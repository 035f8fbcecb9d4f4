"""What an author meant to write later must not be published as it is."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from passerelle.content.library import Library
from passerelle.content.links import mask_code, position_at
from passerelle.model.item import SourceText
from passerelle.model.problem import Problem

_HEADING = re.compile(
    r"^(?P<marks>#{1,6})[ \t]+(?P<title>.*?)[ \t]*(?:\{[^}\n]*\})?[ \t]*$", re.MULTILINE
)
_PERHAPS = re.compile(
    r"^#{1,6}[ \t][^\n]*(?:\s|<!--.*?(?:-->|\Z))*(?:^#{1,6}[ \t]|\Z)", re.MULTILINE | re.DOTALL
)
"""A quick look: most pages have no heading right before another or at their end."""

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


def check_unfinished(library: Library) -> Iterator[Problem]:
    """Find headings with nothing under them; a comment is nothing.

    Args:
        library: the library.
    """
    for page in library.pages.values():
        for text in page.texts.values():
            yield from _empty_headings(text)


def _empty_headings(text: SourceText) -> Iterator[Problem]:
    """Look under each heading; one of a lower rank right after it is something."""
    if not _PERHAPS.search(text.body):
        return
    headings = list(_HEADING.finditer(mask_code(text.body)))
    for heading, following in zip_longest(headings, headings[1:]):
        until = following.start() if following else len(text.body)
        if _COMMENT.sub("", text.body[heading.end() : until]).strip():
            continue
        if following is None or len(following["marks"]) <= len(heading["marks"]):
            position = position_at(text.body, heading.start(), text.first_line)
            yield Problem(text.path, position, "DR004", {"title": heading["title"]})
