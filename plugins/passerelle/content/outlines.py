"""Reads the outlines under `docs/data/outlines/`: GeoJSON, which tools write and people do not."""

import json
from pathlib import Path
from typing import Any

from passerelle.content.front_matter import decode
from passerelle.content.located import Located
from passerelle.content.records import is_id, project_path
from passerelle.content.validation import validate
from passerelle.model.item import Outline
from passerelle.model.outline import OutlineFacts
from passerelle.model.problem import Position, Problem

FOLDER = "outlines"
ENDING = ".geojson"


def read_outlines(docs: Path) -> tuple[dict[str, Outline], list[Problem]]:
    """Read all outlines.

    Args:
        docs: the folder that holds `data/`.

    Returns:
        The outlines that can be read, by id; and all problems.
    """
    outlines: dict[str, Outline] = {}
    problems: list[Problem] = []
    for path in sorted((docs / "data" / FOLDER).glob(f"*{ENDING}")):
        name = project_path(docs, path)
        if not is_id(path.stem):
            problems.append(Problem(name, Position(), "ID003"))
            continue
        facts, wrong = _read(path.read_bytes(), name)
        problems += wrong
        if facts:
            outlines[path.stem] = Outline(path.stem, facts, name)
    return outlines, problems


def _read(raw: bytes, name: str) -> tuple[OutlineFacts | None, list[Problem]]:
    text, problems = decode(raw, name)
    if text is None:
        return None, problems
    try:
        data = _frozen(json.loads(text))
    except json.JSONDecodeError as error:
        return None, [Problem(name, Position(error.lineno, error.colno), "DA003")]
    except (ValueError, RecursionError):
        return None, [Problem(name, Position(), "DA003")]
    if not isinstance(data, dict):
        return None, [Problem(name, Position(), "DA003")]
    return validate(OutlineFacts, Located(data, {}, {}, name), data)


def _frozen(value: Any) -> Any:
    """The same value with tuples for lists, as schemas expect."""
    match value:
        case list():
            return tuple(_frozen(part) for part in value)
        case dict():
            return {key: _frozen(part) for key, part in value.items()}
    return value
