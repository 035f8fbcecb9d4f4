"""Visits one address: robots.txt, HEAD, GET, redirects, and patience with a host in trouble."""

import email.utils
import time
from collections import Counter
from typing import Literal

from passerelle.upkeep.answers import Answer
from passerelle.upkeep.asking import Asker, redirect_target
from passerelle.upkeep.hosts import host_of
from passerelle.upkeep.judging import judge
from passerelle.upkeep.pace import Pace
from passerelle.upkeep.robots import Robots
from passerelle.upkeep.settings import Settings
from passerelle.upkeep.verdicts import Finding, Verdict

_PERMANENT = frozenset({301, 308})
_REFUSES_HEAD = frozenset({400, 403, 405, 406, 501})
_LATER = frozenset({429, 503})
"""Statuses that may say when to come back (RFC 6585, 4; RFC 9110, 15.6.4)."""


class Visitor:
    """Visits addresses, politely.

    Args:
        settings: bounds of the round.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._pace = Pace(settings.pace)
        self._asker = Asker(settings, self._pace)
        self._robots = Robots(self._asker, self._pace, settings)
        self._no_head: set[str] = set()
        self._silent: Counter[str] = Counter()

    async def close(self) -> None:
        """Close every connection."""
        await self._asker.close()

    async def visit(self, address: str) -> Finding:
        """Follow an address to its end.

        Args:
            address: without its `#` part.
        """
        here, seen, moved_to, lasting = address, {address}, None, True
        for _hop in range(self._settings.hops + 1):
            refused = await self._refused(address, here)
            if refused:
                return refused
            answer = await self._answer(here)
            if not answer.is_redirect:
                return judge(address, answer, moved_to, self._settings.body)
            lasting = lasting and answer.status in _PERMANENT
            target = redirect_target(here, answer.headers["location"])
            if target is None:
                return Finding(address, Verdict.UNREACHABLE, "odd-redirect", answer.status)
            here = target
            moved_to = here if lasting else moved_to
            if here in seen:
                break
            seen.add(here)
        return Finding(address, Verdict.UNREACHABLE, "redirect-loop", answer.status)

    async def _refused(self, address: str, here: str) -> Finding | None:
        host = host_of(here)
        if not host:
            return Finding(address, Verdict.DEAD, "bad-address")
        if self._silent[host] >= self._settings.silences:
            return Finding(address, Verdict.UNREACHABLE, "silent-host")
        rules = await self._robots.rules(here)
        if rules.answer is not None and rules.answer.trouble:
            return judge(address, rules.answer, None, 0)
        if rules.answer is not None:
            return Finding(address, Verdict.BLOCKED, "robots-unreadable", rules.answer.status)
        if not rules.allow(here):
            return Finding(address, Verdict.BLOCKED, "robots")
        return None

    async def _answer(self, url: str) -> Answer:
        """Ask with HEAD when the host takes it and that is enough, otherwise with GET."""
        host, settings = host_of(url), self._settings
        answer = Answer(url)
        for attempt in range(settings.attempts):
            method: Literal["HEAD", "GET"] = "GET" if attempt or host in self._no_head else "HEAD"
            answer = await self._asker.ask(method, url, settings.body)
            if method == "HEAD" and not _is_enough(answer):
                if answer.trouble or answer.status in _REFUSES_HEAD:
                    self._no_head.add(host)
                if answer.status not in _LATER:
                    continue
            if not answer.is_transient or not self._wait(host, answer, attempt):
                break
        self._silent[host] = self._silent[host] + 1 if answer.trouble == "timeout" else 0
        return answer

    def _wait(self, host: str, answer: Answer, attempt: int) -> bool:
        """Leave the host alone before the next attempt; tell whether one makes sense."""
        wait = _retry_after(answer.headers.get("retry-after", ""))
        if wait > self._settings.longest_wait:
            return False
        self._pace.hold(host, max(wait, self._settings.pace * 2 ** (attempt + 1)))
        return True


def _is_enough(head: Answer) -> bool:
    """Whether an answer to HEAD needs no GET: elsewhere, or there and no HTML that could lie."""
    hopeless = head.trouble in {"no-such-host", "certificate", "bad-address"}
    return hopeless or head.is_redirect or (head.is_good and not head.is_html)


def _retry_after(value: str) -> float:
    """Seconds to wait, from a number or a date (RFC 9110, 10.2.3); 0 when it says neither."""
    if value.strip().isdecimal():
        return float(value)
    try:
        return max(0.0, email.utils.parsedate_to_datetime(value).timestamp() - time.time())
    except (ValueError, OverflowError, TypeError):
        return 0.0
