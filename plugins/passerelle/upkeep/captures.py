"""Asks the Internet Archive which copies it really has."""

import datetime
import json
from collections.abc import Mapping
from urllib.parse import quote

from passerelle.upkeep.archive import ARCHIVE_HOST
from passerelle.upkeep.asking import Asker
from passerelle.upkeep.hosts import host_of
from passerelle.upkeep.pace import Pace
from passerelle.upkeep.settings import Settings

_AVAILABLE = "https://archive.org/wayback/available?url={url}&timestamp={day}"
"""See https://archive.org/help/wayback_api.php."""


async def find_captures(
    pages: Mapping[str, datetime.date | None], settings: Settings
) -> dict[str, str | None]:
    """Ask the archive which copies it really has.

    Args:
        pages: addresses, with the day on which each was last good.
        settings: bounds of the round.

    Returns:
        For each address of which the archive spoke: its copy, or None when it has none.
    """
    asker = Asker(settings, Pace(settings.pace))
    found: dict[str, str | None] = {}
    try:
        for address, day in pages.items():
            moment = f"{day:%Y%m%d}" if day else ""
            url = _AVAILABLE.format(url=quote(address, safe=""), day=moment)
            answer = await asker.ask("GET", url, settings.body)
            if answer.is_good:
                _note(found, address, answer.text(settings.body))
    finally:
        await asker.close()
    return found


def _note(found: dict[str, str | None], address: str, text: str) -> None:
    try:
        closest = json.loads(text)["archived_snapshots"].get("closest", {})
        url = closest.get("url") if closest.get("available") else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return
    if url is None:
        found[address] = None
    elif isinstance(url, str) and host_of(url) == ARCHIVE_HOST:
        found[address] = url.replace("http://", "https://", 1)
