"""Holds what was read against a schema, and turns each disagreement into a problem."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from passerelle.content.located import Located
from passerelle.content.schema_fields import fields_at
from passerelle.content.showing import show
from passerelle.content.suggestions import nearest, to_slug
from passerelle.model.base import Schema
from passerelle.model.problem import Phrase, Problem

S = TypeVar("S", bound=Schema)

_EXPECTED = {
    "string_type": "text",
    "int_type": "whole-number",
    "int_from_float": "whole-number",
    "float_type": "number",
    "tuple_type": "list",
    "model_type": "keys",
    "model_attributes_type": "keys",
    "dict_type": "keys",
    "bool_type": "yes-no",
}
_KEY = "[key]"
"""What pydantic adds to the place of a key that is wrong itself; our only ones are addresses."""

_WHOLE = {"no_address": "FM018", "no_drawing": "FM022"}
"""What can be wrong with a document as a whole, and the code that tells it."""


def validate(
    schema: type[S], source: Located, data: Mapping[str, Any], also: Sequence[str] = ()
) -> tuple[S | None, list[Problem]]:
    """Make a value of a schema out of what was read.

    Args:
        schema: what the value must be.
        source: where the data were read, for the places of problems.
        data: the keys of the source that the schema should hold.
        also: keys allowed beside those of the schema, to suggest when one is misspelt.

    Returns:
        The value, or None; and one problem for each thing that is wrong.
    """
    try:
        return schema.model_validate(dict(data)), []
    except ValidationError as error:
        errors = error.errors(include_url=False)
        echoes = _echoes(schema, errors, also)
        told = [each for index, each in enumerate(errors) if index not in echoes]
        return None, [_problem(schema, source, each, also) for each in told]


def _problem(
    schema: type[Schema], source: Located, error: ErrorDetails, also: Sequence[str]
) -> Problem:
    location = error["loc"]
    key = _name(location)
    found = show(error.get("input"))
    kind = error["type"]
    if kind == "extra_forbidden":
        fields = _fields(schema, error, also)
        known = nearest(str(location[-1]), fields) or {
            "suggestion": Phrase("known-keys"),
            "known": ", ".join(fields),
        }
        position = source.key_position(*location)
        return Problem(source.path, position, "FM008", {"key": str(location[-1]), **known})
    if kind == "missing":
        position = source.value_position(*location[:-1])
        return Problem(source.path, position, "FM013", _missing(location, source))
    position = source.value_position(*location)
    if location[-1:] == (_KEY,):
        hint = {"hint": Phrase("hint-page-address")}
        position = source.key_position(*location[:-1])
        return Problem(
            source.path, position, "FM016", {"key": _name(location[:-2]), "found": found, **hint}
        )
    if kind in _WHOLE:
        return Problem(source.path, source.start, _WHOLE[kind])
    if kind.startswith("date_"):
        return Problem(source.path, position, "FM015", {"key": key, "found": found})
    if kind in _EXPECTED:
        shape = _EXPECTED[kind]
        words = {"expected": Phrase(f"expected-{shape}"), "hint": Phrase(f"hint-{shape}")}
        return Problem(source.path, position, "FM014", {"key": key, "found": found, **words})
    return Problem(source.path, position, "FM016", {"key": key, "found": found, **_hint(error)})


def _missing(location: tuple[int | str, ...], source: Located) -> dict[str, str]:
    details = {
        "key": str(location[-1]),
        "hint": Phrase("hint-none"),
        "within": Phrase("not-within"),
    }
    if len(location) > 1:
        details |= {"within": Phrase("within"), "parent": _name(location[:-1])}
    title = source.data.get("title")
    if location == ("slug",) and isinstance(title, str):
        details |= {"hint": Phrase("hint-missing-slug"), "proposal": to_slug(title)}
    return details


def _name(location: tuple[int | str, ...]) -> str:
    """A place of a document as people say it: the second figure is "figures 2"."""
    return " ".join(part if isinstance(part, str) else str(part + 1) for part in location)


def _echoes(schema: type[Schema], errors: list[ErrorDetails], also: Sequence[str]) -> set[int]:
    """Indexes of the errors that only repeat another one in other words.

    A required key that was misspelt is not missing as well; a list that has a
    wrong item is not too short as well.
    """
    misspelt = {
        (e["loc"][:-1], nearest(str(e["loc"][-1]), _fields(schema, e, also)).get("nearest"))
        for e in errors
        if e["type"] == "extra_forbidden"
    }
    return {
        index
        for index, e in enumerate(errors)
        if (e["type"] == "missing" and (e["loc"][:-1], e["loc"][-1]) in misspelt)
        or (e["type"] == "too_short" and any(_is_within(other, e) for other in errors))
    }


def _is_within(error: ErrorDetails, whole: ErrorDetails) -> bool:
    size = len(whole["loc"])
    return len(error["loc"]) > size and error["loc"][:size] == whole["loc"]


def _fields(schema: type[Schema], error: ErrorDetails, also: Sequence[str]) -> list[str]:
    inside = error["loc"][:-1]
    return [*fields_at(schema, inside), *(() if inside else also)]


_HINTS = {
    "string_too_long": ("too-long", "max_length"),
    "string_too_short": ("empty", None),
    "too_short": ("too-few", "min_length"),
    "too_long": ("too-many", "max_length"),
    "partial_date": ("partial-date", None),
    "greater_than_equal": ("range", None),
    "less_than_equal": ("range", None),
    "finite_number": ("range", None),
}
"""For each kind of error, a phrase, and which bound of the schema it tells."""


def _hint(error: ErrorDetails) -> dict[str, str]:
    context = error.get("ctx", {})
    if error["type"] == "string_pattern_mismatch":
        if "https" in str(context.get("pattern")):
            return {"hint": Phrase("hint-web-address")}
        proposal = to_slug(str(error.get("input"))) or "gagner-la-confiance"
        return {"hint": Phrase("hint-slug"), "proposal": proposal}
    if error["type"] in {"literal_error", "enum"}:
        return {"hint": Phrase("hint-choices"), "choices": _choices(str(context["expected"]))}
    phrase, bound = _HINTS.get(error["type"], ("other", None))
    limit = {"limit": str(context[bound])} if bound else {}
    if phrase == "too-long":
        limit["length"] = str(len(str(error["input"])))
    return {"hint": Phrase(f"hint-{phrase}"), **limit}


def _choices(expected: str) -> str:
    return expected.replace("'", "").replace(" or ", ", ")
