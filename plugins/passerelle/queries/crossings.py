"""The grid on which two facets cross, and what the library holds in each of its cells."""

from dataclasses import dataclass

from passerelle.content.library import Library
from passerelle.model.item import Article, CaseStudy, Resource
from passerelle.model.taxonomy import Facet, FacetValue
from passerelle.queries.classification import has_value


@dataclass(frozen=True)
class Cell:
    """Where a value of one facet crosses a value of another.

    Attributes:
        row: the value of the facet that runs down.
        column: the value of the facet that runs across.
        articles: the articles that have both.
        cases: the cases that have both.
        resources: the resources that have both.
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


def cross(library: Library, rows: Facet, columns: Facet) -> Grid:
    """Lay a library out on two facets.

    Args:
        library: what to lay out.
        rows: the facet that runs down.
        columns: the facet that runs across.
    """

    def cell(row: FacetValue, column: FacetValue) -> Cell:
        def both(item: Article | CaseStudy | Resource) -> bool:
            return has_value(library, item, rows.id, row.id) and has_value(
                library, item, columns.id, column.id
            )

        return Cell(
            row,
            column,
            tuple(filter(both, library.articles)),
            tuple(filter(both, library.cases)),
            tuple(filter(both, library.resources.values())),
        )

    lines = tuple((row, tuple(cell(row, column) for column in columns)) for row in rows)
    return Grid(rows, columns, lines)
