"""CSL-JSON items: what is cited, in the one form from which all others are made.

Source of the names: Citation Style Language, « CSL-JSON » (`csl-data.json`, 1.0.2). A record
does not tell a journal from a publisher, and most sources are pages: all are `webpage`, and
`container-title` holds who published.
"""

import datetime
from collections.abc import Mapping
from typing import Any

from passerelle.citing.names import NameReader
from passerelle.citing.text import clean
from passerelle.model.item import Article, CaseStudy, Reference, Resource
from passerelle.model.locale import Locale
from passerelle.model.partial_date import PartialDate

Item = Mapping[str, Any]
"""A CSL-JSON item."""


def of_source(source: Resource | Reference, names: NameReader) -> Item:
    """The item of a resource or a reference.

    Without an author, the publisher is one when it is an organization that the library
    knows (APA 7, 9.11: group authors); a periodical is not, so the title comes first. The
    address is that of the edition whose title is cited, whatever the reader's language.

    Args:
        source: the record.
        names: tells persons from bodies.
    """
    facts = source.facts
    publisher = clean(facts.publisher) if facts.publisher else None
    authors = [names.read(author) for author in facts.authors]
    if not authors and publisher and names.is_organisation(publisher):
        authors = [{"literal": publisher}]
    item = {
        "id": source.id,
        "type": "webpage",
        "title": clean(facts.title) or source.id,  # a title of unseen characters alone
        "author": authors,
        "container-title": publisher,
        "issued": _partial(facts.issued) if facts.issued else None,
        "accessed": _day(facts.consulted) if facts.consulted else None,
        "language": facts.languages[0].value,
        "URL": facts.address(facts.languages[0]),
    }
    return {name: value for name, value in item.items() if value}


def of_page(page: Article | CaseStudy, locale: Locale, site_name: str, url: str) -> Item:
    """The item of a page of the site, in one of its languages.

    The site is its author. The date is that of the last change, or of publication: a review
    that changed nothing does not date a text (APA 7, 9.15).

    Args:
        page: the page.
        locale: one of its languages.
        site_name: the name of the site.
        url: its permanent absolute address in that language.
    """
    return {
        "id": page.id,
        "type": "webpage",
        "title": clean(page.words[locale].title),
        "author": [{"literal": clean(site_name)}],
        "container-title": clean(site_name),
        "issued": _day(page.facts.updated or page.facts.published),
        "language": locale.tag,
        "URL": url,
    }


def _partial(date: PartialDate) -> dict[str, Any]:
    return {"date-parts": [[part for part in (date.year, date.month, date.day) if part]]}


def _day(day: datetime.date) -> dict[str, Any]:
    return {"date-parts": [[day.year, day.month, day.day]]}


def date_of(item: Item, name: str) -> PartialDate | None:
    """A date of an item, or None.

    Args:
        item: the item.
        name: "issued" or "accessed".
    """
    return PartialDate(*item[name]["date-parts"][0]) if name in item else None
