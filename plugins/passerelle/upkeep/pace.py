"""Lets one request at a time through to a host, and not too soon after the last."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Pace:
    """The turns of each host.

    The wait starts when an answer has come, not when the request left: a host that is slow
    is asked less often.

    Args:
        seconds: between an answer and the next request.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._free: dict[str, float] = {}
        self._own: dict[str, float] = {}

    def slow_down(self, host: str, seconds: float) -> None:
        """Give a host a pace of its own, when it asks for a slower one."""
        self._own[host] = max(seconds, self.seconds)

    def hold(self, host: str, seconds: float) -> None:
        """Leave a host alone for a while, from now on."""
        self._free[host] = max(self._free.get(host, 0.0), _now() + seconds)

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Wait for the host's turn, and keep it until the request is done."""
        async with self._turns[host]:
            while (wait := self._free.get(host, 0.0) - _now()) > 0:
                await asyncio.sleep(wait)
            try:
                yield
            finally:
                self.hold(host, self._own.get(host, self.seconds))


def _now() -> float:
    return asyncio.get_running_loop().time()
