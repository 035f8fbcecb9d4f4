"""One-line text: what every citation format can hold."""

import re
import unicodedata

_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff]")


def clean(text: str) -> str:
    """A text on one line, composed (NFC), without control characters.

    Args:
        text: as it stands in a record.
    """
    return " ".join(_UNSEEN.sub("", unicodedata.normalize("NFC", text)).split())
