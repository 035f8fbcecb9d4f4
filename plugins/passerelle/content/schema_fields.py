"""Which keys a schema allows at a given depth."""

from collections.abc import Mapping
from typing import Any

from passerelle.model.base import Schema


def fields_at(schema: type[Schema], location: tuple[int | str, ...]) -> list[str]:
    """Names of the keys that a schema allows at a place of a document.

    Args:
        schema: the schema of the whole document.
        location: keys and indexes that lead to the place.
    """
    json_schema = schema.model_json_schema()
    here: Any = json_schema
    for part in location:
        here = _resolve(here, json_schema)
        properties = here.get("properties", {})
        here = here.get("items", {}) if isinstance(part, int) else properties.get(part, {})
    return list(_resolve(here, json_schema).get("properties", {}))


def _resolve(node: Any, root: Mapping[str, Any]) -> Any:
    for option in node.get("anyOf", []):
        if option.get("type") != "null":
            node = option
    if "$ref" in node:
        return root["$defs"][node["$ref"].rpartition("/")[2]]
    return node
