"""A feed before it is written in a format: what both Atom and JSON Feed say of it."""

import datetime
import re
from dataclasses import dataclass

from passerelle.model.item import Resource
from passerelle.model.locale import Locale
from passerelle.news.items import NewsItem

NOTHING_YET = datetime.date(1970, 1, 1)
"""The date of a feed without entries, which must have one, and never that of the build."""

AUTHORITY = re.compile(
    r"(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?,\d{4}(?:-\d\d){0,2}"
)
"""Who names things, and since when (RFC 4151, section 2.1)."""


@dataclass(frozen=True)
class Entry:
    """One item of a feed.

    Attributes:
        id: permanent name, an address of no page (RFC 4151).
        title: as readers see it.
        title_locale: the language of the title.
        url: absolute address of its page.
        source: absolute address of the work that the page is about, if it is another's.
        published: the day it appeared.
        updated: the day of its last change, or that of its appearance.
        texts: what it is, then why it helps, as plain text.
    """

    id: str
    title: str
    title_locale: Locale
    url: str
    source: str | None
    published: datetime.date
    updated: datetime.date
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Feed:
    """A feed.

    Attributes:
        id: permanent name.
        title: what readers see in their program.
        description: what it follows.
        locale: its language.
        home: absolute address of the page that shows the same things.
        atom: absolute address of its Atom form.
        json: absolute address of its JSON form.
        publisher: who publishes it.
        site: absolute address of the site.
        entries: newest first.
        rights: under which licence, if the site says so.
    """

    id: str
    title: str
    description: str
    locale: Locale
    home: str
    atom: str
    json: str
    publisher: str
    site: str
    entries: tuple[Entry, ...]
    rights: str | None = None

    @property
    def updated(self) -> datetime.date:
        """The day of the last change among the entries."""
        return max((entry.updated for entry in self.entries), default=NOTHING_YET)


def tag(authority: str, locale: Locale, name: str) -> str:
    """A name that outlives titles, slugs, sections, and the address of the site itself.

    The short permanent address would change with the domain, and every reader's program
    would then show everything as new: hence a `tag:` URI, of which nothing ever changes.

    Args:
        authority: who names, and since when: "site.example,2026".
        locale: an item is told once a language; each telling has a name of its own.
        name: of the item, or of the feed.
    """
    return f"tag:{authority}:{locale}/{name}"


def entry(item: NewsItem, authority: str, locale: Locale, url: str) -> Entry:
    """What a feed says of an item.

    Args:
        item: the item.
        authority: who names things, for `tag`.
        locale: the language of the feed.
        url: absolute address of the item's page.
    """
    about = item.item
    return Entry(
        id=tag(authority, locale, about.id),
        title=item.title,
        title_locale=item.title_locale,
        url=url,
        source=about.facts.address(locale) if isinstance(about, Resource) else None,
        published=item.published,
        updated=item.updated,
        texts=tuple(text for text in (item.summary, item.useful) if text),
    )


def moment(day: datetime.date) -> str:
    """A day as a moment (RFC 3339): at noon, which is the same day from Hawaii to Fiji."""
    return f"{day.isoformat()}T12:00:00Z"
