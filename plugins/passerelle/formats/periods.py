"""From one day to another, in words."""

import datetime

from babel.dates import format_date

from passerelle.formats.dates import babel_name, long_date
from passerelle.model.locale import Locale


def day_in_words(day: datetime.date, locale: Locale) -> str:
    """A day as plain text: « 1er novembre 2026 », “November 1, 2026”.

    Args:
        day: the day.
        locale: the language.
    """
    return str(long_date(day, locale).striptags())


def period(first: datetime.date, last: datetime.date, locale: Locale) -> str:
    """A time as plain text: « du 1er au 23 novembre 2026 », “from November 1 to 23, 2026”.

    What the two days have in common is said once (OQLF, Vitrine linguistique).

    Args:
        first: the first day.
        last: the last day, which may be the same.
        locale: the language.
    """
    end = day_in_words(last, locale)
    if first == last:
        return f"le {end}" if locale is Locale.FR else f"on {end}"
    start = _without_what_follows(first, last, locale)
    if locale is Locale.FR:
        return f"du {start} au {end}"
    if (first.year, first.month) == (last.year, last.month):
        end = f"{last.day}, {last.year}"
    return f"from {start} to {end}"


def _without_what_follows(first: datetime.date, last: datetime.date, locale: Locale) -> str:
    if first.year != last.year:
        return day_in_words(first, locale)
    if locale is Locale.EN:
        return format_date(first, "MMMM d", locale=babel_name(locale))
    number = "1er" if first.day == 1 else str(first.day)
    if first.month == last.month:
        return number
    return f"{number} {format_date(first, 'MMMM', locale=babel_name(locale))}"
