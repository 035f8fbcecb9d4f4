"""Where mkdocs.yml names a page: in its menu by path, in its own settings by id."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from passerelle.authoring.edits import Edit
from passerelle.authoring.mentions import Place
from passerelle.content.pages import page_id
from passerelle.model.item import Page
from passerelle.model.problem import Position

SETTINGS = "mkdocs.yml"


def mentions_in_settings(root: Path, page: Page[Any], path: str) -> Iterator[Place]:
    """The places of mkdocs.yml that name a page; none when it cannot be read.

    Args:
        root: the folder of the project.
        page: the page.
        path: its new path under `docs/<language>/`.
    """
    try:
        top: Any = yaml.compose((root / SETTINGS).read_text("utf-8"), Loader=yaml.SafeLoader)
    except (OSError, ValueError, yaml.YAMLError, RecursionError):
        return
    parts = {key.value: value for key, value in top.value} if _is_mapping(top) else {}
    for part, old, new in (("nav", page.path, path), ("extra", page.id, page_id(path))):
        for node in _scalars(parts.get(part)) if old != new else ():
            if node.value == old:
                mark = node.start_mark
                yield Place(SETTINGS, Edit(Position(mark.line + 1, mark.column + 1), old, new))


def _is_mapping(node: Any) -> bool:
    return isinstance(node, yaml.MappingNode)


def _scalars(node: Any) -> Iterator[yaml.ScalarNode]:
    """The values under a node; keys are names, not mentions."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _scalars(each)
    elif isinstance(node, yaml.MappingNode):
        for _key, value in node.value:
            yield from _scalars(value)
