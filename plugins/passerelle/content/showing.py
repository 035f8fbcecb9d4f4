"""A value read from a file, as its author would recognise it."""

from typing import Any


def show(value: Any) -> str:
    """Write a value the way YAML does: `true`, `[a, b]`, and a dash for nothing at all.

    Args:
        value: plain data; sequences are tuples.
    """
    match value:
        case None:
            return "—"
        case bool():
            return str(value).lower()
        case tuple():
            return "[" + ", ".join(show(part) for part in value) + "]"
        case dict():
            return "{" + ", ".join(f"{key}: {show(part)}" for key, part in value.items()) + "}"
    return str(value)
