"""Dates in words, as written in Canada."""

import datetime

from babel.dates import format_date
from markupsafe import Markup, escape

from passerelle.model.figure import Years
from passerelle.model.locale import Locale
from passerelle.model.partial_date import PartialDate

_BABEL = {Locale.FR: "fr_CA", Locale.EN: "en_CA"}


def babel_name(locale: Locale) -> str:
    """The name under which Babel knows a language of the site."""
    return _BABEL[locale]


def long_date(date: datetime.date, locale: Locale) -> Markup:
    """A date in words: « 27 avril 2022 », “April 27, 2022”.

    The first of a month takes *er* in superscript in French (OQLF, Vitrine linguistique).

    Args:
        date: the day.
        locale: the language.
    """
    text = escape(format_date(date, "long", locale=babel_name(locale)))
    if locale is Locale.FR and date.day == 1:
        return Markup("1<sup>er</sup>") + text.removeprefix("1").removeprefix("er")
    return text


def partial_date(date: PartialDate, locale: Locale) -> str:
    """A date as precise as it is known: « mai 2013 », “May 2013”, 2013.

    Args:
        date: the date.
        locale: the language.
    """
    if date.month is None:
        return str(date.year)
    day = datetime.date(date.year, date.month, date.day or 1)
    if date.day:
        return long_date(day, locale)
    return format_date(day, "MMMM y", locale=babel_name(locale))


def years(span: Years, locale: Locale) -> str:
    """From when to when: « 2015–2023 », « depuis 2015 », “since 2015”.

    Args:
        span: the years.
        locale: the language.
    """
    if span.end is None:
        return f"{'depuis' if locale is Locale.FR else 'since'} {span.start}"
    return f"{span.start}–{span.end}" if span.end != span.start else str(span.start)
