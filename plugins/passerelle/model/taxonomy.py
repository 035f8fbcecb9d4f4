"""The classification of a library: facets and their values, all of it data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from pydantic import Field

from passerelle.model.base import Bilingual, BilingualSlug, Id, Schema

Classification = Mapping[str, tuple[str, ...]]
"""Ids of values by id of facet: how one item is classified."""

Classified = Literal["article", "case", "resource", "place", "organisation"]
"""What a facet can classify. What a place has, the cases that happened there inherit."""


class FacetValue(Schema):
    """One value of a facet, such as one stage or one theme.

    Attributes:
        id: permanent name, used in front matter.
        label: what readers see.
        slug: its part of an address, by language.
        description: one line that says what it covers.
        icon: name of its sign in `overrides/partials/signs/`, if it has one.
        colour: name of its colour in the style sheet, if it has one.
    """

    id: Id
    label: Bilingual
    slug: BilingualSlug
    description: Bilingual
    icon: Id | None = None
    colour: Id | None = None


class FacetRecord(Schema):
    """The file that declares a facet; the file's name is the facet's id.

    Attributes:
        label: name of the facet, in the plural.
        one: name of the facet, in the singular.
        slug: its part of an address, by language.
        order: its rank among the facets; smaller comes first.
        applies_to: what it classifies.
        values: its values, in the order in which readers see them.
    """

    label: Bilingual
    one: Bilingual
    slug: BilingualSlug
    order: int = 0
    applies_to: tuple[Classified, ...]
    values: tuple[FacetValue, ...] = Field(min_length=1)


@dataclass(frozen=True)
class Facet:
    """A facet with its id; `facet["x"]` is its value of that id."""

    id: str
    record: FacetRecord
    by_id: Mapping[str, FacetValue] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the values once."""
        object.__setattr__(self, "by_id", {value.id: value for value in self.record.values})

    def __getitem__(self, value_id: str) -> FacetValue:
        """The value with this id; `KeyError` if there is none."""
        return self.by_id[value_id]

    def __iter__(self) -> Iterator[FacetValue]:
        """Values in the order of the file."""
        return iter(self.record.values)


@dataclass(frozen=True)
class Taxonomy:
    """All facets of a library.

    Attributes:
        facets: by id.
        unreadable: ids of facets that are there but cannot be read.
    """

    facets: Mapping[str, Facet]
    unreadable: frozenset[str] = frozenset()

    def for_kind(self, kind: str) -> tuple[Facet, ...]:
        """The facets that may classify a kind of item, in the order in which readers see them.

        Args:
            kind: "article", "case", "resource", "place" or "organisation".
        """
        facets = [f for f in self.facets.values() if kind in f.record.applies_to]
        return tuple(sorted(facets, key=lambda f: (f.record.order, f.id)))

    def __getitem__(self, facet_id: str) -> Facet:
        """The facet with this id; `KeyError` if there is none."""
        return self.facets[facet_id]

    def get(self, facet_id: str) -> Facet | None:
        """The facet with this id, or None."""
        return self.facets.get(facet_id)
