"""The fields of a schema: what may be typed, read from the declaration itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from passerelle.handbook.words import FieldWords, field_words
from passerelle.model.base import Schema
from passerelle.model.locale import Locale

Node = Mapping[str, Any]
"""A part of a JSON Schema."""


@dataclass(frozen=True)
class Field:
    """A key and what may follow it.

    Attributes:
        name: the key, as it is typed.
        words: what it is for.
        value: what one value may be, in the words of JSON Schema.
        required: whether it must be there.
        nullable: whether it may be left empty.
        several: for a list, how many items it may have, in the words of JSON Schema; else None.
        fields: the keys within it, when it holds keys.
        default: what holds when it is not there, if that is worth telling.
    """

    name: str
    words: FieldWords
    value: Node
    required: bool = False
    nullable: bool = False
    several: Node | None = None
    fields: tuple["Field", ...] = ()
    default: Any = None

    @property
    def is_bilingual(self) -> bool:
        """Whether it holds a value in each language, and nothing else."""
        return [inner.name for inner in self.fields if inner.required] == list(Locale)

    @property
    def kind(self) -> str:
        """What one value is, in a word that templates have a text for."""
        value = self.value
        if self.fields:
            return "bilingual" if self.is_bilingual else "keys"
        if "enum" in value:
            return "choice"
        if "x-collection" in value:
            return "id"
        if "format" in value:
            return {"date": "day", "partial-date": "date"}[value["format"]]
        if "pattern" in value:
            return "address" if "https" in value["pattern"] else "slug"
        return {"string": "text", "boolean": "flag", "object": "lines"}.get(
            value["type"], str(value["type"])
        )

    def example(self, locale: Locale) -> str:
        """A line that may be typed, in YAML; empty when only the keys within have examples.

        Args:
            locale: the language of an example that is a text in one language.
        """
        given = self.words.example
        if isinstance(given, dict) and not self.fields and self.kind != "lines":
            given = given[locale]
        if given is None:
            return ""
        value = yaml.safe_dump(
            given, default_flow_style=True, allow_unicode=True, sort_keys=False, width=1000
        )
        value = value.removesuffix("...\n").strip()
        return f"{self.name}: {value}"


@cache
def fields_of(schema: type[Schema]) -> tuple[Field, ...]:
    """The fields of a schema, in the order in which they are declared.

    Args:
        schema: a schema of the model.
    """
    told = schema.model_json_schema()
    return tuple(_fields(schema, told, told.get("$defs", {})))


def _fields(schema: type[Schema], told: Node, known: Node) -> Iterator[Field]:
    for name, node in told.get("properties", {}).items():
        one, nullable = _without_null(node)
        several = None
        if one.get("type") == "array":
            several = {key: one[key] for key in ("minItems", "maxItems") if key in one}
            one, _null = _without_null(one["items"])
        inner, value = _inside(one, known)
        default = node.get("default")
        yield Field(
            name=name,
            words=field_words(schema, name),
            value=value,
            required=name in told.get("required", ()),
            nullable=nullable,
            several=several,
            fields=inner,
            default=default if isinstance(default, str | int | float) else None,
        )


def _inside(node: Node, known: Node) -> tuple[tuple[Field, ...], Node]:
    """The keys within a value, and what it may be when it holds none."""
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        node = {**known[name], **{key: node[key] for key in node if key.startswith("x-")}}
        if "properties" in node:
            return tuple(_fields(_schemas()[name], node, known)), {}
    unsaid = {"title", "default", "description", "anyOf"}
    value = {key: part for key, part in node.items() if key not in unsaid}
    return (), {"enum": [value["const"]]} if "const" in value else value


def _without_null(node: Node) -> tuple[Node, bool]:
    options = node.get("anyOf", [node])
    kept = [option for option in options if option.get("type") != "null"]
    return kept[0], len(kept) < len(options)


@cache
def _schemas() -> Mapping[str, type[Schema]]:
    """All schemas of the model, by name."""
    found, left = {}, [Schema]
    while left:
        schema = left.pop()
        left += schema.__subclasses__()
        if schema.__module__.startswith("passerelle.model."):
            found[schema.__name__] = schema
    return found
