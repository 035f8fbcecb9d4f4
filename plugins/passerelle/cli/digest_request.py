"""What `passerelle digest` is asked for, once dates and addresses are read."""

import datetime
import re
from dataclasses import dataclass
from gettext import gettext
from pathlib import Path
from urllib.parse import urlsplit

from passerelle.cli.values import not_a_day
from passerelle.content.meant_dates import read_day
from passerelle.content.site_settings import SettingsError, SiteSettings, read_settings
from passerelle.formats.periods import day_in_words
from passerelle.model.locale import Locale
from passerelle.news.letter import Sender

_ADDRESS = re.compile(r"https?://[^\s/?#@\"'<>]+(/[^\s?#\"'<>]*)?")


class RefusalError(Exception):
    """Why there is no letter: the name of a message, its details, and the exit code."""

    def __init__(self, message: str, code: int = 1, **details: str) -> None:
        super().__init__(message)
        self.message, self.code, self.details = message, code, details


@dataclass(frozen=True)
class DigestRequest:
    """What is asked for.

    Attributes:
        locale: the language of the letter.
        since: the first day.
        until: the last day.
        sender: who sends the letter.
        theme: the folder of the site's own templates.
    """

    locale: Locale
    since: datetime.date
    until: datetime.date
    sender: Sender
    theme: Path


def request(
    locale: Locale, since: str, until: str | None, site_url: str | None, config: Path
) -> DigestRequest:
    """Read what was typed.

    Args:
        locale: the language of the letter.
        since: the first day, year-month-day.
        until: the last day; today unless told.
        site_url: the address of the site, if it is not that of the settings.
        config: the settings of the site.

    Raises:
        RefusalError: something was typed wrongly, or the settings cannot be used.
    """
    today = datetime.date.today()
    first = _day("--since", since, locale)
    last = _day("--until", until, locale) if until is not None else today
    if first > today:
        raise RefusalError("digest-to-come", code=2, date=day_in_words(first, locale))
    if first > last:
        days = (day_in_words(day, locale) for day in (first, last))
        since, until = days
        raise RefusalError("digest-backwards", code=2, since=since, until=until)
    settings = _settings(config, site_url)
    url = _address(site_url or settings.url)
    name = settings.name or urlsplit(url).netloc
    sender = Sender(name, url, settings.contact, settings.organisation)
    return DigestRequest(locale, first, last, sender, settings.theme)


def _day(option: str, text: str, locale: Locale) -> datetime.date:
    day = read_day(text.strip())
    if day is None:
        raise RefusalError("digest-bad-date", code=2, option=option, told=not_a_day(text, locale))
    return day


def _settings(config: Path, site_url: str | None) -> SiteSettings:
    """The settings; they may be missing when the address of the site is given."""
    if site_url and not config.exists():
        return SiteSettings(name="", url=None, theme=config.parent / "overrides")
    try:
        return read_settings(config)
    except SettingsError as error:
        mark = getattr(error.__cause__, "problem_mark", None)
        if mark:
            at = f"{config}:{mark.line + 1}:{mark.column + 1}"
            raise RefusalError("digest-settings-broken", file=at) from error
        reason = gettext(str(error))
        raise RefusalError("digest-no-settings", file=str(config), reason=reason) from error


def _address(url: str | None) -> str:
    if url is None:
        raise RefusalError("digest-no-address", code=2)
    if not _ADDRESS.fullmatch(url):
        raise RefusalError("digest-bad-address", code=2, value=url)
    return url.rstrip("/") + "/"
