"""How an item is classified, with what it inherits from the places where it happened."""

from typing import Any

from passerelle.content.library import Library
from passerelle.model.item import CaseStudy, Organisation, Page, Resource
from passerelle.model.taxonomy import Classification

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


def has_value(library: Library, item: Item, facet_id: str, value_id: str) -> bool:
    """Whether a facet's value selects an item."""
    return value_id in classification_of(library, item).get(facet_id, ())
