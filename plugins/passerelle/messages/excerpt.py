"""Shows the line in which a problem stands, with a caret under the place."""

import re
import unicodedata
from functools import lru_cache

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Characters that could act on a terminal, or turn what it shows around."""

_TAB, _GAP, _CUT = 4, "│ ", "…"


def safe(text: str) -> str:
    """A text that can be shown on a terminal: what would act there becomes a sign.

    Args:
        text: anything.
    """
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text)


@lru_cache(maxsize=4096)
def width(sign: str) -> int:
    """How many columns of a terminal a character takes (Unicode Standard Annex 11).

    Args:
        sign: one character.
    """
    if unicodedata.combining(sign) or unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1


def excerpt(line: str, number: int, column: int, columns: int = 80) -> str:
    """A line of a file and a caret under one of its characters.

    Args:
        line: the line, without its end.
        number: its number in the file, from 1.
        column: the character, from 1; beyond the end, the caret follows the line.
        columns: width of the terminal; a longer line is cut around the place.
    """
    shown = [safe(sign) if sign != "\t" else " " * _TAB for sign in line]
    widths = [_TAB if sign == "\t" else width(sign) for sign in line]
    at = min(column - 1, len(shown))
    margin = f"{number:>6} "
    room = max(20, columns - len(margin) - len(_GAP) - 1)
    start, end = _window(widths, at, room)
    before, after = _CUT if start else "", _CUT if end < len(shown) else ""
    caret = " " * (len(before) + sum(widths[start:at])) + "^"
    text = f"{before}{''.join(shown[start:end])}{after}"
    return f"{margin}{_GAP}{text.rstrip()}\n{' ' * len(margin)}{_GAP}{caret}"


def _window(widths: list[int], at: int, room: int) -> tuple[int, int]:
    """Which part of a line to show: all of it, or what stands around a place."""
    if sum(widths) <= room:
        return 0, len(widths)
    room -= 2 * len(_CUT)
    start = at
    taken = 0
    while start and taken + widths[start - 1] <= room // 2:
        start -= 1
        taken += widths[start]
    end = at
    while end < len(widths) and taken + widths[end] <= room:
        taken += widths[end]
        end += 1
    while start and taken + widths[start - 1] <= room:
        start -= 1
        taken += widths[start]
    return start, end
