"""How patient and how polite a round of visits is."""

from dataclasses import dataclass

ROBOT = "PasserelleLinks"
"""The name by which robots.txt may speak to the command (RFC 9309, 2.2.1)."""


@dataclass(frozen=True)
class Settings:
    """Bounds of a round.

    Attributes:
        pace: shortest time between the end of a request and the next to the same host, seconds.
        longest_pace: how much of a `Crawl-delay` is respected, seconds.
        timeout: for a whole answer, seconds.
        attempts: requests for one page before giving up, the first included.
        longest_wait: the longest `Retry-After` that is waited for, seconds.
        parallel: requests under way at once, over all hosts.
        body: how much of a page is read, bytes.
        robots: how much of a robots.txt is read, bytes (RFC 9309, 2.5: at least 500 KiB).
        hops: redirects followed (RFC 9309, 2.3.1.2 asks for five at least).
        silences: pages of a host that time out in a row before the others are left in peace.
        about: an address where the owner of a host can read who asks; may be empty.
    """

    pace: float = 1.0
    longest_pace: float = 10.0
    timeout: float = 20.0
    attempts: int = 3
    longest_wait: float = 60.0
    parallel: int = 16
    body: int = 65_536
    robots: int = 512_000
    hops: int = 10
    silences: int = 3
    about: str = ""

    @property
    def user_agent(self) -> str:
        """How a request introduces itself (RFC 9110, 10.1.5)."""
        return f"{ROBOT}/1.0 (+{self.about})" if self.about else f"{ROBOT}/1.0"
