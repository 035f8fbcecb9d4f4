"""Kinds of values that options take, each refused in words that say what to write."""

import datetime
import math
import os
from pathlib import Path
from typing import Any

import click

from passerelle.content.meant_dates import meant_dates, read_day
from passerelle.messages.commands import say
from passerelle.messages.reader import reader_locale
from passerelle.model.locale import Locale


def not_a_day(text: str, locale: Locale) -> str:
    """What to tell somebody who wrote something else than a day, with the day they may mean.

    Args:
        text: what was written.
        locale: the language of the person.
    """
    if not text.strip():
        return say("date-missing", locale)
    days = [datetime.date(at.year, at.month, at.day or 1) for at in meant_dates(text) if at.month]
    either = say("either", locale).join(map(str, days))
    suggestion = say("date-meant", locale, days=either) if days else ""
    return say("date-wanted", locale, found=text, suggestion=suggestion)


def _reader() -> Locale:
    return reader_locale(os.environ)


class Day(click.ParamType[datetime.date]):
    """A day written year-month-day."""

    name = "date"

    def convert(self, value: Any, param: Any, ctx: Any) -> datetime.date:
        """Read it, or say how to write it."""
        if isinstance(value, datetime.date):
            return value
        day = read_day(str(value).strip())
        return day or self.fail(not_a_day(str(value), _reader()), param, ctx)


class Seconds(click.ParamType[float]):
    """A number of seconds within bounds.

    Args:
        least: the smallest.
        most: the greatest.
    """

    name = "seconds"

    def __init__(self, least: float, most: float) -> None:
        self.least, self.most = least, most

    def convert(self, value: Any, param: Any, ctx: Any) -> float:
        """Read it; in French a comma may stand before decimals."""
        try:
            seconds = float(str(value).replace(",", "."))
        except ValueError:
            seconds = math.nan
        if self.least <= seconds <= self.most:
            return seconds
        bounds = (f"{bound:g}" for bound in (self.least, self.most))
        details = dict(zip(("least", "most"), bounds, strict=True))
        return self.fail(say("seconds-wanted", _reader(), found=str(value), **details), param, ctx)


class DocsFolder(click.Path):
    """The folder of pages and records, which commands find when run at the project's root."""

    def __init__(self) -> None:
        super().__init__(file_okay=False, path_type=Path)

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        """Find it, or say where to run the command."""
        if not Path(value).exists():
            self.fail(say("no-docs", _reader(), folder=str(value)), param, ctx)
        return super().convert(value, param, ctx)
