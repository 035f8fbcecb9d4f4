"""Keeps the results of a round as they come, unless it is the network that is missing."""

import datetime
from collections.abc import Callable

from passerelle.upkeep.journal import Journal
from passerelle.upkeep.verdicts import Finding

_NO_ANSWER = frozenset({"no-such-host", "no-network", "refused", "timeout", "bad-address"})


class Recorder:
    """Notes results, but holds failures back until some host has answered.

    On a machine without network every address fails; none of that is worth remembering.

    Args:
        journal: open for writing.
        day: on which the round is made.
        then: called with each result, such as a progress bar.
    """

    def __init__(
        self, journal: Journal, day: datetime.date, then: Callable[[Finding], None]
    ) -> None:
        self._journal, self._day, self._then = journal, day, then
        self._held: list[Finding] = []
        self.answered = False

    @property
    def has_no_network(self) -> bool:
        """Whether something was asked and nothing whatever answered."""
        return bool(self._held) and not self.answered

    def note(self, finding: Finding) -> None:
        """Take one result."""
        self.answered = self.answered or finding.reason not in _NO_ANSWER
        self._held.append(finding)
        if self.answered:
            for each in self._held:
                self._journal.note(self._day, each)
            self._held.clear()
        self._then(finding)
