"""A round: every address visited once, hosts side by side, results handed over as they come."""

import asyncio
from collections.abc import Callable, Iterable

from passerelle.upkeep.hosts import host_of
from passerelle.upkeep.settings import Settings
from passerelle.upkeep.verdicts import Finding
from passerelle.upkeep.visits import Visitor


async def visit_all(
    addresses: Iterable[str], settings: Settings, found: Callable[[Finding], None]
) -> None:
    """Visit addresses; those of one host one after the other.

    Args:
        addresses: without their `#` part.
        settings: bounds of the round.
        found: called with each result at once; what it raises ends the round.
    """
    by_host: dict[str, list[str]] = {}
    for address in addresses:
        by_host.setdefault(host_of(address), []).append(address)
    visitor = Visitor(settings)

    async def visit_host(of_host: list[str]) -> None:
        for address in of_host:
            found(await visitor.visit(address))

    try:
        async with asyncio.TaskGroup() as hosts:
            for of_host in sorted(by_host.values(), key=len, reverse=True):
                hosts.create_task(visit_host(of_host))
    finally:
        await visitor.close()
