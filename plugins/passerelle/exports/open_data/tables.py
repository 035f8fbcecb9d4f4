"""The tables of the open data: what each is, its fields and its rows."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import create_model

from passerelle.content.library import Library
from passerelle.exports.open_data.fields import (
    CaseRow,
    ReferenceRow,
    ResourceRow,
    TermRow,
    ValueRow,
)
from passerelle.exports.open_data.rows import RowMaker
from passerelle.exports.open_data.shapes import Row, told
from passerelle.model.base import Bilingual
from passerelle.queries.addresses import Addresses

FOLDER = "data/v1/"
"""Where the open data stand in the site; the number is that of their version."""

VERSION = "1.0"
"""The first part is in the address; the second grows with each new field."""


@dataclass(frozen=True)
class Table:
    """One table.

    Attributes:
        id: its name in addresses.
        title: its name for readers.
        row: what a row holds.
        rows: the rows, in an order that does not change from one build to the next.
    """

    id: str
    title: Bilingual
    row: type[Row]
    rows: tuple[Mapping[str, Any], ...]

    @cached_property
    def schema(self) -> Mapping[str, Any]:
        """The JSON Schema of a row, all its definitions in place."""
        schema: Mapping[str, Any] = self.row.model_json_schema(mode="serialization")
        return schema

    def address(self, ending: str) -> str:
        """Where a file of the table stands: "json", "csv" or "schema"."""
        name = f"schema/{self.id}.json" if ending == "schema" else f"{self.id}.{ending}"
        return FOLDER + name


def tables_of(addresses: Addresses, root: str) -> tuple[Table, ...]:
    """The tables of a library.

    Args:
        addresses: where the items stand, and the library.
        root: the absolute address of the site.
    """
    library, make = addresses.library, RowMaker(addresses, root)
    cases = sorted(library.cases, key=lambda case: case.id)
    resources, terms = _by_id(library.resources), _by_id(library.terms)
    made: list[tuple[str, Bilingual, type[Row], Iterable[Mapping[str, Any]]]] = [
        (
            "resources",
            Bilingual(fr="Ressources", en="Resources"),
            _with_facets(ResourceRow, library, "resource"),
            map(make.resource, resources),
        ),
        (
            "references",
            Bilingual(fr="Références", en="References"),
            ReferenceRow,
            map(make.reference, _by_id(library.references)),
        ),
        (
            "cases",
            Bilingual(fr="Études de cas", en="Case studies"),
            _with_facets(CaseRow, library, "case", "place"),
            map(make.case, cases),
        ),
        ("glossary", Bilingual(fr="Glossaire", en="Glossary"), TermRow, map(make.term, terms)),
        ("taxonomy", Bilingual(fr="Classements", en="Taxonomy"), ValueRow, make.values()),
    ]
    return tuple(
        Table(name, title, row, tuple(_read(row, rows))) for name, title, row, rows in made
    )


def _by_id(records: Mapping[str, Any]) -> list[Any]:
    return [records[name] for name in sorted(records)]


def _read(row: type[Row], rows: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Rows that hold what their declaration says, in its order."""
    names = row.model_fields
    for values in rows:
        told_of = {name: values.get(name, ()) for name in names}
        yield row(**told_of).model_dump(mode="json")


def _with_facets(base: type[Row], library: Library, *kinds: str) -> type[Row]:
    """A row with a list for each facet that classifies a kind of item."""
    facets = {facet.id: facet for kind in kinds for facet in library.taxonomy.for_kind(kind)}
    fields: dict[str, Any] = {}
    for facet in facets.values():
        if facet.id not in base.model_fields:
            label = facet.record.label
            ids = Literal[tuple(value.id for value in facet)]  # type: ignore[valid-type]
            fields[facet.id] = Annotated[
                tuple[ids, ...],  # type: ignore[valid-type]
                told(f"{label.fr} (identifiants)", f"{label.en} (ids)"),
            ]
    made: type[Row] = create_model(base.__name__, __base__=base, __doc__=base.__doc__, **fields)
    return made
