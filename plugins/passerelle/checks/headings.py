"""The headings of a page make its outline: one title, no gap, each part with its own anchor."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from passerelle.content.headings import Heading, headings
from passerelle.content.library import Library
from passerelle.model.item import Page, SourceText
from passerelle.model.problem import Problem


def check_headings(library: Library) -> Iterator[Problem]:
    """Find second titles, skipped levels, empty headings, and anchors that two parts share.

    Args:
        library: the library.
    """
    for page in library.pages.values():
        outlines = {locale: headings(text) for locale, text in page.texts.items()}
        for locale, outline in outlines.items():
            yield from _outline(page.texts[locale], outline)
            yield from _anchors(page.texts[locale], outline)
        if len(outlines) == 2:
            yield from _one_language(page, list(outlines.values()))


def _outline(text: SourceText, outline: tuple[Heading, ...]) -> Iterator[Problem]:
    above = 1
    for heading in outline:
        details = {"found": heading.text}
        if not heading.text:
            yield Problem(text.path, heading.position, "HE006")
        elif heading.level == 1:
            yield Problem(text.path, heading.position, "HE001", details)
        elif heading.level > above + 1:
            signs = {"signs": "#" * heading.level, "right": "#" * (above + 1)}
            yield Problem(text.path, heading.position, "HE002", details | signs)
        above = heading.level


def _anchors(text: SourceText, outline: tuple[Heading, ...]) -> Iterator[Problem]:
    given: dict[str, int] = {}
    made = Counter(heading.own_anchor for heading in outline if not heading.anchor and heading.text)
    for heading in outline:
        at = heading.position
        if heading.anchor in given:
            details = {"anchor": heading.anchor or "", "line": str(given[heading.anchor or ""])}
            yield Problem(text.path, at, "HE004", details)
        elif heading.anchor:
            given[heading.anchor] = at.line
        elif made[heading.own_anchor] > 1 and heading.text:
            yield Problem(text.path, at, "HE003", {"found": heading.text})


def _one_language(page: Page[Any], outlines: list[tuple[Heading, ...]]) -> Iterator[Problem]:
    texts = list(page.texts.values())
    for mine, other in ((0, 1), (1, 0)):
        there = {heading.anchor for heading in outlines[other]}
        for heading in outlines[mine]:
            if heading.anchor and heading.anchor not in there:
                details = {"anchor": heading.anchor, "other": texts[other].path}
                yield Problem(texts[mine].path, heading.position, "HE005", details)
