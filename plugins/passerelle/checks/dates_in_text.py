"""Finds dates that are not written as their language writes them, and the build cannot set.

Sources: « Écriture de la date » (Vitrine linguistique, OQLF): « 3 mars 2024 », « 1er mars »;
The Canadian Style, 5.14: "March 3, 2024".
"""

import datetime
import re
from collections.abc import Iterator, Mapping

from passerelle.content.prose import without_quotations
from passerelle.formats.dates import long_date
from passerelle.model.locale import Locale

FRENCH = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_FR, _EN = "|".join(FRENCH), "|".join(ENGLISH)
_S = "[ \u00a0\u202f]"
_DAY = r"(?P<day>\d\d?)"
_YEAR = r"(?P<year>\d{4})"
_ENGLISH_WAY = re.compile(
    rf"(?P<month>{_EN}){_S}{_DAY}(?:st|nd|rd|th)?(?P<comma>,)?(?:{_S}{_YEAR})?\b"
)
_FRENCH_WAY = re.compile(
    rf"{_DAY}(?P<first>er)?{_S}(?P<month>{_FR})(?:{_S}{_YEAR})?\b", re.IGNORECASE
)
_MIXED = re.compile(rf"{_DAY}(?:st|nd|rd|th)?{_S}(?P<month>{_EN})(?:,?{_S}{_YEAR})?\b")
_NUMBERS = re.compile(
    r"(?<![\d/.,:\w-])(?:(?P<one>\d\d?)(?P<sign>[/.-])(?P<two>\d\d?)(?P=sign)(?P<year>\d{4})"
    r"|(?P<short>\d\d?/\d\d?/\d\d)"
    r"|(?P<iso>(?:19|20)\d\d[-/]\d\d?[-/]\d\d?))(?![\d/\w-]|[.,]\d)"
)
_NUMERIC_SIGN = re.compile(r"\d[/.-]\d{1,2}[/.-]\d")
Found = tuple[int, str, Mapping[str, str]]


def odd_dates(text: str, locale: Locale) -> Iterator[Found]:
    """The dates of a text that somebody should write otherwise.

    Args:
        text: words without markup.
        locale: their language.
    """
    if _NUMERIC_SIGN.search(text):
        for match in _NUMBERS.finditer(text):
            right = " / ".join(dict.fromkeys(_readings(match, locale)))
            if right:
                yield match.start(), "DT002", {"found": match[0], "right": right}
    patterns = [_ENGLISH_WAY, _MIXED] if any(name in text for name in ENGLISH) else []
    if any(pattern.search(text) for pattern in [_FRENCH_WAY, *patterns]):
        yield from _in_words(without_quotations(text), locale)


def _readings(match: re.Match[str], locale: Locale) -> Iterator[str]:
    """The days that a date in numbers may be, in words."""
    parts = [int(part) for part in re.findall(r"\d+", match[0])]
    if match["iso"]:
        orders = [(parts[0], parts[1], parts[2])]
    else:
        year = parts[2] if match["year"] else 2000 + parts[2]
        orders = [(year, parts[1], parts[0]), (year, parts[0], parts[1])]
    for year, month, day in orders:
        try:
            yield _plain_date(datetime.date(year, month, day), locale)
        except ValueError:
            continue


def _plain_date(day: datetime.date, locale: Locale) -> str:
    return re.sub("<[^>]*>", "", str(long_date(day, locale)))


def _in_words(text: str, locale: Locale) -> Iterator[Found]:
    for match in _ENGLISH_WAY.finditer(text):
        if match["year"] or match["comma"] or locale is Locale.FR:
            wrong = locale is Locale.FR or not match["comma"] or match["day"][0] == "0"
            yield from _judged(match, ENGLISH.index(match["month"]) + 1, locale, wrong)
    for match in _FRENCH_WAY.finditer(text):
        month = match["month"].lower()
        if locale is Locale.EN and (month not in match["month"] or not match["year"]):
            continue
        first = bool(match["first"]) == (match["day"] == "1")
        wrong = (
            locale is Locale.EN or not first or match["month"] != month or match["day"][0] == "0"
        )
        yield from _judged(match, FRENCH.index(month) + 1, locale, wrong)
    for match in _MIXED.finditer(text):
        yield from _judged(
            match, ENGLISH.index(match["month"]) + 1, locale, wrong=bool(match["year"])
        )


def _judged(match: re.Match[str], month: int, locale: Locale, wrong: bool) -> Iterator[Found]:
    """A date that does not exist, or that is written in the way of another language."""
    if match.string[match.start() - 1 : match.start()].isalnum():
        return
    year = match["year"]
    try:
        day = datetime.date(int(year) if year else 2000, month, int(match["day"]))
    except ValueError:
        yield match.start(), "DT003", {"found": match[0].strip()}
        return
    if wrong:
        right = _plain_date(day, locale)
        if not year:
            right = right.replace(" 2000", "").removesuffix(",")
        yield match.start(), "DT001", {"found": match[0].strip(), "right": right}
