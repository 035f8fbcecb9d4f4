"""Finds the sections of an original that changed since its translation followed it."""

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from passerelle.model.item import Page
from passerelle.model.problem import Position
from passerelle.translations.meaning import Piece, changes
from passerelle.translations.plain import plain_text, readable, targets_of
from passerelle.translations.sections import Section, sections_of
from passerelle.translations.stamp import Stamp, StampedSection, digest

_ALIKE = 0.5
"""Share of the words from which a section under another anchor is the same one, renamed."""


@dataclass(frozen=True)
class SectionChange:
    """A section that changed.

    Attributes:
        anchor: that of the original's heading, or one of those that stand for what has none.
        heading: as the original has it, or had it.
        kind: whether it says something else, is new, or is gone.
        position: where the translation has that section, or should have it.
        pieces: what changed in it.
    """

    anchor: str
    heading: str
    kind: Literal["changed", "added", "removed"]
    position: Position
    pieces: tuple[Piece, ...]

    @property
    def plain_heading(self) -> str:
        """The heading without Markdown."""
        return readable(plain_text(self.heading)[0])


def changed_sections(page: Page[Any], stamp: Stamp) -> tuple[SectionChange, ...]:
    """The sections that no longer say what they said.

    Args:
        page: a page that exists in both languages.
        stamp: its original as it then was.
    """
    now = sections_of(page, page.original)
    stamped = {section.anchor: section for section in stamp.sections}
    if [s.anchor for s in stamp.sections] == [s.anchor for s in now] and all(
        stamped[section.anchor].digest == digest(section.markdown) for section in now
    ):
        return ()
    return tuple(_Comparison(page, stamp, now).changes())


class _Comparison:
    def __init__(self, page: Page[Any], stamp: Stamp, now: Sequence[Section]) -> None:
        self.page, self.now = page, now
        self.then = {section.anchor: section for section in stamp.sections}
        self.twin = {s.anchor: s for s in sections_of(page, page.original.other)}

    def changes(self) -> Iterator[SectionChange]:
        pairs = self._pairs()
        place = Position()
        for section in self.now:
            own = self.twin.get(section.anchor)
            place = own.position if own else place
            then = pairs.get(section.anchor)
            if then is None:
                new = (Piece("added", section.text),)
                yield SectionChange(section.anchor, section.heading, "added", place, new)
            elif pieces := self._compare(then, section):
                yield SectionChange(section.anchor, section.heading, "changed", place, pieces)
        kept = {then.anchor for then in pairs.values()}
        for then in self.then.values():
            if then.anchor not in kept and then.anchor in self.twin:
                yield self._removed(then)

    def _pairs(self) -> dict[str, StampedSection]:
        """For each section that was there, what it said; by its anchor of today."""
        pairs = {s.anchor: self.then[s.anchor] for s in self.now if s.anchor in self.then}
        rest = [then for anchor, then in self.then.items() if anchor not in pairs]
        for section in self.now:
            if section.anchor in pairs or not rest:
                continue
            likeness, index = max((_likeness(r, section), -i) for i, r in enumerate(rest))
            if likeness >= _ALIKE:
                pairs[section.anchor] = rest.pop(-index)
        return pairs

    def _compare(self, then: StampedSection, now: Section) -> tuple[Piece, ...]:
        if then.digest == digest(now.markdown):
            return ()
        return changes(then.text, now.text, self.page.original, self._twin_targets)

    def _twin_targets(self) -> frozenset[str]:
        return frozenset().union(*(targets_of(section.text) for section in self.twin.values()))

    def _removed(self, then: StampedSection) -> SectionChange:
        heading = then.text.partition("\n")[0].lstrip("# ").partition("{#")[0].strip()
        position = self.twin[then.anchor].position
        pieces = (Piece("removed", then.text),)
        return SectionChange(then.anchor, heading, "removed", position, pieces)


def _likeness(then: StampedSection, now: Section) -> float:
    before, after = then.text.split(), now.text.split()
    return difflib.SequenceMatcher(None, before, after, autojunk=False).ratio()
