"""What became new or changed between two days, as a letter tells it."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from passerelle.model.locale import Locale
from passerelle.news.items import NewsItem

CHANGED = "changed"
GROUPS = ("resources", "cases", "articles", CHANGED)
"""The groups of a letter, in its order."""

_GROUP_OF = {"resource": "resources", "case": "cases"}


@dataclass(frozen=True)
class DigestEntry:
    """One item of a letter.

    Attributes:
        news: the item.
        url: its permanent absolute address.
    """

    news: NewsItem
    url: str


@dataclass(frozen=True)
class Digest:
    """What a letter tells.

    Attributes:
        since: the first day.
        until: the last day.
        locale: the language.
        groups: entries by name of group, in the order of `GROUPS`; no group is empty.
    """

    since: datetime.date
    until: datetime.date
    locale: Locale
    groups: tuple[tuple[str, tuple[DigestEntry, ...]], ...]


def digest(
    entries: Iterable[DigestEntry], since: datetime.date, until: datetime.date, locale: Locale
) -> Digest:
    """Choose what a letter tells, both days included.

    What appeared in that time is told once, as new, even if it has changed since.
    What can be read in the language of the letter comes first in its group.

    Args:
        entries: everything that is news, newest first.
        since: the first day.
        until: the last day.
        locale: the language of the letter.
    """
    found: dict[str, list[DigestEntry]] = {name: [] for name in GROUPS}
    for entry in entries:
        group = _group(entry.news, since, until)
        if group:
            found[group].append(entry)
    for mine in found.values():
        mine.sort(key=lambda entry: locale not in entry.news.readable)
    groups = tuple((name, tuple(mine)) for name, mine in found.items() if mine)
    return Digest(since, until, locale, groups)


def _group(item: NewsItem, since: datetime.date, until: datetime.date) -> str | None:
    if since <= item.published <= until:
        return _GROUP_OF.get(item.item.kind, "articles")
    if item.published < since <= item.updated <= until:
        return CHANGED
    return None


def as_data(told: Digest, subject: str) -> dict[str, Any]:
    """A digest for other programs, to be written as JSON.

    Args:
        told: the digest.
        subject: the subject of the letter.
    """
    return {
        "subject": subject,
        "language": told.locale.tag,
        "since": told.since.isoformat(),
        "until": told.until.isoformat(),
        "groups": [
            {"id": name, "items": [_item(entry) for entry in entries]}
            for name, entries in told.groups
        ],
    }


def _item(entry: DigestEntry) -> dict[str, Any]:
    item = entry.news
    return {
        "id": item.item.id,
        "kind": item.item.kind,
        "title": item.title,
        "title_language": item.title_locale.value,
        "why": item.why,
        "url": entry.url,
        "published": item.published.isoformat(),
        "updated": item.updated.isoformat(),
    }
