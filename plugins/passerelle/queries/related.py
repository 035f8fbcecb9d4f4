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


class Relations:
    """What the items of a library have in common, worked out once for a language.

    What two items share, a value of a facet or a source, weighs the more, the fewer
    items have it.
    """

    def __init__(self, library: Library, locale: Locale) -> None:
        """Note which items have which traits.

        Args:
            library: where to look.
            locale: the language in which what is found must exist.
        """
        self._library, self._locale = library, locale
        self._shared = {
            facet.id
            for facet in library.taxonomy.facets.values()
            if len(_SHARED_BY & set(facet.record.applies_to)) > 1
        }
        self._having: dict[_Trait, list[tuple[str, Item]]] = {}
        shelves: dict[str, tuple[Item, ...]] = {
            Article.kind: exist_in(library.articles, locale),
            CaseStudy.kind: exist_in(library.cases, locale),
            "resource": tuple(library.resources.values()),
        }
        self._kinds = tuple(shelves)
        for kind, shelf in shelves.items():
            for item in shelf:
                for trait in self._traits(item):
                    self._having.setdefault(trait, []).append((kind, item))

    def of(self, item: Item, limit: int = 3) -> dict[str, tuple[Related, ...]]:
        """The articles, cases and resources nearest to an item.

        Args:
            item: the item.
            limit: how many of each kind at most.

        Returns:
            Items by kind ("article", "case", "resource"), the nearest first.
        """
        near: dict[str, dict[str, Item]] = {kind: {} for kind in self._kinds}
        weights: dict[str, float] = {}
        common: dict[str, list[_Trait]] = {}
        mine = [trait for trait in self._traits(item) if trait in self._having]
        for trait in sorted(mine, key=lambda trait: len(self._having[trait])):
            for kind, other in self._having[trait]:
                if other.id != item.id:
                    near[kind][other.id] = other
                    weights[other.id] = weights.get(other.id, 0) + 1 / len(self._having[trait])
                    common.setdefault(other.id, []).append(trait)
        return {
            kind: tuple(
                _tell(self._library, found[name], common[name])
                for name in sorted(found, key=lambda name: (-weights[name], name))[:limit]
            )
            for kind, found in near.items()
        }

    def _traits(self, item: Any) -> list[_Trait]:
        """What an item can share with others: values of facets, then sources.

        A resource is a source of its own, so that it is near to the pages that cite it.
        """
        own = classification_of(self._library, item)
        sources = (
            [source.id for source in cited_sources(self._library, item, self._locale)]
            if isinstance(item, Page)
            else [item.id]
        )
        return [
            *((facet, value) for facet in own if facet in self._shared for value in own[facet]),
            *((_CITED, source_id) for source_id in sources),
        ]


def _tell(library: Library, other: Item, common: list[_Trait]) -> Related:
    return Related(
        other,
        tuple(library.taxonomy[f].by_id[v] for f, v in common if f != _CITED),
        tuple(library.sources[v] for f, v in common if f == _CITED),
    )
