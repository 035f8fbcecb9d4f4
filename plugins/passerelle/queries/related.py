"""What to read next, and why: items that share the most with a page."""

from dataclasses import dataclass
from typing import Any

from passerelle.content.library import Library
from passerelle.model.item import Article, CaseStudy, Page, Reference, Resource
from passerelle.model.locale import Locale
from passerelle.model.taxonomy import FacetValue
from passerelle.queries.citations import cited_sources
from passerelle.queries.classification import Item, classification_of, exist_in

_SHARED_BY = {"article", "case", "resource"}
_Trait = tuple[str, str]
_CITED = "cited"


@dataclass(frozen=True)
class Related:
    """An item near another one.

    Attributes:
        item: the item.
        shared: the values that both have, the rarest first.
        sources: the sources that both cite, or the one of the two that the other cites.
    """

    item: Item
    shared: tuple[FacetValue, ...]
    sources: tuple[Resource | Reference, ...] = ()


def related(
    library: Library, item: Item, locale: Locale, limit: int = 3
) -> dict[str, tuple[Related, ...]]:
    """The articles, cases and resources nearest to an item.

    What two items share, a value of a facet or a source, weighs the more, the fewer
    items have it.

    Args:
        library: where to look.
        item: the item.
        locale: the language in which what is found must exist.
        limit: how many of each kind at most.

    Returns:
        Items by kind ("article", "case", "resource"), the nearest first.
    """
    shelves: dict[str, tuple[Item, ...]] = {
        Article.kind: exist_in(library.articles, locale),
        CaseStudy.kind: exist_in(library.cases, locale),
        "resource": tuple(library.resources.values()),
    }
    traits = {
        other.id: _traits(library, other, locale) for shelf in shelves.values() for other in shelf
    }
    mine = _traits(library, item, locale)
    weight = {trait: 1 / sum(trait in theirs for theirs in traits.values()) for trait in mine}

    def common(other: Item) -> list[_Trait]:
        return sorted((t for t in mine if t in traits[other.id]), key=lambda t: -weight[t])

    near: dict[str, tuple[Related, ...]] = {}
    for kind, shelf in shelves.items():
        others = [other for other in shelf if other.id != item.id and common(other)]
        others.sort(key=lambda other: (-sum(weight[t] for t in common(other)), other.id))
        near[kind] = tuple(_tell(library, o, common(o)) for o in others[:limit])
    return near


def _tell(library: Library, other: Item, common: list[_Trait]) -> Related:
    return Related(
        other,
        tuple(library.taxonomy[f].by_id[v] for f, v in common if f != _CITED),
        tuple(library.sources[v] for f, v in common if f == _CITED),
    )


def _traits(library: Library, item: Any, locale: Locale) -> dict[_Trait, None]:
    """What an item can share with others: values of facets, then sources.

    A resource is a source of its own, so that it is near to the pages that cite it.
    """
    own = classification_of(library, item)
    shared = {
        facet.id
        for facet in library.taxonomy.facets.values()
        if len(_SHARED_BY & set(facet.record.applies_to)) > 1
    }
    traits: dict[_Trait, None] = {
        (f, v): None for f, values in own.items() if f in shared for v in values
    }
    sources = (
        [source.id for source in cited_sources(library, item, locale)]
        if isinstance(item, Page)
        else [item.id]
    )
    return traits | {(_CITED, source_id): None for source_id in sources}
