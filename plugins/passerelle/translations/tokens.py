"""Turns Markdown into what is compared: words, figures, signs; and what it leads to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from passerelle.model.locale import Locale
from passerelle.translations.distinct import MONTHS, NUMBERS
from passerelle.translations.plain import CODE_END, CODE_START

Kind = Literal["word", "name", "number", "exact"]

_SPACE = "[ \u00a0\u202f]"
_MONTH = {at: "|".join(months) for at, months in MONTHS.items()}
_DATE = {
    Locale.FR: rf"(?P<d>\d{{1,2}})(?:er)?\s+(?P<m>{_MONTH[Locale.FR]})\s+(?P<y>\d{{4}})",
    Locale.EN: rf"(?P<m>{_MONTH[Locale.EN]})\s+(?P<d>\d{{1,2}}),?\s+(?P<y>\d{{4}})"
    rf"|(?P<d2>\d{{1,2}})\s+(?P<m2>{_MONTH[Locale.EN]}),?\s+(?P<y2>\d{{4}})",
}
_NOT = {
    Locale.FR: r"(?P<ne>n)(?=['’][^\W\d_])",
    Locale.EN: r"(?P<verb>[a-z]+?)(?P<nt>n['’]t)\b"
    r"|(?P<verb2>can|is|are|was|were|do|does|did|has|have|had|could|would|should)"
    r"(?P<nt2>(?<=can)not|(?<!can)nt)\b",
}
_PERCENT = rf"%|pour{_SPACE}cents?\b|per{_SPACE}?cent\b"
_PATTERNS = {
    locale: re.compile(
        rf"{CODE_START}(?P<code>[^{CODE_END}]*){CODE_END}"
        r"|(?P<address>(?:https?://|www\.)\S+)"
        rf"|\b(?:{_DATE[locale]}|(?P<iso>\d{{4}}-\d\d-\d\d))\b"
        rf"|(?P<percent>{_PERCENT})"
        rf"|(?P<number>(?:(?<!\S)[-−](?=\d))?(?:\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)|\d+(?:[.,]\d+)*))"
        r"(?:(?:er|re|ère|e|ème|st|nd|rd|th)\b)?"
        rf"|\b(?:{_NOT[locale]})"
        r"|(?P<word>[^\W\d_]+)"
        r"|(?P<sign>[$€£&<>≤≥=+?])",
        re.IGNORECASE,
    )
    for locale in Locale
}
_SENTENCE_START = re.compile(r"(?:^|[.!?…:\n])[\s«»“”\"'‘’(\[–—-]*$")
_STEMS = {"ca": "can", "wo": "will", "sha": "shall"}


@dataclass(frozen=True)
class Token:
    """A word, a figure or a sign.

    Attributes:
        key: what it is compared by.
        kind: `name` for a word with a capital inside a sentence; `exact` for code and signs.
        start: where it starts in the plain text.
        end: where it ends.
        letters: a word as it was typed, in small letters; empty for what is no word.
    """

    key: str
    kind: Kind
    start: int
    end: int
    letters: str = ""


def tokens_of(plain: str, locale: Locale) -> Iterator[Token]:
    """The tokens of a text.

    Args:
        plain: what `plain.plain_text` gives.
        locale: its language.
    """
    for match in _PATTERNS[locale].finditer(plain):
        yield from _tokens(match, plain, locale)


def _tokens(match: re.Match[str], plain: str, locale: Locale) -> Iterator[Token]:
    name, (start, end) = match.lastgroup or "", match.span()
    found = match.groupdict()
    if name == "word":
        yield _word(match[0], plain, start, end, locale)
    elif name == "number":
        yield Token(_number(found["number"], locale), "number", start, end)
    elif found.get("ne"):
        yield Token("ne", "exact", start, end)
    elif name in {"nt", "nt2"}:
        verb = found["verb"] or found["verb2"]
        cut = start + len(verb)
        yield _word(_STEMS.get(verb.lower(), verb), plain, start, cut, locale)
        yield Token("not", "exact", cut, end)
    elif name in {"y", "y2", "iso"}:
        yield Token(_date(found, locale), "number", start, end)
    else:
        fixed = {"percent": "%", "address": "address"}.get(name)
        said = fixed or " ".join((found.get(name) or match[0]).split())
        yield Token(
            {"&": "et" if locale is Locale.FR else "and"}.get(said, said), "exact", start, end
        )


def _word(text: str, plain: str, start: int, end: int, locale: Locale) -> Token:
    key = text[0].lower() + text[1:]
    number = NUMBERS[locale].get(text.lower())
    if number:
        return Token(number, "number", start, end, text.lower())
    acronym = len(text) > 1 and text.isupper()
    capital = text[0].isupper() and not _SENTENCE_START.search(plain[max(0, start - 12) : start])
    return Token(key, "name" if acronym or capital else "word", start, end, text.lower())


def _number(text: str, locale: Locale) -> str:
    joined = re.sub(_SPACE, "", text).replace("−", "-")
    if locale is Locale.FR:
        return joined.replace(",", ".")
    return re.sub(r",(?=\d{3}(?!\d))", "", joined)


def _date(found: dict[str, str | None], locale: Locale) -> str:
    if found["iso"]:
        return found["iso"]
    year, day = found["y"] or found.get("y2"), found["d"] or found.get("d2")
    month = (found["m"] or found.get("m2") or "").lower()
    return f"{year}-{MONTHS[locale].index(month) + 1:02}-{int(day or 0):02}"
