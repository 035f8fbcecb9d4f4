"""What the page of the open data says of each field, read from the published schema."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from passerelle.model.locale import Locale


@dataclass(frozen=True)
class FieldLine:
    """A field, as readers are told of it.

    Attributes:
        name: the key in JSON, the column in CSV.
        kind: what a value is: text, day, date, address, integer, number or choice.
        several: whether it holds a list.
        optional: whether it can be empty.
        choices: the values it may have, when they are few and known.
        description: what it means.
    """

    name: str
    kind: str
    several: bool
    optional: bool
    choices: tuple[str, ...]
    description: str


def field_table(schema: Mapping[str, Any], locale: Locale) -> list[FieldLine]:
    """The fields of a table.

    Args:
        schema: the JSON Schema of a row.
        locale: the language of the descriptions.
    """
    return [_line(name, told, locale) for name, told in schema["properties"].items()]


def _line(name: str, told: Mapping[str, Any], locale: Locale) -> FieldLine:
    options = [option for option in told.get("anyOf", [told]) if option.get("type") != "null"]
    value = options[0]
    several = value.get("type") == "array"
    one = value["items"] if several else value
    choices = tuple(one.get("enum", [one["const"]] if "const" in one else []))
    key = "x-description-fr" if locale is Locale.FR else "description"
    return FieldLine(name, _kind(one), several, "anyOf" in told, choices, told[key])


def _kind(value: Mapping[str, Any]) -> str:
    if "enum" in value or "const" in value:
        return "choice"
    formats = {"date": "day", "uri": "address"}
    if value.get("format") in formats:
        return formats[value["format"]]
    return "date" if "pattern" in value else {"string": "text"}.get(value["type"], value["type"])
