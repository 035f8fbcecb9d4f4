"""Shows what changed in the words of an original."""

import re
from collections.abc import Callable, Iterable

from passerelle.translations.meaning import Mark, Piece

_AROUND = 60
"""Characters kept on each side of a change."""

Paint = Callable[[Mark, str], str]


def in_brackets(mark: Mark, text: str) -> str:
    """Mark a piece with signs, as `git diff --word-diff` does.

    Args:
        mark: what became of it.
        text: the piece.
    """
    match mark:
        case "removed":
            return f"[-{text}-]"
        case "added":
            return f"{{+{text}+}}"
    return text


def shown(pieces: Iterable[Piece], paint: Paint = in_brackets) -> str:
    """What changed, with a few words around each change.

    Args:
        pieces: the parts that changed.
        paint: marks what came and went.
    """
    listed = list(pieces)
    last = len(listed) - 1
    out = [
        _cut(piece.text, index == 0, index == last)
        if piece.mark == "same"
        else paint(piece.mark, piece.text)
        for index, piece in enumerate(listed)
    ]
    return re.sub(r"\s*\n\s*", "\n", "".join(out)).strip()


def _cut(text: str, is_first: bool, is_last: bool) -> str:
    before, after = ("" if is_first else text[:_AROUND]), ("" if is_last else text[-_AROUND:])
    if len(before) + len(after) >= len(text):
        return text
    before = before[: before.rfind(" ") + 1] if " " in before else before
    after = after[after.find(" ") :] if " " in after else after
    return f"{before}…{after}" if not is_last else f"{before}…"
