"""Which dates somebody may have meant who wrote one otherwise than AAAA-MM-JJ."""

import datetime
import re
from collections.abc import Iterator
from contextlib import suppress

from babel.dates import get_month_names

from passerelle.content.suggestions import to_slug
from passerelle.model.partial_date import PartialDate

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})\D?(\d{1,2})(?:\D?(\d{1,2}))?", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})\D(\d{1,2})\D(\d{4})", re.ASCII)
_MONTHS = {
    to_slug(name)[:length]: number
    for language in ("fr", "en")
    for number, name in get_month_names("wide", locale=language).items()
    for length in (3, 4, 5, 9)
    if not (length == 3 and to_slug(name).startswith("jui"))
}
"""Months in both languages, whole or cut short; « jui » may be June or July."""


def read_day(text: str) -> datetime.date | None:
    """A day written year-month-day, or None.

    Args:
        text: what was written.
    """
    if _DAY.fullmatch(text):
        with suppress(ValueError):
            return datetime.date.fromisoformat(text)
    return None


def meant_dates(text: str) -> tuple[PartialDate, ...]:
    """The dates that a text may mean, such as both of 01/09/2026; none when it means none.

    Args:
        text: what was written.
    """
    found: dict[PartialDate, None] = {}
    for parts in _readings(text.strip()[:60]):
        with suppress(ValueError):
            datetime.date(*[*parts, 1, 1][:3])
            found[PartialDate(*parts)] = None
    return tuple(found)


def _readings(text: str) -> Iterator[tuple[int, ...]]:
    if numbers := _YEAR_FIRST.fullmatch(text):
        yield tuple(int(part) for part in numbers.groups() if part)
    elif numbers := _YEAR_LAST.fullmatch(text):
        first, second, year = map(int, numbers.groups())
        yield year, second, first
        yield year, first, second
    else:
        yield from _in_words(to_slug(text).split("-"))


def _in_words(words: list[str]) -> Iterator[tuple[int, ...]]:
    """« 1er mai 2024 », “May 2024”: one month, one year, perhaps one day."""
    months = [_MONTHS[word] for word in words if word in _MONTHS]
    years = [int(word) for word in words if re.fullmatch(r"\d{4}", word)]
    days = [re.sub(r"\D", "", word) for word in words if re.fullmatch(r"\d{1,2}[a-z]{0,2}", word)]
    if len(months) == len(years) == 1 and len(days) <= 1:
        yield (years[0], months[0], *map(int, days))
