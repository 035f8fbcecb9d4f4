"""What one day's visit to an address can conclude."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """The conclusion of a visit; its value is what the history and the JSON report hold."""

    ALIVE = "alive"
    MOVED = "moved"
    MOVED_FOR_NOW = "moved-for-now"
    DEAD = "dead"
    SOFT_404 = "soft-404"
    CERTIFICATE = "certificate"
    BLOCKED = "blocked"
    UNREACHABLE = "unreachable"

    @property
    def answers(self) -> bool:
        """Whether a reader who follows the address arrives somewhere."""
        return self in {Verdict.ALIVE, Verdict.MOVED, Verdict.MOVED_FOR_NOW}

    @property
    def fails(self) -> bool:
        """Whether it counts as a bad day; being kept out as a robot says nothing."""
        return not self.answers and self is not Verdict.BLOCKED


@dataclass(frozen=True)
class Finding:
    """What a visit found.

    Attributes:
        address: what was asked, without its `#` part.
        verdict: the conclusion.
        reason: why, as a name such as `timeout` or `title`; empty when the status says it all.
        status: the last status of HTTP, or None when no answer came.
        to: where a permanent move leads, or where a temporary one ends.
    """

    address: str
    verdict: Verdict
    reason: str = ""
    status: int | None = None
    to: str | None = None
