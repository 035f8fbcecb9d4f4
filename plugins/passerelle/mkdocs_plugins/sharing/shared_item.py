"""What the share panel of a page shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from passerelle.formats.typography import typeset
from passerelle.mkdocs_plugins.library.presenter import Presenter
from passerelle.model.item import Page, Reference, Resource
from passerelle.model.locale import Locale
from passerelle.sharing.letter import Letter
from passerelle.sharing.message import Message, message_of


@dataclass(frozen=True)
class SharedItem:
    """An item, ready to be handed to somebody.

    Attributes:
        address: its permanent absolute address in the language of the page.
        picture: the QR code of that address, from the root of the site.
        name: the file name under which to keep that picture.
        title: what it is called.
        line: what it is, in a sentence or two; may be empty.
        messages: one a language in which it exists, that of the page first.
    """

    address: str
    picture: str
    name: str
    title: str
    line: str
    messages: tuple[Message, ...]


def shared_item(
    item: Page[Any] | Resource | Reference,
    presenter: Presenter,
    letters: Mapping[Locale, Letter],
    site_words: Mapping[str, str],
) -> SharedItem:
    """What there is to hand on of an item.

    Args:
        item: an article, a case, a resource or a source.
        presenter: the door to the library, in the language of the page.
        letters: those that could be read.
        site_words: what the letters may say of the site.
    """
    addresses, here = presenter.site.addresses, presenter.locale
    messages = []
    for locale in (here, here.other):
        if locale in letters and addresses.of(item, locale) is not None:
            words = _words(item, locale)
            address = presenter.absolute(addresses.short(item, locale))
            told = {**site_words, **words, "address": address}
            messages.append(message_of(letters[locale], locale, told))
    words = _words(item, here)
    picture = f"{addresses.short(item, here)}qr.svg"
    name = f"qr-{item.id}-{here}.svg"
    title, line = words["title"], words["summary"]
    return SharedItem(presenter.short(item), picture, name, title, line, tuple(messages))


def _words(item: Page[Any] | Resource | Reference, locale: Locale) -> dict[str, str]:
    """Title and summary, each set by the rules of its own language."""
    if isinstance(item, Page):
        words = item.words[locale]
        return {"title": typeset(words.title, locale), "summary": typeset(words.summary, locale)}
    language = item.facts.languages[0]
    title = item.facts.title
    if language in set(Locale):
        title = typeset(title, Locale(language))
    about = item.facts.description[locale] if isinstance(item, Resource) else ""
    return {"title": title, "summary": typeset(about, locale)}
