"""Lists that facets divide: which choices there are, and how many items each leads to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from passerelle.content.library import Library
from passerelle.model.taxonomy import Facet, FacetValue
from passerelle.queries.classification import Item, classification_of, has_value


@dataclass(frozen=True)
class Choice:
    """One value that a reader can choose.

    Attributes:
        value: the value.
        count: how many items it selects, all others left aside.
    """

    value: FacetValue
    count: int


@dataclass(frozen=True)
class ChoiceGroup:
    """The choices of one facet.

    Attributes:
        facet: the facet.
        choices: the values that select at least one item, in the order of the taxonomy.
    """

    facet: Facet
    choices: tuple[Choice, ...]


def choice_groups(
    library: Library, items: Sequence[Item], facet_ids: Iterable[str]
) -> tuple[ChoiceGroup, ...]:
    """What a reader of a list can choose.

    Args:
        library: where the taxonomy and the places are.
        items: the whole list.
        facet_ids: the facets to offer, in this order; those that divide nothing are left out.
    """
    groups = []
    for facet_id in facet_ids:
        facet = library.taxonomy.get(facet_id)
        if facet is None:
            continue
        counts = [Choice(value, len(select(library, items, facet, value))) for value in facet]
        choices = tuple(choice for choice in counts if choice.count)
        if len(choices) > 1:
            groups.append(ChoiceGroup(facet, choices))
    return tuple(groups)


def select(
    library: Library, items: Iterable[Item], facet: Facet, value: FacetValue
) -> tuple[Item, ...]:
    """The items that one value of a facet selects, in the order given."""
    return tuple(item for item in items if has_value(library, item, facet.id, value.id))


def grouped(
    library: Library, items: Sequence[Item], facet_id: str
) -> tuple[tuple[FacetValue | None, tuple[Item, ...]], ...]:
    """A list cut into the values of one facet, each item under its first value only.

    Args:
        library: where the taxonomy is.
        items: the whole list.
        facet_id: the facet; when the taxonomy has none of that name, the list stays whole.

    Returns:
        Pairs of a value and its items; items without a value come last, under None.
    """
    facet = library.taxonomy.get(facet_id)
    values: list[FacetValue | None] = [*(facet or ()), None]

    def first_value(item: Item) -> str | None:
        own = classification_of(library, item).get(facet_id, ()) if facet else ()
        return own[0] if own else None

    pairs = (
        (value, tuple(i for i in items if first_value(i) == (value.id if value else None)))
        for value in values
    )
    return tuple((value, some) for value, some in pairs if some)
