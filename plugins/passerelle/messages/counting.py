"""How many problems there are, in a sentence."""

from collections import Counter
from collections.abc import Iterable

from passerelle.model.locale import Locale
from passerelle.model.problem import Level

_COUNTED = {
    Level.ERROR: {
        Locale.FR: lambda n: f"{n} problème{'s' if n > 1 else ''} à corriger",
        Locale.EN: lambda n: f"{n} problem{'s' if n != 1 else ''} to mend",
    },
    Level.WARNING: {
        Locale.FR: lambda n: f"{n} avertissement{'s' if n > 1 else ''}",
        Locale.EN: lambda n: f"{n} warning{'s' if n != 1 else ''}",
    },
    Level.NOTICE: {
        Locale.FR: lambda n: f"{n} remarque{'s' if n > 1 else ''}",
        Locale.EN: lambda n: f"{n} notice{'s' if n != 1 else ''}",
    },
}


def count(levels: Iterable[Level], locale: Locale) -> str:
    """How many problems of each level there are, in a sentence.

    Args:
        levels: that of each problem.
        locale: the reader's language.
    """
    totals = Counter(levels)
    parts = [_COUNTED[level][locale](totals[level]) for level in Level if totals[level]]
    return ", ".join(parts) + "."
