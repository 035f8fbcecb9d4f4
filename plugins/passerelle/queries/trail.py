"""Where a page stands among the others: what comes above, before and after it."""

from dataclasses import dataclass
from typing import Any

from passerelle.content.library import Library
from passerelle.model.item import Article, Page, PlainPage
from passerelle.model.locale import Locale
from passerelle.queries.collation import sort_key


@dataclass(frozen=True)
class Neighbours:
    """The pages on either side of a page.

    Attributes:
        previous: the page before, in the same section.
        next: the page after, in the same section.
    """

    previous: Page[Any] | None = None
    next: Page[Any] | None = None


def section_pages(library: Library, section_id: str, locale: Locale) -> tuple[Page[Any], ...]:
    """The series of pages of a section in one language, in reading order.

    Articles follow their `order`; everything else is in the order of titles.

    Args:
        library: the library.
        section_id: the section.
        locale: the language.
    """
    pages = [
        page
        for page in library.pages.values()
        if page.section == section_id and not isinstance(page, PlainPage) and locale in page.words
    ]

    def place(page: Page[Any]) -> tuple[int, tuple[int, ...]]:
        order = page.facts.order if isinstance(page, Article) else 0
        return order, sort_key(page.words[locale].title)

    return tuple(sorted(pages, key=place))


def neighbours(library: Library, page: Page[Any], locale: Locale) -> Neighbours:
    """The pages on either side of a page in its section.

    Args:
        library: the library.
        page: a page that exists in the language.
        locale: the language.
    """
    if isinstance(page, PlainPage) or not page.section:
        return Neighbours()
    row = section_pages(library, page.section, locale)
    here = [other.path for other in row].index(page.path)
    before = row[here - 1] if here > 0 else None
    after = row[here + 1] if here + 1 < len(row) else None
    return Neighbours(before, after)


def menu_name(page: Page[Any], locale: Locale) -> str:
    """What menus call a page: its label, or its title.

    Args:
        page: a page that exists in the language.
        locale: the language.
    """
    return page.words[locale].label or page.words[locale].title


def index_of(library: Library, section_id: str) -> Page[Any] | None:
    """The first page of a section, if somebody wrote it."""
    return library.pages.get(f"{section_id}/index.md")
