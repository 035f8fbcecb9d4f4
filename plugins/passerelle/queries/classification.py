"""How an item is classified, with what it inherits from the places where it happened."""

from collections.abc import Iterable
from typing import Any, TypeVar

from passerelle.content.library import Library
from passerelle.model.item import CaseStudy, Organisation, Page, Resource
from passerelle.model.locale import Locale
from passerelle.model.taxonomy import Classification

T = TypeVar("T")
Item = Page[Any] | Resource
"""What a facet can select: a page or a resource."""


def classification_of(library: Library, item: Item | Organisation) -> Classification:
    """The values of an item, by facet.

    A case has the values of its places as well: its countries, for example.

    Args:
        library: where the places are.
        item: a page, a resource or an organisation.
    """
    values = dict(item.classification)
    if isinstance(item, CaseStudy):
        for place_id in item.facts.places:
            place = library.places.get(place_id)
            for facet_id, inherited in (place.classification if place else {}).items():
                values[facet_id] = tuple(dict.fromkeys((*values.get(facet_id, ()), *inherited)))
    return values


def exist_in(items: Iterable[T], locale: Locale) -> tuple[T, ...]:
    """Those of some items that a language has: all but the pages not written in it."""
    return tuple(i for i in items if not isinstance(i, Page) or locale in i.words)


def has_value(library: Library, item: Item, facet_id: str, value_id: str) -> bool:
    """Whether a facet's value selects an item."""
    return value_id in classification_of(library, item).get(facet_id, ())
