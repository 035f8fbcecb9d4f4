"""Keeps the results of a round as they come, unless it is the network that is at fault."""

import datetime
from collections.abc import Callable

from passerelle.upkeep.hosts import host_of
from passerelle.upkeep.journal import Journal
from passerelle.upkeep.verdicts import Finding

_NO_ANSWER = frozenset({"no-such-host", "no-network", "refused", "timeout", "bad-address"})

ENOUGH_HOSTS = 20
"""Hosts of a round from which on the share of those that answer well says something."""
LEAST_SHARE = 0.10
"""Share of hosts that must answer well; a library of which nine hosts in ten died overnight is
less likely than a network that lies (a hotel's sign-in page, a hijacked name server)."""


class Recorder:
    """Notes results, but holds them back while next to no host answers well.

    On a machine without network, or behind a page to sign in to one, nearly every address
    fails; none of that is worth remembering.

    Args:
        journal: open for writing.
        day: on which the round is made.
        hosts: how many hosts the round asks.
        then: called with each result, such as a progress bar.
    """

    def __init__(
        self, journal: Journal, day: datetime.date, hosts: int, then: Callable[[Finding], None]
    ) -> None:
        self._journal, self._day, self._then = journal, day, then
        self._is_small = hosts < ENOUGH_HOSTS
        self._held: list[Finding] = []
        self._ends: set[str] = set()
        self.asked: set[str] = set()
        self.answered = False

    @property
    def good(self) -> int:
        """How many hosts answered well.

        Each counts where it ended: a sign-in page to which every address leads is one host.
        """
        return len(self._ends)

    @property
    def is_trusted(self) -> bool:
        """Whether what was found so far says something of the addresses."""
        if self._is_small:
            return self.answered or not self.asked
        return self.good >= LEAST_SHARE * len(self.asked)

    def note(self, finding: Finding) -> None:
        """Take one result."""
        self.answered = self.answered or finding.reason not in _NO_ANSWER
        self.asked.add(host_of(finding.address))
        if finding.verdict.answers:
            self._ends.add(host_of(finding.to or finding.address))
        self._held.append(finding)
        if self.is_trusted:
            for each in self._held:
                self._journal.note(self._day, each)
            self._held.clear()
        self._then(finding)
