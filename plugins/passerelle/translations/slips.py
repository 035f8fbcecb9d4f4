"""Tells a slip of the pen from another word."""

import unicodedata

from passerelle.model.locale import Locale
from passerelle.translations.distinct import DISTINCT, NEGATIONS
from passerelle.translations.tokens import Token

SHORTEST = 5
"""A shorter word with another letter is another word."""

LONG = 8
"""From this length on, two letters may differ."""


def is_slip(old: Token, new: Token, locale: Locale) -> bool:
    """Whether two tokens are the same word, one of them mistyped or without its accents.

    Args:
        old: the one that stood there.
        new: the one that stands there now.
        locale: their language.
    """
    if old.key == new.key:
        return True
    one, other = old.letters, new.letters
    if not one or not other or (old.kind == "number" and new.kind == "number"):
        return False
    if without_accents(one) == without_accents(other):
        return old.kind == new.kind or not (one.isupper() or other.isupper())
    if "name" in (old.kind, new.kind) or {one, other} <= DISTINCT[locale]:
        return False
    return _near(without_accents(one), without_accents(other))


def is_same_joined(old: list[Token], new: list[Token], locale: Locale) -> bool:
    """Whether the same words are only cut elsewhere, as in "every day" and "everyday".

    Args:
        old: the tokens that stood there.
        new: those that stand there now.
        locale: their language.
    """
    if not all(token.letters for token in (*old, *new)):
        return False
    turned = [sum(token.key in NEGATIONS[locale] for token in side) for side in (old, new)]
    joined = ["".join(without_accents(token.letters) for token in side) for side in (old, new)]
    return turned[0] == turned[1] and joined[0] == joined[1]


def without_accents(text: str) -> str:
    """A text in letters without accents.

    Args:
        text: in small letters.
    """
    folded = text.replace("œ", "oe").replace("æ", "ae")
    apart = unicodedata.normalize("NFKD", folded)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _near(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < SHORTEST or one[0] != other[0] or longer.endswith(shorter):
        return False
    if longer == shorter + "es":  # an agreement: invité, invitées
        return True
    return _distance(one, other) <= (2 if len(longer) >= LONG else 1)


def _distance(one: str, other: str) -> int:
    """Letters to add, drop, change or swap with their neighbour (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        above, before_above, row = row, before, [i]
        for j, own in enumerate(other, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != own))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == own:
                cost = min(cost, before_above[j - 2] + 1)
            row.append(cost)
        before = above
    return row[-1]
