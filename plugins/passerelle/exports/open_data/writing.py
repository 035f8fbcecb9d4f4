"""The files of the open data: JSON, CSV and JSON Schema."""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import Any

from passerelle.exports.open_data.tables import FOLDER, VERSION, Table

DIALECT = "https://json-schema.org/draft/2020-12/schema"

BETWEEN = " | "
"""Stands between the values of a cell; a bar within a value has a backslash before it."""

_ACTS = re.compile(r"^'*[=+\-@\t\r]")
"""A text that a spreadsheet would run as a formula (OWASP, « CSV Injection »)."""


def files(table: Table, root: str, source: str, licence: str) -> Iterator[tuple[str, str]]:
    """The files of a table.

    Args:
        table: the table.
        root: the absolute address of the site.
        source: the name of the site.
        licence: the address of its licence.

    Yields:
        The path of each file within the site, and its contents.
    """
    header = {
        "schema": root + table.address("schema"),
        "version": VERSION,
        "title": {"fr": table.title.fr, "en": table.title.en},
        "source": source,
        "licence": licence,
    }
    yield table.address("json"), dumped({**header, "items": table.rows})
    yield table.address("csv"), to_csv(table)
    yield table.address("schema"), dumped(schema(table, root))


def schema(table: Table, root: str) -> Mapping[str, Any]:
    """The JSON Schema of a table's JSON file (draft 2020-12).

    Args:
        table: the table.
        root: the absolute address of the site.
    """
    text = {"type": "string"}
    bilingual = {"type": "object", "properties": {"fr": text, "en": text}}
    properties = {
        "schema": {"const": root + table.address("schema")},
        "version": {"type": "string", "pattern": r"^1\.\d+$"},
        "title": {**bilingual, "required": ["fr", "en"]},
        "source": text,
        "licence": {**text, "format": "uri"},
        "items": {"type": "array", "items": table.schema},
    }
    return {
        "$schema": DIALECT,
        "$id": root + table.address("schema"),
        "title": table.title.en,
        "type": "object",
        "properties": properties,
        "required": list(properties),
    }


def to_csv(table: Table) -> str:
    """A table as CSV (RFC 4180): commas, CRLF, a line of names first.

    Args:
        table: the table.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.row.model_fields)
    writer.writerows([_cell(value) for value in row.values()] for row in table.rows)
    return out.getvalue()


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case int() | float():
            return str(value)
        case list() | tuple():
            parts = (str(part).replace("\\", "\\\\").replace("|", "\\|") for part in value)
            return _harmless(BETWEEN.join(parts))
    return _harmless(str(value))


def _harmless(text: str) -> str:
    """A text that a spreadsheet shows as it is: an apostrophe stands before what would act."""
    return f"'{text}" if _ACTS.match(text) else text


def dumped(value: Any) -> str:
    """JSON that people can read and compare.

    Args:
        value: what to write.
    """
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def citation_files(records: Mapping[str, Any], locale: str, root: str) -> Iterator[tuple[str, str]]:
    """The citations of everything, for programs that cite whole lists, and their schema.

    Args:
        records: for each id, "apa", "bibtex", "ris" and "csl".
        locale: language of the APA references and of the pages of the site.
        root: the absolute address of the site.

    Yields:
        The path of each file within the site, and its contents.
    """
    text = {"type": "string", "minLength": 1}
    csl = {"type": "object", "required": ["id", "type", "title", "URL"]}
    formats = {"apa": text, "bibtex": text, "ris": text, "csl": csl}
    one = {"type": "object", "properties": formats, "required": list(formats)}
    address = f"{FOLDER}schema/citations.json"
    told = {"$schema": DIALECT, "$id": root + address, "title": "Citations", "type": "object"}
    compact = json.dumps(records, ensure_ascii=False, separators=(",", ":"))
    yield f"{FOLDER}citations.{locale}.json", compact + "\n"
    yield address, dumped({**told, "additionalProperties": one})
