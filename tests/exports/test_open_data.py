"""The open data: what is written says what the records say, and what the schemas promise."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from passerelle.content.library_reader import read_library
from passerelle.exports.open_data import Table, tables_of
from passerelle.exports.open_data.writing import files
from passerelle.queries.addresses import Addresses
from site_writer import SiteWriter

ROOT = "https://velo.example/"
REAL = Path(__file__).parents[2] / "docs"
TABLES = ("resources", "references", "cases", "glossary", "taxonomy")

HOSTILE = {
    "title": '=HYPERLINK("https://mal.example","ici"), "guillemets"\net une ligne 🚲',
    "authors": ["@Odile | Moyeu", "-Rayon\\", "O|M"],
    "publisher": "+1, «le Pédalier»",
    "languages": ["fr"],
    "url": "https://velo.example/a,b",
    "access": "read",
    "description": {"fr": "'=déjà", "en": "-1"},
    "useful": {"fr": "été", "en": "\ttab"},
    "added": "2026-11-22",
}


def tables(docs: Path) -> dict[str, Table]:
    found = tables_of(Addresses(read_library(docs)), ROOT)
    return {table.id: table for table in found}


def written(table: Table) -> dict[str, str]:
    return dict(files(table, ROOT, "Atelier", "https://licence.example/"))


def read_csv(text: str, schema: Any) -> list[dict[str, Any]]:
    """As the page of the open data tells a reader to do."""
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    return [
        {name: read_cell(cell, schema["properties"][name]) for name, cell in row.items()}
        for row in rows
    ]


def read_cell(cell: str, told: Any) -> Any:
    kinds = {option.get("type") for option in told.get("anyOf", [told])}
    if re.match(r"'+[=+\-@\t\r]", cell):
        cell = cell[1:]
    if "array" in kinds:
        held = cell.replace("\\\\", "\0").replace("\\|", "\1")
        parts = held.split(" | ") if cell else []
        return [part.replace("\0", "\\").replace("\1", "|") for part in parts]
    if "null" in kinds and cell == "":
        return None
    if "number" in kinds:
        return float(cell)
    return int(cell) if "integer" in kinds else cell


@pytest.fixture(scope="module")
def real() -> dict[str, Table]:
    return tables(REAL)


@pytest.mark.parametrize("name", TABLES)
def test_json_is_what_its_schema_says(real: dict[str, Table], name: str) -> None:
    made = written(real[name])
    schema = json.loads(made[f"data/v1/schema/{name}.json"])
    Draft202012Validator.check_schema(schema)
    told = json.loads(made[f"data/v1/{name}.json"])
    Draft202012Validator(schema).validate(told)
    assert told["schema"] == schema["$id"] == f"{ROOT}data/v1/schema/{name}.json"
    assert told["items"]
    keys = [(item.get("facet", ""), item["id"]) for item in told["items"]]
    assert len(set(keys)) == len(keys)
    broken = json.loads(made[f"data/v1/{name}.json"])
    broken["items"][0]["id"] = None
    assert not Draft202012Validator(schema).is_valid(broken)


@pytest.mark.parametrize("name", TABLES)
def test_csv_read_back_is_the_json(real: dict[str, Table], name: str) -> None:
    made = written(real[name])
    text = made[f"data/v1/{name}.csv"]
    assert text.count("\r\n") > len(real[name].rows)
    told = json.loads(made[f"data/v1/{name}.json"])
    assert read_csv(text, real[name].schema) == told["items"]


def test_rows_are_the_records(real: dict[str, Table]) -> None:
    library = read_library(REAL)
    assert {row["id"] for row in real["resources"].rows} == set(library.resources)
    assert {row["id"] for row in real["references"].rows} == set(library.references)
    assert {row["id"] for row in real["glossary"].rows} == set(library.terms)
    assert {row["id"] for row in real["cases"].rows} == {case.id for case in library.cases}
    for row in real["resources"].rows:
        facts = library.resources[row["id"]].facts
        assert row["title"] == facts.title
        assert row["authors"] == list(facts.authors)
        assert row["issued"] == (str(facts.issued) if facts.issued else None)
        assert row["description_en"] == facts.description.en
        own = library.resources[row["id"]].classification
        assert all(row[facet] == list(ids) for facet, ids in own.items())


def test_hostile_values_survive_and_no_cell_acts(site: SiteWriter) -> None:
    path = site.root / "docs/data/resources/hostile.yml"
    text = json.dumps(HOSTILE, ensure_ascii=False).replace('"2026-11-22"', "2026-11-22")
    path.write_text(text, encoding="utf-8")
    table = tables(site.root / "docs")["resources"]
    made = written(table)
    row = next(row for row in table.rows if row["id"] == "hostile")
    assert row["title"] == HOSTILE["title"]
    assert row["authors"] == HOSTILE["authors"]
    back = read_csv(made["data/v1/resources.csv"], table.schema)
    assert back == json.loads(made["data/v1/resources.json"])["items"]
    for cells in csv.reader(io.StringIO(made["data/v1/resources.csv"], newline="")):
        assert not [cell for cell in cells if cell[:1] in set("=+-@\t\r")]


def test_same_library_same_bytes(site: SiteWriter) -> None:
    first, second = (
        [written(table) for table in tables(site.root / "docs").values()] for _ in range(2)
    )
    assert first == second
