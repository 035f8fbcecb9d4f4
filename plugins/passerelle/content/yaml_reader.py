"""Reads YAML as contributors mean it: dates, numbers and texts, each key once, with its place.

MkDocs turns broken front matter into body text and keeps the last of two equal
keys, both silently; this reader reports them instead. It knows fewer types than
YAML 1.1: `no`, `off` and `12:30` stay texts.
"""

import datetime
import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml

from passerelle.content.located import Located
from passerelle.content.yaml_nodes import RefusedError, compose
from passerelle.model.problem import KeyPath, Position, Problem

MAX_DEPTH = 20
"""Nesting that no record of ours comes near; deeper is a mistake or an attack."""

_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
"""Characters that YAML takes for the end of a line and that no editor shows as such."""


def read_mapping(text: str, path: str, first_line: int = 1) -> tuple[Located | None, list[Problem]]:
    """Read a YAML mapping.

    Args:
        text: the YAML, without the `---` lines around it.
        path: the file, from the root of the project, for messages.
        first_line: number of the file's line on which the text starts.

    Returns:
        The mapping, or None when it cannot be read at all; and all problems.
        A key that stands twice is a problem, and the first value is kept.
    """
    reader = _Reader(path, first_line)
    hidden = _LINE_ENDS.search(text)
    if hidden:
        return None, [reader.forbidden(text, hidden.start(), ord(hidden[0]))]
    try:
        return reader.document(compose(text)), reader.problems
    except RefusedError as refusal:
        position = reader.position(refusal.mark)
        problem = Problem(path, position, refusal.code, refusal.details)
    except (RecursionError, OverflowError, ValueError) as error:
        code = "FM011" if isinstance(error, RecursionError) else "FM003"
        problem = Problem(path, Position(first_line, 1), code)
    except yaml.MarkedYAMLError as error:
        code, mark = _explain(error)
        position = reader.position(mark) if mark else Position(first_line, 1)
        problem = Problem(path, position, code)
    except yaml.reader.ReaderError as error:
        problem = reader.forbidden(text, error.position, int(error.character))
    return None, [*reader.problems, problem]


def _explain(error: yaml.MarkedYAMLError) -> tuple[str, Any]:
    """Tell the commonest slips of the pen apart from other broken YAML, and where they began."""
    said, context = error.problem or "", error.context or ""
    if "mapping values are not allowed" in said:
        return "FM004", error.problem_mark
    if "\\t" in said:
        return "FM005", error.problem_mark
    if "unknown escape" in said or "escape sequence" in said:
        return "FM020", error.problem_mark
    if "quoted scalar" in context:
        return "FM006", error.context_mark
    if "flow" in context and "'<scalar>'" in said:
        return "FM021", error.problem_mark
    if "flow sequence" in context or "flow mapping" in context:
        return "FM019", error.context_mark
    return "FM003", error.problem_mark or error.context_mark


class _Reader:
    def __init__(self, path: str, first_line: int) -> None:
        self.path, self.first_line = path, first_line
        self.problems: list[Problem] = []
        self.keys: dict[KeyPath, Position] = {}
        self.values: dict[KeyPath, Position] = {}

    def forbidden(self, text: str, offset: int, character: int) -> Problem:
        line = self.first_line + text.count("\n", 0, offset)
        column = offset - (text.rfind("\n", 0, offset) + 1) + 1
        details = {"character": f"U+{character:04X}"}
        return Problem(self.path, Position(line, column), "FM010", details)

    def position(self, mark: Any) -> Position:
        return Position(mark.line + self.first_line, mark.column + 1)

    def document(self, root: Any) -> Located | None:
        start = Position(self.first_line, 1)
        if root is None:
            return Located({}, {}, {}, self.path, start)
        if not isinstance(root, yaml.MappingNode):
            raise RefusedError("FM012", root.start_mark)
        return Located(self.mapping(root, ()), self.keys, self.values, self.path, start)

    def node(self, node: Any, key_path: KeyPath) -> Any:
        if len(key_path) > MAX_DEPTH:
            raise RefusedError("FM011", node.start_mark)
        self.values[key_path] = self.position(node.start_mark)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, key_path)
        if isinstance(node, yaml.SequenceNode):
            return tuple(self.node(child, (*key_path, i)) for i, child in enumerate(node.value))
        return _scalar(node)

    def mapping(self, node: Any, key_path: KeyPath) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key, key_node, value_node in self.entries(node):
            position = self.position(key_node.start_mark)
            if key in data:
                first = self.keys[(*key_path, key)]
                self.problems.append(
                    Problem(self.path, position, "FM007", {"key": key, "line": str(first.line)})
                )
                continue
            self.keys[(*key_path, key)] = position
            data[key] = self.node(value_node, (*key_path, key))
        return data

    def entries(self, node: Any) -> Iterator[tuple[str, Any, Any]]:
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise RefusedError("FM003", key_node.start_mark)
            yield key_node.value, key_node, value_node


_CONVERTERS: dict[str, Callable[[str], Any]] = {
    "null": lambda _text: None,
    "bool": lambda text: text == "true",
    "int": int,
    "float": float,
    "timestamp": datetime.date.fromisoformat,
}


def _scalar(node: Any) -> Any:
    text: str = node.value
    kind = node.tag.rpartition(":")[2]
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise RefusedError("FM010", node.start_mark, character="U+FFFD")
    try:
        return _CONVERTERS.get(kind, str)(text)
    except ValueError:
        return text
