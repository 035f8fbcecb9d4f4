"""How wide text is, at most, when the font is the reader's own and cannot be measured."""

from collections.abc import Iterator

SIZE = 14.0
"""Height of letters, in units of the drawing; the style sheet sets the same."""
LEADING = 19.0
"""From one line of text to the next, in units of the drawing."""

_ROOM = (
    ("ijl.,:;|'’ \u00a0", 0.36),
    ("tfrI()[]!-\u2011", 0.46),
    ("csvxyzkç", 0.6),
    ("w", 0.83),
    ("mMWŒœ—…", 1.0),
    ("ABCDEFGHJKLNOPQRSTUVXYZÀÂÇÉÈÊËÎÏÔÙÛÜ&+•", 0.79),
)
"""Widths in ems, on the wide side of what system fonts have (DejaVu Sans, Verdana)."""
_EMS = {letter: ems for letters, ems in _ROOM for letter in letters}
_OTHER = 0.65
_BOLD = 1.1


def width_of(text: str, bold: bool = False) -> float:
    """The most room that a line of text takes, in units of the drawing.

    Args:
        text: one line.
        bold: whether it is printed in bold.
    """
    return sum(_EMS.get(letter, _OTHER) for letter in text) * SIZE * (_BOLD if bold else 1)


def wrap(text: str, room: float, bold: bool = False) -> tuple[str, ...]:
    """Cut a text into lines, at its plain spaces only: a no-break space never parts.

    Args:
        text: the text.
        room: the width that a line may take, in units of the drawing.
        bold: whether it is printed in bold.
    """
    return tuple(_lines(text.split(" "), room, bold))


def _lines(words: list[str], room: float, bold: bool) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if line and width_of(longer, bold) > room:
            yield line
            line = word
        else:
            line = longer
    yield line
