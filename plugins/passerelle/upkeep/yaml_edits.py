"""Changes one value of a YAML file and nothing else: comments and layout stay as they are."""

import copy
import json
import re
from collections.abc import Mapping
from typing import Any

import yaml

from passerelle.content.yaml_reader import read_mapping
from passerelle.model.problem import KeyPath

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9:/._~%&=+-]*[A-Za-z0-9/_~%&=+-]")
"""Addresses that need no quotes anywhere in YAML."""


def replace_value(text: str, key: KeyPath, old: str, new: str) -> str | None:
    """Give a key another text.

    Args:
        text: the file, with its own line ends.
        key: keys that lead to the value.
        old: what must stand there now.
        new: what to write; the quotes stay as they were.

    Returns:
        The changed text, or None when it could not be done safely.
    """
    node = _find(text, key)
    if node is None or node.value != old or node.style not in {None, '"', "'"}:
        return None
    written = f"'{new}'" if node.style == "'" and "'" not in new else _written(new, node.style)
    changed = text[: node.start_mark.index] + written + text[node.end_mark.index :]
    return _checked(text, changed, {key: new})


def add_after(text: str, key: str, added: Mapping[str, str]) -> str | None:
    """Add keys at the top of a document, on lines of their own under another key.

    Args:
        text: the file, with its own line ends.
        key: the key to stand after, of which the value is on one line.
        added: keys and their texts; a date in numbers stays a date.

    Returns:
        The changed text, or None when it could not be done safely.
    """
    node = _find(text, (key,))
    if node is None or node.style not in {None, '"', "'"}:
        return None
    found = re.compile(r"\r\n|\r|\n").search(text, node.end_mark.index)
    end = found[0] if found else ("\r\n" if "\r\n" in text else "\n")
    place = found.end() if found else len(text)
    lines = [f"{name}: {_written(value, None)}" for name, value in added.items()]
    block = end.join(lines) + end if found else end + end.join(lines)
    changed = text[:place] + block + text[place:]
    return _checked(text, changed, {(name,): value for name, value in added.items()})


def _written(value: str, style: str | None) -> str:
    is_plain = style is None and (_PLAIN.fullmatch(value) or value[:1].isdigit())
    return value if is_plain else json.dumps(value, ensure_ascii=False)


def _find(text: str, key: KeyPath) -> yaml.ScalarNode | None:
    try:
        node: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    for part in key:
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        node = next((value for name, value in pairs if name.value == part), None)
    return node if isinstance(node, yaml.ScalarNode) else None


def _checked(before: str, after: str, changes: Mapping[KeyPath, str]) -> str | None:
    """The new text, if it says what the old one said but for the changes."""
    expected, found = _data(before), _data(after)
    if expected is None or found is None:
        return None
    for key, value in changes.items():
        holder = expected
        for part in key[:-1]:
            holder = holder[part]
        holder[key[-1]] = value
    return after if _texts(expected) == _texts(found) else None


def _texts(data: Any) -> Any:
    """The same data with dates as they are typed."""
    if isinstance(data, dict):
        return {name: _texts(value) for name, value in data.items()}
    return [_texts(each) for each in data] if isinstance(data, tuple) else str(data)


def _data(text: str) -> Any:
    unified = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    read, problems = read_mapping(unified, "")
    return None if read is None or problems else copy.deepcopy(dict(read.data))
