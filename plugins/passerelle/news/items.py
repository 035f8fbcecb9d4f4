"""What is news, when it became so, and the words that tell it in one language."""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from passerelle.content.library import Library
from passerelle.formats.typography import typeset
from passerelle.model.item import Page, Resource
from passerelle.model.locale import Locale

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document may hold (XML 1.0, production 2); escapes of YAML can make it."""


@dataclass(frozen=True)
class NewsItem:
    """A page or a resource, as one language tells of it.

    Attributes:
        item: the page or the resource.
        published: the day it appeared in this language.
        updated: the day of its last change worth telling, or that of its appearance.
        title: in `title_locale`, set by the rules of that language.
        title_locale: the language of the title: a resource keeps its own.
        summary: what it is.
        useful: for whom and for what it helps, when its record says so.
        readable: the languages in which the work itself can be read.
    """

    item: Page[Any] | Resource
    published: datetime.date
    updated: datetime.date
    title: str
    title_locale: Locale
    summary: str
    useful: str | None = None
    readable: tuple[Locale, ...] = ()

    @property
    def why(self) -> str:
        """The line that tells why it is worth opening."""
        return self.useful or self.summary


def news(library: Library, locale: Locale) -> tuple[NewsItem, ...]:
    """Everything that a language can tell of, newest first.

    A page is news when it has words in the language and says when it was published;
    a resource always, since its record describes it in both languages. Of one day's
    items, the order is that of their ids: it must not depend on the machine.

    Args:
        library: the library.
        locale: the language.
    """
    pages = (_of_page(page, locale) for page in library.pages.values())
    found = [item for item in pages if item]
    found += [_of_resource(resource, locale) for resource in library.resources.values()]
    return tuple(sorted(found, key=lambda n: (-n.updated.toordinal(), n.item.id)))


def _of_page(page: Page[Any], locale: Locale) -> NewsItem | None:
    words = page.words.get(locale)
    if words is None or page.facts.published is None:
        return None
    published = words.translated or page.facts.published
    return NewsItem(
        item=page,
        published=published,
        updated=max(published, page.facts.updated or published),
        title=_set(words.title, locale),
        title_locale=locale,
        summary=_set(words.summary, locale),
        readable=page.locales,
    )


def _of_resource(resource: Resource, locale: Locale) -> NewsItem:
    facts = resource.facts
    own = facts.languages[0]
    return NewsItem(
        item=resource,
        published=facts.added,
        updated=max(facts.added, facts.updated or facts.added),
        title=_set(facts.title, own),
        title_locale=own,
        summary=_set(facts.description[locale], locale),
        useful=_set(facts.useful[locale], locale),
        readable=facts.languages,
    )


def _set(text: str, locale: Locale) -> str:
    """A text on one line, with the typography that the site gives it."""
    line = " ".join(re.split(r"[ \t\r\n]+", _NOT_XML.sub("", text).strip()))
    return typeset(line, locale)
