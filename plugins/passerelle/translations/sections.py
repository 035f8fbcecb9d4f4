"""Cuts what a page says in one language into sections, each with its anchor."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from passerelle.content.links import mask_code
from passerelle.content.suggestions import to_slug
from passerelle.model.item import Page, SourceText
from passerelle.model.locale import Locale
from passerelle.model.page import Door, PageWords
from passerelle.model.problem import Position
from passerelle.translations.sentences import one_sentence_a_line, printable

WORDS = "~words"
"""Stands for the words of the front matter, where an anchor would be."""

START = "~start"
"""Stands for what comes before the first heading."""

_HEADING = re.compile(
    r"^#{1,6}[ \t]+(?P<heading>[^\n]*?)[ \t]*(?:\{:?[ ]*#(?P<id>[^}\s]+)[^}\n]*\})?[ \t]*#*$",
    re.MULTILINE,
)
_HIDING = ("`", "~~~", "<!--")
"""Without one of these, nothing in a text is code or a comment."""

NOT_TRANSLATED = frozenset({"slug", "translated", "draft"})
"""Fields of the words of a page that each language has for itself."""


@dataclass(frozen=True)
class Section:
    """A part of a page.

    Attributes:
        anchor: that of its heading, `WORDS` or `START`.
        heading: its heading, empty for those two.
        markdown: what it says, heading included.
        position: where it starts in the file.
    """

    anchor: str
    heading: str
    markdown: str
    position: Position

    @cached_property
    def text(self) -> str:
        """The same, one sentence a line."""
        return one_sentence_a_line(self.markdown)


def sections_of(page: Page[Any], locale: Locale) -> tuple[Section, ...]:
    """The sections of a page in a language in which it exists, in reading order.

    Args:
        page: the page.
        locale: the language.
    """
    text = page.texts[locale]
    first = text.positions.get(("title",), Position())
    words = Section(WORDS, "", "\n\n".join(_words(page.words[locale])), first)
    return (words, *_body(text))


def _words(words: PageWords) -> Iterator[str]:
    for name in type(words).model_fields:
        value = getattr(words, name)
        if value and name not in NOT_TRANSLATED:
            for each in value if isinstance(value, tuple) else (value,):
                is_door = isinstance(each, Door)
                yield f"[{each.label}](@{each.to}) {each.text}" if is_door else str(each)


def _body(text: SourceText) -> Iterator[Section]:
    may_hide = any(sign in text.body for sign in _HIDING)
    headings = list(_HEADING.finditer(mask_code(text.body) if may_hide else text.body))
    ends = [*(heading.start() for heading in headings), len(text.body)]
    start = text.body[: ends[0]]
    if start.strip():
        yield Section(START, "", start, Position(text.first_line, 1))
    seen: dict[str, int] = {}
    for heading, end in zip(headings, ends[1:], strict=True):
        anchor = printable(heading["id"] or "").strip() or to_slug(heading["heading"]) or "section"
        seen[anchor] = seen.get(anchor, 0) + 1
        own = anchor if seen[anchor] == 1 else f"{anchor}_{seen[anchor] - 1}"
        said = text.body[heading.start() : end]
        line = text.first_line + text.body.count("\n", 0, heading.start())
        yield Section(own, heading["heading"], said, Position(line, 1))
