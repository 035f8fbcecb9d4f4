"""What contributors are told of fields, kinds of files and codes, in both languages."""

from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml
from pydantic import TypeAdapter

from passerelle.model.base import Bilingual, Schema

_HERE = files("passerelle.handbook")


class FieldWords(Bilingual):
    """What a field is for.

    Attributes:
        example: what may follow its key; by language when it is a text in one language.
    """

    example: Any = None


def _read(file: Traversable) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


FIELDS: Mapping[str, Mapping[str, FieldWords]] = {
    schema: TypeAdapter(dict[str, FieldWords]).validate_python(fields)
    for file in sorted(_HERE.joinpath("fields").iterdir(), key=lambda each: each.name)
    if file.name.endswith(".yml")
    for schema, fields in _read(file).items()
}
"""What each field is for, by the name of the schema that declares it."""

KINDS = TypeAdapter(dict[str, Bilingual]).validate_python(_read(_HERE.joinpath("kinds.yml")))
"""What each kind of file is called."""

FAMILIES = TypeAdapter(dict[str, Bilingual]).validate_python(_read(_HERE.joinpath("families.yml")))
"""What the codes of problems that start with the same letters have in common."""


def field_words(schema: type[Schema], name: str) -> FieldWords:
    """What a field is for, as the schema that declares it, or one that it extends, has it.

    Args:
        schema: a schema.
        name: the key, as it is typed.

    Raises:
        KeyError: nobody wrote it, which a test excludes.
    """
    for each in schema.__mro__:
        words = FIELDS.get(each.__name__, {}).get(name)
        if words:
            return words
    raise KeyError(f"handbook/fields: {schema.__name__}: {name}")
