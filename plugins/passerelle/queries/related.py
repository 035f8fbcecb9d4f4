"""What to read next, and why: items that share the most with a page."""

from dataclasses import dataclass

from passerelle.content.library import Library
from passerelle.model.item import Article, CaseStudy
from passerelle.model.locale import Locale
from passerelle.model.taxonomy import FacetValue
from passerelle.queries.classification import Item, classification_of, exist_in

_SHARED_BY = {"article", "case", "resource"}


@dataclass(frozen=True)
class Related:
    """An item near another one.

    Attributes:
        item: the item.
        shared: the values that both have, the rarest first.
    """

    item: Item
    shared: tuple[FacetValue, ...]


def related(
    library: Library, item: Item, locale: Locale, limit: int = 3
) -> dict[str, tuple[Related, ...]]:
    """The articles, cases and resources nearest to an item.

    A shared value weighs the more, the fewer items have it.

    Args:
        library: where to look.
        item: the item.
        locale: the language in which what is found must exist.
        limit: how many of each kind at most.

    Returns:
        Items by kind ("article", "case", "resource"), the nearest first.
    """
    shelves: dict[str, tuple[Item, ...]] = {
        Article.kind: library.articles,
        CaseStudy.kind: library.cases,
        "resource": tuple(library.resources.values()),
    }
    every = [other for shelf in shelves.values() for other in shelf]
    mine = _values(library, item)
    weight = {value: 1 / sum(value in _values(library, other) for other in every) for value in mine}

    def nearness(other: Item) -> float:
        return sum(weight[value] for value in mine if value in _values(library, other))

    def describe(other: Item) -> Related:
        theirs = _values(library, other)
        ordered = sorted((v for v in mine if v in theirs), key=lambda v: -weight[v])
        return Related(other, tuple(library.taxonomy[f].by_id[v] for f, v in ordered))

    near: dict[str, tuple[Related, ...]] = {}
    for kind, shelf in shelves.items():
        others = [
            other
            for other in exist_in(shelf, locale)
            if other.id != item.id and nearness(other) > 0
        ]
        others.sort(key=lambda other: (-nearness(other), other.id))
        near[kind] = tuple(describe(other) for other in others[:limit])
    return near


def _values(library: Library, item: Item) -> dict[tuple[str, str], None]:
    """The values that a page and a resource can share, in the order of the taxonomy."""
    own = classification_of(library, item)
    shared = {
        facet.id
        for facet in library.taxonomy.facets.values()
        if len(_SHARED_BY & set(facet.record.applies_to)) > 1
    }
    return {(f, v): None for f, values in own.items() if f in shared for v in values}
