"""Cuts the Markdown of a section into parts that may be moved without changing what is said."""

import re
from collections.abc import Iterator

_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_NUMBERED = re.compile(r"\d+[.)]\s")
_STARTS = re.compile(r"(?:[-*+]|\d+[.)])\s|#{1,6}\s|\|")


def parts_of(text: str) -> list[str]:
    """Paragraphs, items, rows, headings and code; a numbered list is one part, as it is ordered.

    Args:
        text: Markdown, one sentence a line.
    """
    parts: list[str] = []
    for part in _cut(text):
        if parts and _NUMBERED.match(part) and _NUMBERED.match(parts[-1]):
            parts[-1] += "\n" + part
        else:
            parts.append(part)
    return parts


def _cut(text: str) -> Iterator[str]:
    lines: list[str] = []
    fence = ""
    for line in text.split("\n"):
        opening = _FENCE.match(line)
        is_start = not fence and (not line or _STARTS.match(line) or opening)
        if is_start and lines:
            yield "\n".join(lines)
            lines = []
        if line or fence:
            lines.append(line)
        if opening and (not fence or opening[1].startswith(fence)):
            fence = "" if fence else opening[1]
    if lines:
        yield "\n".join(lines)
