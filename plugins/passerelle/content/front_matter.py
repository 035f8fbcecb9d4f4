"""Cuts a Markdown file into its front matter and its body."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from passerelle.content.located import Located
from passerelle.content.yaml_reader import read_mapping
from passerelle.model.problem import Phrase, Position, Problem

FENCE = "---"

_DASHES = re.compile(r"[—–―_*−]+|- ?- ?-")
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
"""What git leaves around two versions that it could not join."""

_SOON = 12
"""Lines within which front matter that does not come first is looked for."""


@dataclass(frozen=True)
class Document:
    """A Markdown file, cut in two.

    Attributes:
        front_matter: what stands between the two `---` lines.
        body: the Markdown below.
        first_line: number of the file's line on which the body starts.
    """

    front_matter: Located
    body: str
    first_line: int


def decode(raw: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """Turn the bytes of a file into text with a line feed at the end of each line.

    Args:
        raw: the contents of the file.
        path: the file, from the root of the project.

    Returns:
        The text, or None with one problem: where the bytes are not UTF-8, or where git
        left two versions.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        return None, [Problem(path, Position(line, column), "FM001", {})]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    conflict = _CONFLICT.search(text)
    if conflict:
        line = text.count("\n", 0, conflict.start()) + 1
        return None, [Problem(path, Position(line, 1), "FM024")]
    return text, []


def read_document(raw: bytes, path: str) -> tuple[Document | None, list[Problem]]:
    """Read a Markdown file with front matter.

    Args:
        raw: the contents of the file.
        path: the file, from the root of the project.

    Returns:
        The document, or None when its front matter cannot be read; and all problems.
    """
    text, problems = decode(raw, path)
    if text is None:
        return None, problems
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return None, [Problem(path, Position(1, 1), "FM002", _what_comes_first(lines))]
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        return None, [Problem(path, Position(1, 1), "FM009", {})]
    front_matter, problems = read_mapping("\n".join(lines[1:end]), path, first_line=2)
    if front_matter is None:
        return None, problems
    return Document(front_matter, "\n".join(lines[end + 1 :]), end + 2), problems


def _what_comes_first(lines: Sequence[str]) -> dict[str, str]:
    """Why a page that may well have front matter seems to have none."""
    if _DASHES.fullmatch(lines[0].strip()):
        return {"hint": Phrase("hint-dashes")}
    fence = next((i for i, line in enumerate(lines[:_SOON], 1) if line.rstrip() == FENCE), None)
    if fence and ":" in lines[fence % len(lines)]:
        return {"hint": Phrase("hint-fence-later"), "line": str(fence)}
    return {"hint": Phrase("hint-no-fence")}
