"""Composes the nodes of a YAML document: quickly when nothing in it is odd, strictly otherwise.

The quick way is libyaml, some ten times as fast. It does not tell anchors, and words its
errors otherwise: whatever might need either goes the strict way, as does all that it refuses.
"""

import re
from typing import Any

import yaml

_ODD = re.compile(
    r"(?:^|[\s,\[{:-])(?:[&!]|\*(?!\*)|\?(?!\S))|^(?:%|---|\.\.\.)|\t|- - - - |[^\n]\r",
    re.MULTILINE,
)
"""Signs of anchors, aliases, tags, complex keys, directives, and of deep nesting."""

_QUICK_SIZE, _QUICK_BRACKETS = 200_000, 500
"""Beyond so many characters or brackets, a document may be nested too deeply for libyaml."""


class RefusedError(Exception):
    """Something that YAML allows and this project does not.

    Attributes:
        code: which problem it is.
        mark: where it stands.
        details: what the message fills in.
    """

    def __init__(self, code: str, mark: Any, **details: str) -> None:
        super().__init__(code)
        self.code, self.mark, self.details = code, mark, details


class _Strict(yaml.SafeLoader):
    yaml_implicit_resolvers: dict[str, list[Any]] = {}  # noqa: RUF012 - as PyYAML declares it

    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if getattr(event, "anchor", None):
            raise RefusedError("FM011", event.start_mark)
        return super().compose_node(parent, index)


_SIGNS_AND_DIGITS = [*"-+0123456789"]
for _tag, _pattern, _first in (
    ("null", r"^(?:~|null|)$", ["~", "n", ""]),
    ("bool", r"^(?:true|false)$", ["t", "f"]),
    ("int", r"^[-+]?(?:0|[1-9][0-9]{0,17})$", _SIGNS_AND_DIGITS),
    ("float", r"^[-+]?[0-9]{1,17}\.[0-9]{1,17}$", _SIGNS_AND_DIGITS),
    ("timestamp", r"^\d{4}-\d{2}-\d{2}$", _SIGNS_AND_DIGITS),
):
    _Strict.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), _first)


class _Quick(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    yaml_implicit_resolvers = _Strict.yaml_implicit_resolvers


def compose(text: str) -> Any:
    """The root node of a document, or None when it is empty.

    Args:
        text: the YAML.

    Raises:
        RefusedError: it uses an anchor.
        yaml.YAMLError: it cannot be read.
        RecursionError: it is nested too deeply.
    """
    brackets = text.count("[") + text.count("{")
    if len(text) <= _QUICK_SIZE and brackets <= _QUICK_BRACKETS and not _ODD.search(text):
        try:
            root = yaml.compose(text, Loader=_Quick)
        except yaml.YAMLError:
            root = None  # told again below, in the words and at the place that the reader knows
        if isinstance(root, yaml.MappingNode):
            return root
    return yaml.compose(text, Loader=_Strict)
