"""Text from anywhere, made into one line that only shows."""

import unicodedata

_SHOWN_AS_NOTHING = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Categories of characters that act and do not show: controls, marks of direction, halves of
characters, private ones (Unicode Standard, 4.5)."""


def plain(text: str) -> str:
    """A text on one line, without any character that acts on its neighbours.

    Marks of direction go too: they can make a line read otherwise than it is written
    (Unicode Technical Report 36, 2.4).

    Args:
        text: anything.
    """
    line = " ".join(unicodedata.normalize("NFC", text).split())
    shown = (c for c in line if unicodedata.category(c) not in _SHOWN_AS_NOTHING)
    return " ".join("".join(shown).split())
