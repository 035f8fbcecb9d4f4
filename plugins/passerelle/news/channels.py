"""Which feeds a site has, and what each follows."""

from collections.abc import Iterable
from dataclasses import dataclass

from passerelle.content.library import Library
from passerelle.model.taxonomy import Facet, FacetValue
from passerelle.news.items import NewsItem
from passerelle.queries.classification import has_value

FOLDER = "feeds/"
"""Under this name, in each language, stand the feeds; their names are the same in all."""


@dataclass(frozen=True)
class Channel:
    """What one feed follows: everything, a kind of item, or a value of a facet.

    Attributes:
        name: its file without the ending, within `FOLDER`.
        kind: the kind of items, such as "resource", or None for all.
        facet: the facet, if it follows a value.
        value: the value.
    """

    name: str
    kind: str | None = None
    facet: Facet | None = None
    value: FacetValue | None = None

    def holds(self, library: Library, item: NewsItem) -> bool:
        """Whether an item belongs to it.

        Args:
            library: where places are, whose values cases inherit.
            item: the item.
        """
        if self.kind and item.item.kind != self.kind:
            return False
        if self.facet and self.value:
            return has_value(library, item.item, self.facet.id, self.value.id)
        return True


ALL = Channel("all")
BY_KIND = {
    "resources": Channel("resources", "resource"),
    "cases": Channel("cases", "case"),
    "articles": Channel("articles", "article"),
}
"""The feed of each kind of section, by what sections say they hold."""


def of_facet(facet: Facet) -> tuple[Channel, ...]:
    """A channel for each value of a facet, in the order of the taxonomy."""
    return tuple(of_value(facet, value) for value in facet)


def of_value(facet: Facet, value: FacetValue) -> Channel:
    """The channel of one value."""
    return Channel(f"{facet.id}/{value.id}", facet=facet, value=value)


def channels(facets: Iterable[Facet]) -> tuple[Channel, ...]:
    """All channels of a site.

    Args:
        facets: those whose values have a feed each.
    """
    by_value = [channel for facet in facets for channel in of_facet(facet)]
    return (ALL, *BY_KIND.values(), *by_value)


def chosen(
    channel: Channel, items: Iterable[NewsItem], library: Library, limit: int
) -> tuple[NewsItem, ...]:
    """The newest items of a channel.

    Args:
        channel: the channel.
        items: everything that is news, newest first.
        library: where the items are.
        limit: how many at most.
    """
    mine = (item for item in items if channel.holds(library, item))
    return tuple(item for item, _place in zip(mine, range(limit), strict=False))
