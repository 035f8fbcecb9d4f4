"""The grid on which two facets cross, and what the library holds in each of its cells."""

from dataclasses import dataclass

from passerelle.content.library import Library
from passerelle.model.item import Article, CaseStudy, Resource
from passerelle.model.locale import Locale
from passerelle.model.taxonomy import Facet, FacetValue
from passerelle.queries.classification import Item, classification_of, exist_in


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


def in_cell(
    library: Library, item: Item, rows: Facet, row: FacetValue, columns: Facet, column: FacetValue
) -> bool:
    """Whether an item stands in a cell of the grid.

    An item that is classified on one of the two facets only holds for every
    value of the other: what is said of a stage is said at every scale.

    Args:
        library: where the places are.
        item: a page or a resource.
        rows: the facet that runs down.
        row: one of its values.
        columns: the facet that runs across.
        column: one of its values.
    """
    own = classification_of(library, item)
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

    def cell(row: FacetValue, column: FacetValue) -> Cell:
        def stands_here(item: Article | CaseStudy | Resource) -> bool:
            return in_cell(library, item, rows, row, columns, column)

        return Cell(
            row,
            column,
            tuple(filter(stands_here, exist_in(library.articles, locale))),
            tuple(filter(stands_here, exist_in(library.cases, locale))),
            tuple(filter(stands_here, library.resources.values())),
        )

    lines = tuple((row, tuple(cell(row, column) for column in columns)) for row in rows)
    return Grid(rows, columns, lines)
