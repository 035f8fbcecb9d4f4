"""A list as plain text, read off the page that shows it: what is copied is what is seen."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html

BYTE_ORDER_MARK = "\ufeff"
"""Tells a browser that a text is UTF-8 when the server does not (Encoding Standard, 6.1)."""


@dataclass(frozen=True)
class Entry:
    """A line of a list.

    Attributes:
        id: the item's permanent name.
        title: what readers call it.
        details: languages, kind, year or place, as its card says them.
    """

    id: str
    title: str
    details: str


def entries(page: str) -> Iterator[Entry]:
    """The items that the cards of a page show, each once.

    Args:
        page: the HTML of a whole page, as readers get it.
    """
    seen = set()
    for card in html.document_fromstring(page).iterfind(".//li[@data-id]"):
        name = card.get("data-id", "")
        if name not in seen:
            seen.add(name)
            badges = "/".join(badge.text_content() for badge in card.find_class("pa-badge"))
            where = " · ".join(_words(part) for part in card.find_class("pa-card__where"))
            title = " ".join(_words(part) for part in card.find_class("pa-card__title"))
            yield Entry(name, title, " · ".join(part for part in (badges, where) if part))


def plain_list(items: Iterator[Entry], start: str, opening: str, closing: str) -> str:
    """A list that any message can hold.

    `overrides/assets/lists/formats.js` writes the same in the page.

    Args:
        items: what it lists.
        start: what stands before an id in a permanent address.
        opening: what comes before the list.
        closing: what comes after it.
    """
    lines = (f"{item.title} ({item.details})\n{start}{item.id}/" for item in items)
    return "\n\n".join([opening, *lines, closing]) + "\n"


def _words(element: html.HtmlElement) -> str:
    """What an element says, on one line; the no-break spaces stay."""
    return " ".join(part for part in _split(str(element.text_content())) if part)


def _split(text: str) -> list[str]:
    return text.replace("\n", " ").replace("\t", " ").replace("\r", " ").split(" ")
