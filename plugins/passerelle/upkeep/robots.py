"""Asks each host what robots may ask of it (RFC 9309)."""

import asyncio
from dataclasses import dataclass
from urllib.parse import urlsplit

from protego import Protego

from passerelle.upkeep.answers import Answer
from passerelle.upkeep.asking import Asker, redirect_target
from passerelle.upkeep.hosts import host_of
from passerelle.upkeep.pace import Pace
from passerelle.upkeep.settings import ROBOT, Settings


@dataclass(frozen=True)
class Rules:
    """What a host says to robots.

    Attributes:
        parsed: its robots.txt, or None when it has none and all is allowed.
        answer: what came instead, when the host or its robots.txt could not be reached.
    """

    parsed: Protego | None = None
    answer: Answer | None = None

    def allow(self, url: str) -> bool:
        """Whether a page may be asked for."""
        return self.parsed is None or bool(self.parsed.can_fetch(url, ROBOT))


class Robots:
    """The rules of every host, each asked for once.

    Args:
        asker: makes the requests.
        pace: the turns of the hosts, slowed down by a `Crawl-delay`.
        settings: bounds of the round.
    """

    def __init__(self, asker: Asker, pace: Pace, settings: Settings) -> None:
        self._asker, self._pace, self._settings = asker, pace, settings
        self._rules: dict[str, asyncio.Task[Rules]] = {}

    async def rules(self, url: str) -> Rules:
        """The rules of the host of an address."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._rules:
            self._rules[origin] = asyncio.create_task(self._fetch(origin))
        return await self._rules[origin]

    async def _fetch(self, origin: str) -> Rules:
        url = f"{origin}/robots.txt"
        for _hop in range(self._settings.hops):
            answer = await self._ask(url)
            target = answer.is_redirect and redirect_target(url, answer.headers["location"])
            if not target:
                break
            url = target
        if answer.trouble and host_of(url) != host_of(origin):
            return Rules(answer=Answer(url))
        if answer.trouble or answer.status >= 500 or answer.status == 429:
            return Rules(answer=answer)
        if not answer.is_good:
            return Rules()
        rules = Protego.parse(answer.text(self._settings.robots))
        delay = rules.crawl_delay(ROBOT)
        if delay:
            self._pace.slow_down(host_of(origin), min(float(delay), self._settings.longest_pace))
        return Rules(rules)

    async def _ask(self, url: str) -> Answer:
        """Ask, and once more when that may help."""
        answer = await self._asker.ask("GET", url, self._settings.robots)
        if answer.is_transient:
            self._pace.hold(host_of(url), 2 * self._settings.pace)
            answer = await self._asker.ask("GET", url, self._settings.robots)
        return answer
