"""The order of names as French and English readers expect it: É with E, Œ as OE."""

from functools import cache

from pyuca import Collator


@cache
def _collator() -> Collator:
    return Collator()


@cache
def sort_key(text: str) -> tuple[int, ...]:
    """The key by which a text is put in order (Unicode Collation Algorithm, UTS 10).

    Args:
        text: a name or a title.
    """
    return tuple(_collator().sort_key(text))
