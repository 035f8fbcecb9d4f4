"""The letter of one language: the texts that its editor can change, read from their file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from passerelle.content.front_matter import decode
from passerelle.content.suggestions import nearest
from passerelle.formats.typography import typeset
from passerelle.model.locale import Locale
from passerelle.model.problem import Position, Problem
from passerelle.sharing.wording import Wording, faults

FOLDER = "letters"
"""Folder of the letters, within the theme's `custom_dir`."""

_SITE = frozenset({"site", "contact", "organisation"})
_ITEM = _SITE | {"title", "summary", "address"}
_LIST = _SITE | {"address", "language", "topics"}
PARTS: Mapping[str, frozenset[str]] = {
    "subject": _ITEM,
    "mail": _ITEM,
    "text": _ITEM,
    "list": _LIST,
    "list-end": _LIST,
}
"""The parts of a letter, and the words that each may use."""

_HEADING = re.compile(r"==\s*(?P<name>[^=]*?)\s*==\s*")


@dataclass(frozen=True)
class Letter:
    """What is said when something is shared, in one language.

    Attributes:
        subject: of a mail.
        mail: its text.
        text: a short message, for a phone.
        list: what a copied list starts with.
        list_end: what it ends with.
    """

    subject: Wording
    mail: Wording
    text: Wording
    list: Wording
    list_end: Wording


def file_name(locale: Locale) -> str:
    """The file of a language, within the theme's `custom_dir`."""
    return f"{FOLDER}/share.{locale}.txt"


def read_letter(file: Path, path: str, locale: Locale) -> tuple[Letter | None, list[Problem]]:
    """Read the letter of a language. Raises nothing for what its editor wrote.

    Args:
        file: the file.
        path: the same, as its editor knows it.
        locale: its language, for its typography.

    Returns:
        The letter, or None when it cannot be used; and all problems.
    """
    try:
        raw = file.read_bytes()
    except OSError:
        return None, [Problem(path, Position(), "LE007")]
    text, problems = decode(raw, path)
    if text is None:
        return None, problems
    parts, problems = _cut(text, path)
    for name, lines in parts.items():
        problems += faults(lines, path, PARTS.get(name, ()))
    texts = {name: "\n".join(line for _number, line in lines) for name, lines in parts.items()}
    empty = [name for name in PARTS if not texts.get(name, "").strip()]
    problems += [Problem(path, Position(), "LE003", {"part": name}) for name in empty]
    if problems:
        return None, problems
    return Letter(**{n.replace("-", "_"): _set(texts[n], locale) for n in PARTS}), []


def _cut(text: str, path: str) -> tuple[dict[str, list[tuple[int, str]]], list[Problem]]:
    """The numbered lines of each part of a letter, without its remarks."""
    parts: dict[str, list[tuple[int, str]]] = {}
    starts: dict[str, int] = {}
    problems: list[Problem] = []
    name = None
    for number, line in enumerate(text.split("\n"), 1):
        heading = _HEADING.fullmatch(line)
        if heading:
            name = heading["name"]
            problems += _of_heading(name, number, starts, path)
            starts.setdefault(name, number)
        elif line.startswith("#"):
            continue
        elif name is not None:
            parts.setdefault(name, []).append((number, line))
        elif line.strip() and not problems:
            problems.append(Problem(path, Position(number), "LE005"))
    return parts, problems


def _of_heading(name: str, number: int, starts: Mapping[str, int], path: str) -> list[Problem]:
    if name not in PARTS:
        details = {"part": name, "parts": ", ".join(PARTS), **nearest(name, PARTS)}
        return [Problem(path, Position(number), "LE002", details)]
    if name in starts:
        details = {"part": name, "line": str(starts[name])}
        return [Problem(path, Position(number), "LE006", details)]
    return []


def _set(text: str, locale: Locale) -> Wording:
    return Wording("\n".join(typeset(line, locale) for line in text.split("\n")).strip())
