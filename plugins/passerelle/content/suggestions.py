"""What somebody probably meant."""

import difflib
import re
import unicodedata
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> dict[str, str]:
    """The known word that looks most like the one given, as a detail of a problem.

    Args:
        word: what was written.
        known: what could have been written.

    Returns:
        `{"nearest": …}`, or nothing when no known word is near.
    """
    by_form = {to_slug(candidate): candidate for candidate in known}
    close = difflib.get_close_matches(to_slug(word), by_form, n=1, cutoff=0.6)
    return {"nearest": by_form[close[0]]} if close else {}


def to_slug(text: str) -> str:
    """Write a text as the last part of an address: lower case, no accent, hyphens.

    Args:
        text: any text, such as a title.
    """
    folded = text.lower().replace("œ", "oe").replace("æ", "ae")
    ascii_only = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    with_breaks = re.sub(r"[’']", " ", folded)
    if "’" in folded or "'" in folded:
        decomposed = unicodedata.normalize("NFKD", with_breaks)
        ascii_only = decomposed.encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
