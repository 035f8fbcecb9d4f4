"""The addresses that lead somewhere today, as far as a library can tell."""

from collections.abc import Iterator
from typing import Any

from passerelle.content.library import Library
from passerelle.model.item import Page, Reference, Resource, Term
from passerelle.model.locale import Locale
from passerelle.queries.addresses import Addresses

Item = Page[Any] | Resource | Reference | Term
"""What has an address that never changes."""

TERM = "term-"
"""What the name of a term starts with, in short addresses."""


def items_with_names(library: Library) -> dict[str, Item]:
    """Everything that has a short address, by the name in it.

    Args:
        library: the library.
    """
    terms = {f"{TERM}{name}": term for name, term in library.terms.items()}
    return {**library.page_ids, **library.sources, **terms}


def living_addresses(library: Library) -> dict[str, str]:
    """Every address that the library gives, with its leading slash, and the name of its item.

    Lists made of facets, and feeds, are not among them: the settings of the site decide them.

    Args:
        library: the library.
    """
    return dict(_addresses(library))


def _addresses(library: Library) -> Iterator[tuple[str, str]]:
    addresses = Addresses(library)
    for name, item in items_with_names(library).items():
        for locale in Locale:
            yield f"/{addresses.short(item, locale)}", name
            own = None if isinstance(item, Term) else addresses.of(item, locale)
            if own is not None:
                yield f"/{own}", name
