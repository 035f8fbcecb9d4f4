"""The grid on which two facets cross, and what the library holds in each of its cells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from passerelle.content.library import Library
from passerelle.model.item import Article, CaseStudy, Resource
from passerelle.model.locale import Locale
from passerelle.model.taxonomy import Classification, Facet, FacetValue
from passerelle.queries.classification import Item, classification_of, exist_in

T = TypeVar("T", bound=Item)


@dataclass(frozen=True)
class Cell:
    """Where a value of one facet crosses a value of another.

    Attributes:
        row: the value of the facet that runs down.
        column: the value of the facet that runs across.
        articles: the articles that stand here.
        cases: the cases that stand here.
        resources: the resources that stand here.
    """

    row: FacetValue
    column: FacetValue
    articles: tuple[Article, ...]
    cases: tuple[CaseStudy, ...]
    resources: tuple[Resource, ...]

    @property
    def count(self) -> int:
        """How many items it leads to."""
        return len(self.articles) + len(self.cases) + len(self.resources)


@dataclass(frozen=True)
class Grid:
    """The whole grid.

    Attributes:
        rows: the facet that runs down.
        columns: the facet that runs across.
        lines: for each value of `rows`, its cells from the first column to the last.
    """

    rows: Facet
    columns: Facet
    lines: tuple[tuple[FacetValue, tuple[Cell, ...]], ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All cells, in reading order."""
        return tuple(cell for _row, cells in self.lines for cell in cells)


def stands_in(
    own: Classification, rows: Facet, row: FacetValue, columns: Facet, column: FacetValue
) -> bool:
    """Whether an item stands in a cell of the grid.

    An item that is classified on one of the two facets only holds for every
    value of the other: what is said of a stage is said at every scale.

    Args:
        own: the values of the item, by facet.
        rows: the facet that runs down.
        row: one of its values.
        columns: the facet that runs across.
        column: one of its values.
    """
    down, across = own.get(rows.id, ()), own.get(columns.id, ())
    if not down and not across:
        return False
    return (not down or row.id in down) and (not across or column.id in across)


def cross(library: Library, rows: Facet, columns: Facet, locale: Locale) -> Grid:
    """Lay a library out on two facets.

    Args:
        library: what to lay out.
        rows: the facet that runs down.
        columns: the facet that runs across.
        locale: the language whose pages count.
    """
    articles = _classified(library, exist_in(library.articles, locale))
    cases = _classified(library, exist_in(library.cases, locale))
    resources = _classified(library, library.resources.values())

    def cell(row: FacetValue, column: FacetValue) -> Cell:
        def here(items: Sequence[tuple[T, Classification]]) -> tuple[T, ...]:
            return tuple(i for i, own in items if stands_in(own, rows, row, columns, column))

        return Cell(row, column, here(articles), here(cases), here(resources))

    lines = tuple((row, tuple(cell(row, column) for column in columns)) for row in rows)
    return Grid(rows, columns, lines)


def _classified(library: Library, items: Iterable[T]) -> list[tuple[T, Classification]]:
    return [(item, classification_of(library, item)) for item in items]
