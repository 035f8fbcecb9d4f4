"""From what is remembered to what there is to do."""

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from passerelle.upkeep.archive import archive_address
from passerelle.upkeep.history import Entry, History
from passerelle.upkeep.outside_links import Use
from passerelle.upkeep.verdicts import Verdict

Task = Literal["", "replace", "follow", "unmark", "look"]
"""What an address asks for: find another one; write the new one; take the mark of a dead link
away; look with one's own eyes (a host that is silent, a certificate). Empty: nothing."""


@dataclass(frozen=True)
class Line:
    """What a report says of one address.

    Attributes:
        address: without its `#` part.
        entry: what is remembered of it.
        uses: where it stands.
        task: what to do.
        archive: where the archive may keep it, when it is gone.
    """

    address: str
    entry: Entry
    uses: tuple[Use, ...]
    task: Task
    archive: str | None = None

    @property
    def last_good(self) -> datetime.date | None:
        """The last day on which it is known to have been good."""
        days = [use.record.facts.consulted for use in self.uses if use.record]
        return max((day for day in (self.entry.good, *days) if day), default=None)


@dataclass(frozen=True)
class Summary:
    """What a report says.

    Attributes:
        counts: how many addresses have each verdict.
        lines: all addresses of which something is known, in alphabetical order.
        unknown: how many were never asked.
    """

    counts: Mapping[Verdict, int] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()
    unknown: int = 0

    @property
    def to_do(self) -> tuple[Line, ...]:
        """What asks for somebody."""
        return tuple(line for line in self.lines if line.task)

    @property
    def to_watch(self) -> tuple[Line, ...]:
        """What failed, but not on enough days to be believed."""
        return tuple(
            line
            for line in self.lines
            if line.entry.verdict.fails and not line.entry.is_confirmed and not line.task
        )

    @property
    def blocked(self) -> tuple[Line, ...]:
        """What only a person can look at."""
        return tuple(line for line in self.lines if line.entry.verdict is Verdict.BLOCKED)


def summarise(links: Mapping[str, tuple[Use, ...]], history: History) -> Summary:
    """Hold the addresses of a library against what is remembered.

    Args:
        links: every address, and where it stands.
        history: what is remembered.
    """
    lines = []
    for address, uses in links.items():
        entry = history.addresses.get(address)
        if entry:
            line = Line(address, entry, uses, _task(entry, uses))
            is_gone = entry.verdict.fails and entry.verdict is not Verdict.CERTIFICATE
            archive = archive_address(address, line.last_good) if is_gone else None
            lines.append(Line(address, entry, uses, line.task, archive))
    counts = Counter(line.entry.verdict for line in lines)
    return Summary(counts, tuple(lines), len(links) - len(lines))


def is_marked(use: Use) -> bool:
    """Whether the site already says that the link is dead."""
    return bool(use.record and use.record.facts.gone and use.key == ("url",))


def _task(entry: Entry, uses: tuple[Use, ...]) -> Task:
    if entry.verdict.answers and any(is_marked(use) for use in uses):
        return "unmark"
    if all(is_marked(use) for use in uses):
        return ""
    if entry.verdict is Verdict.MOVED:
        return "follow"
    if not entry.is_confirmed:
        return ""
    return "replace" if entry.verdict in {Verdict.DEAD, Verdict.SOFT_404} else "look"
