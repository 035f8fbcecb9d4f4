"""JSON Schemas of all kinds of files, for editors.

They keep to what draft-07 and 2020-12 have in common, and repeat shared parts rather than
refer to them: editors differ in what they follow. `enumDescriptions` and
`markdownDescription` are words of Visual Studio Code, which other programs pass over.
Every description is given in both languages, since a schema does not know its reader.
"""

import json
from collections.abc import Sequence
from typing import Any

from passerelle.handbook.fields import Field
from passerelle.handbook.kinds import Kind
from passerelle.model.base import Bilingual

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The version that the most editors read."""

_DAY = r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"
_WHOLE: dict[str, dict[str, Any]] = {
    "picture": {
        "oneOf": [
            {"required": [name]} for name in ("time_line", "amounts", "continuum", "partners")
        ]
    },
    **{
        kind: {"anyOf": [{"required": ["url"]}, {"required": ["copy_url"]}]}
        for kind in ("resource", "reference")
    },
}
"""What holds for a file as a whole: that which validators of the model say in code."""


def json_schema(kind: Kind) -> dict[str, Any]:
    """The JSON Schema of a kind of file; for a page, of its front matter.

    Args:
        kind: the kind.
    """
    told = {
        "$schema": DRAFT,
        "title": f"{kind.name.fr} / {kind.name.en}",
        **_keys([*kind.fields]),
        **_WHOLE.get(kind.id, {}),
    }
    needed = _required(kind.words if kind.is_page else kind.facts)
    facts = _required(kind.facts)
    told["required"] = needed
    if kind.is_page and facts:
        told["if"] = {"not": {"required": ["translation_of"]}}
        told["then"] = {"required": facts}
    return told


def as_text(schema: dict[str, Any]) -> str:
    """The contents of the file that holds a schema.

    Args:
        schema: the schema.
    """
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _keys(fields: Sequence[Field]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {field.name: _property(field) for field in fields},
        "required": _required(fields),
    }


def _required(fields: Sequence[Field]) -> list[str]:
    return [field.name for field in fields if field.required]


def _property(field: Field) -> dict[str, Any]:
    value = _keys(field.fields) if field.fields else _value(dict(field.value))
    if field.several is not None:
        value = {"type": "array", **field.several, "items": value}
    if field.nullable:
        value = _or_nothing(value)
    return {**_description(field.words), **value}


def _value(value: dict[str, Any]) -> dict[str, Any]:
    """A scalar; editors read YAML 1.2, in which a day is a text."""
    kept = {key: part for key, part in value.items() if not key.startswith("x-")}
    if value.get("format") == "date":
        kept = {"type": "string", "format": "date", "pattern": _DAY}
    elif value.get("format") == "partial-date":
        del kept["format"]
    elif "patternProperties" in value:
        kept["additionalProperties"] = False
    return kept


def _or_nothing(value: dict[str, Any]) -> dict[str, Any]:
    if "enum" in value:
        value = {key: part for key, part in value.items() if key != "type"}
        return {**value, "enum": [*value["enum"], None]}
    types = value["type"] if isinstance(value["type"], list) else [value["type"]]
    return {**value, "type": [*types, "null"]}


def _description(words: Bilingual) -> dict[str, str]:
    return {
        "description": f"{words.fr} / {words.en}",
        "markdownDescription": f"{words.fr}\n\n*{words.en}*",
    }
