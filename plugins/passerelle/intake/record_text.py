"""Writes a record as people write them here: texts in quotation marks, lists on one line."""

import datetime
import re
from collections.abc import Mapping
from typing import Any

import yaml

from passerelle.model.partial_date import PartialDate

_TAG = "tag:yaml.org,2002:"
_WIDTH = 1_000_000
"""Characters of a line: a text is never cut, so that a change of one word shows as such."""

_NAME = re.compile(r"[^\W_][\w .’-]*")
"""What stands in a list without quotation marks."""

_RESOLVER = yaml.resolver.Resolver()
_PLAIN = frozenset({"url", "copy_url", "access"})
"""Keys whose texts stand without quotation marks."""


def record_text(data: Mapping[str, Any]) -> str:
    """The YAML of a record.

    Args:
        data: the keys in the order in which they are written; values are texts, dates, lists
            of texts, yes or no, whole numbers and mappings of all these. Any text at all comes
            back the same when read.
    """
    pairs = [(_scalar(key), _node(key, value)) for key, value in data.items()]
    node = yaml.MappingNode(f"{_TAG}map", pairs, flow_style=False)
    text = yaml.serialize(node, Dumper=yaml.SafeDumper, allow_unicode=True, width=_WIDTH)
    return str(text)


def _node(key: str, value: Any) -> yaml.Node:
    if isinstance(value, Mapping):
        pairs = [(_scalar(name), _node(name, part)) for name, part in value.items()]
        return yaml.MappingNode(f"{_TAG}map", pairs, flow_style=False)
    if isinstance(value, list | tuple):
        return yaml.SequenceNode(f"{_TAG}seq", [_scalar(part) for part in value], flow_style=True)
    if isinstance(value, bool):
        return yaml.ScalarNode(f"{_TAG}bool", str(value).lower())
    if isinstance(value, int):
        return yaml.ScalarNode(f"{_TAG}int", str(value))
    if isinstance(value, datetime.date):
        return yaml.ScalarNode(f"{_TAG}timestamp", value.isoformat())
    if isinstance(value, PartialDate):
        return _date(value)
    return _scalar(value) if key in _PLAIN else _text(value)


def _date(date: PartialDate) -> yaml.Node:
    """A year is a number and a day a date; a month alone is neither, and must be a text."""
    if date.month is None:
        return yaml.ScalarNode(f"{_TAG}int", str(date))
    return yaml.ScalarNode(f"{_TAG}timestamp", str(date)) if date.day else _text(str(date))


def _scalar(text: str) -> yaml.Node:
    """A word or a name, in quotation marks only when YAML would take it for something else."""
    taken_for = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    plain = taken_for == f"{_TAG}str" and (_NAME.fullmatch(text) or text.startswith("http"))
    return yaml.ScalarNode(f"{_TAG}str", text) if plain else _text(text)


def _text(text: str) -> yaml.Node:
    return yaml.ScalarNode(f"{_TAG}str", text, style='"')
