"""Finds signs, quotation marks and numbers that the build cannot set by itself."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from passerelle.content.prose import without_quotations
from passerelle.model.locale import Locale

Found = tuple[int, str, Mapping[str, str]]

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffd]"
)
"""Characters that no reader sees: they cut words for the search, or turn text around."""

_IMITATIONS = re.compile(r"(?<=\w)[´`ʼ′‘](?=\w)|<<\s?\w|\w\s?>>|,,\w|''\w[^'\n]*''|``\w")
_SIGNS = ("´", "`", "ʼ", "′", "‘", "<<", ">>", ",,", "''")
_COMBINING = re.compile("[a-zA-Z][\u0300-\u0304\u0306-\u0308\u030a\u030c\u0327]")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n|\n(?=\s*(?:[-*+]|\d+[.)]|#{1,6}|\|)\s)")
_FOREIGN = {Locale.FR: "“”", Locale.EN: "«»"}
_MARK = re.compile("[«»“”]")
_PAIRS = {"«": "»", "“": "”"}
_ENGLISH_NUMBER = re.compile(r"\d\d?\d?(?:,\d{3})+(?:\.\d+)?(?![\d\w])|\$\s?\d[\d,.]*(?<=\d)(?!\w)")
_FRENCH_NUMBER = re.compile(
    r"\d\d?\d?(?:[\u00a0\u202f ]\d{3})+(?![\d\w])|\d+(?:,\d\d?)?[\u00a0\u202f ]\$(?![\d\w])"
)
_NAME_FOLLOWS = re.compile(r"[ \u00a0][A-ZÀ-Ý]")


def odd_signs(text: str, locale: Locale) -> Iterator[Found]:
    """Characters that nobody sees, letters in two parts, and signs put in the place of others.

    Args:
        text: words without markup.
        locale: their language.
    """
    if text.isascii() and not any(sign in text for sign in _SIGNS) and text.isprintable():
        return
    for match in _HIDDEN.finditer(text):
        yield match.start(), "TY003", {"character": f"U+{ord(match[0]):04X}"}
    found = None if unicodedata.is_normalized("NFC", text) else _COMBINING.search(text)
    if found:
        yield found.start(), "TY006", {"found": unicodedata.normalize("NFC", found[0])}
    if any(sign in text for sign in _SIGNS):
        for match in _IMITATIONS.finditer(text):
            yield match.start(), "TY004", {"found": re.sub(r"[\w\s]", "", match[0])[:2]}


def odd_quotes(text: str, locale: Locale) -> Iterator[Found]:
    """Quotation marks left open, closed alone, or of the other language.

    Args:
        text: words without markup.
        locale: their language.
    """
    if not any(sign in text for sign in '«»“”"'):
        return
    start = 0
    for end in [*(match.start() for match in _PARAGRAPH_END.finditer(text)), len(text)]:
        part = text[start:end]
        yield from ((start + at, code, details) for at, code, details in _quotes(part, locale))
        start = end


def _quotes(part: str, locale: Locale) -> Iterator[Found]:
    opened: list[tuple[int, str]] = []
    for match in _MARK.finditer(part):
        at, sign = match.start(), match[0]
        if sign in _PAIRS:
            if sign in _FOREIGN[locale] and not opened:
                yield at, "TY002", {"found": sign}
            opened.append((at, sign))
        else:
            if not opened or _PAIRS[opened[-1][1]] != sign:
                yield at, "TY001", {"found": sign}
                return
            opened.pop()
    if opened:
        yield opened[-1][0], "TY001", {"found": opened[-1][1]}
    elif part.count('"') % 2 and not re.search(r'\d"', part):
        yield part.rindex('"'), "TY001", {"found": '"'}


def odd_numbers(text: str, locale: Locale) -> Iterator[Found]:
    """Numbers written as the other language writes them.

    Args:
        text: words without markup.
        locale: their language.
    """
    french = locale is Locale.FR
    if french and "," not in text and "$" not in text:
        return
    pattern = _ENGLISH_NUMBER if french else _FRENCH_NUMBER
    if not pattern.search(text):
        return
    own = without_quotations(text)
    for match in pattern.finditer(own):
        before = own[match.start() - 1 : match.start()]
        if not (before.isalnum() or before in tuple(".,$")) and not _NAME_FOLLOWS.match(
            own, match.end()
        ):
            yield match.start(), "TY005", {"found": match[0], "right": _rewritten(match[0], french)}


def _rewritten(number: str, french: bool) -> str:
    """The number as the language of the text writes it."""
    digits = number.replace("$", "").strip()
    if french:
        thousands = re.sub(r",(?=\d{3}(?!\d))", "\u00a0", digits).replace(".", ",")
        return f"{thousands}\u00a0$" if "$" in number else thousands
    plain = re.sub(r"[ \u00a0\u202f](?=\d{3})", ",", digits)
    if "$" in number:
        return "$" + re.sub(r",(\d\d?)$", r".\1", plain)
    return plain
