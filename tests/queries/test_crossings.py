import pytest

from passerelle.model.locale import Locale
from passerelle.queries.classification import classification_of
from passerelle.queries.crossings import cross, stands_in
from site_writer import SiteWriter

WHEEL = "docs/fr/learn/true-wheel.md"
ALL_CELLS = {"thaw/shed", "thaw/hall", "summer/shed", "summer/hall", "frost/shed", "frost/hall"}


@pytest.mark.parametrize(
    ("seasons", "sizes", "cells"),
    [
        ("[thaw]", "[hall]", {"thaw/hall"}),
        ("[thaw, frost]", "[shed]", {"thaw/shed", "frost/shed"}),
        ("[thaw]", None, {"thaw/shed", "thaw/hall"}),
        ("[thaw]", "[]", {"thaw/shed", "thaw/hall"}),
        (None, "[shed]", {"thaw/shed", "summer/shed", "frost/shed"}),
        ("[thaw, summer, frost]", "[shed, hall]", ALL_CELLS),
        (None, None, set()),
    ],
)
def test_what_is_said_on_one_facet_only_holds_for_every_value_of_the_other(
    site: SiteWriter, seasons: str | None, sizes: str | None, cells: set[str]
) -> None:
    site.set(WHEEL, "seasons", seasons)
    site.set(WHEEL, "sizes", sizes)
    library = site.library()
    (wheel,) = library.articles
    rows, columns = library.taxonomy["seasons"], library.taxonomy["sizes"]
    found = {
        f"{row.id}/{column.id}"
        for row in rows
        for column in columns
        if stands_in(classification_of(library, wheel), rows, row, columns, column)
    }
    assert found == cells


def test_the_grid_holds_every_cell_in_reading_order_with_its_items(site: SiteWriter) -> None:
    library = site.library()
    grid = cross(library, library.taxonomy["seasons"], library.taxonomy["sizes"], Locale.FR)
    assert [(row.id, len(cells)) for row, cells in grid.lines] == [
        ("thaw", 2),
        ("summer", 2),
        ("frost", 2),
    ]
    found = {
        f"{cell.row.id}/{cell.column.id}": [
            [item.id for item in items] for items in (cell.articles, cell.cases, cell.resources)
        ]
        for cell in grid.cells
    }
    assert found == {
        "thaw/shed": [["true-wheel"], ["saddle-club"], ["chain-guide"]],
        "thaw/hall": [[], ["saddle-club"], ["chain-guide"]],
        "summer/shed": [["true-wheel"], [], []],
        "summer/hall": [[], [], []],
        "frost/shed": [[], [], []],
        "frost/hall": [[], [], []],
    }
    assert [cell.count for cell in grid.cells] == [3, 2, 1, 0, 0, 0]
