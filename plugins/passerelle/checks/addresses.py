"""A published address never dies: it is that of a page, or leads to one."""

from collections.abc import Iterator, Mapping

from passerelle.content.address_book import is_list
from passerelle.content.library import Library
from passerelle.content.suggestions import nearest
from passerelle.model.address_book import Entry, locale_of
from passerelle.model.problem import Phrase, Problem
from passerelle.queries.living_addresses import TERM, Item, items_with_names, living_addresses


def check_addresses(library: Library) -> Iterator[Problem]:
    """Find published addresses that lead nowhere, and redirects that cannot be.

    Args:
        library: the library.
    """
    book = library.book
    if not library.sections or not (book.published or book.redirects):
        return
    living, names = living_addresses(library), items_with_names(library)
    for address, entry in book.redirects.items():
        if address in living:
            details = {"address": address, "item": living[address]}
            yield Problem(book.redirects_path, entry.position, "AD003", details)
        elif entry.item not in names and not _is_unreadable(library, address, entry.item):
            yield _unknown_target(library, entry, names)
    for address, entry in book.published.items() if book.is_whole else ():
        if address in living or address in book.redirects or is_list(entry):
            continue
        if not _is_unreadable(library, address, entry.item):
            yield dead_address(library, address, names)


def dead_address(library: Library, address: str, names: Mapping[str, Item]) -> Problem:
    """Tell that a published address leads nowhere.

    Args:
        library: the library.
        address: the address, with its leading slash.
        names: everything that has a name.
    """
    entry = library.book.published[address]
    hint = "hint-redirect-known" if entry.item in names else "hint-redirect-unknown"
    if is_list(entry):
        hint = "hint-redirect-list"
    details = {"address": address, "item": entry.item, "hint": Phrase(hint)}
    return Problem(library.book.published_path, entry.position, "AD001", details)


def _unknown_target(library: Library, entry: Entry, names: Mapping[str, Item]) -> Problem:
    path = library.book.redirects_path
    if library.present.hides_id(entry.item):
        return Problem(path, entry.position, "DR002", {"target": entry.item})
    details = {"id": entry.item, **nearest(entry.item, names)}
    return Problem(path, entry.position, "AD002", details)


def _is_unreadable(library: Library, address: str, name: str) -> bool:
    """Whether the file of an item is there but cannot be read, which is told elsewhere."""
    locale, present = locale_of(address), library.present
    page = library.page_ids.get(name)
    if page:
        return locale not in page.words and present.has_page(page.path, locale)
    return (
        present.has_record("page_ids", name)
        or (present.has_record("sources", name) and name not in library.sources)
        or (
            name.startswith(TERM)
            and present.has_record("glossary", name.removeprefix(TERM))
            and name.removeprefix(TERM) not in library.terms
        )
    )
