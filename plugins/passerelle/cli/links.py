"""`passerelle links`: do the outside addresses of the library still answer?"""

import datetime
import math
import os
import sys
from pathlib import Path
from typing import Any

import click

from passerelle.cli import links_report as report
from passerelle.cli.links_json import as_json, review_as_json
from passerelle.cli.links_round import NoNetworkError, known_of, round_of, run_until_stopped
from passerelle.cli.output_file import (
    OutputRefusedError,
    allow,
    force_option,
    sources_of,
    warn_of_ending,
    write,
)
from passerelle.cli.words import docs_option, lang_option, reader, told
from passerelle.content.library import Library, read_library
from passerelle.messages.commands import say
from passerelle.model.locale import Locale
from passerelle.upkeep.history import UnreadableHistoryError
from passerelle.upkeep.mending import mend
from passerelle.upkeep.outside_links import outside_links
from passerelle.upkeep.review import to_review
from passerelle.upkeep.settings import Settings
from passerelle.upkeep.summary import Summary, summarise

STOPPED = 130
"""Exit code of an interruption: 128 and the number of SIGINT, as shells give it."""


_ENDINGS = {"text": ("txt", "text"), "markdown": ("md", "markdown"), "json": ("json",)}


class _Seconds(click.FloatRange):
    def convert(self, value: Any, param: Any, ctx: Any) -> float:
        seconds = float(super().convert(value, param, ctx))
        if math.isnan(seconds):
            self.fail(str(value), param, ctx)
        return seconds


def _day(value: datetime.datetime | None) -> datetime.date:
    return value.date() if value else datetime.date.today()


@click.command(name="links", help=told("help-links"))
@click.option("--known", is_flag=True, help=told("help-links-known"))
@click.option("--again", is_flag=True, help=told("help-links-again"))
@click.option("--review", is_flag=True, help=told("help-links-review"))
@click.option("--mend", "mending", is_flag=True, help=told("help-links-mend"))
@click.option("--dry-run", is_flag=True, help=told("help-links-dry-run"))
@click.option("--archive", is_flag=True, help=told("help-links-archive"))
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    help=told("help-links-format"),
)
@click.option("--json", "shape", flag_value="json", help=told("help-links-json"))
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    help=told("help-links-output"),
)
@force_option
@click.option("--pace", type=_Seconds(0, 3600), default=1.0, help=told("help-links-pace"))
@click.option("--timeout", type=_Seconds(0.05, 600), default=20.0, help=told("help-links-timeout"))
@click.option(
    "--history",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path(".passerelle/links.json"),
    help=told("help-links-history"),
)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help=told("help-links-today"))
@docs_option
@lang_option
def links_command(lang: str | None, **chosen: Any) -> None:
    """Say what there is to do, and give 1 when there is something."""
    locale = reader(lang)
    if chosen["review"] and (chosen["mending"] or chosen["archive"] or chosen["again"]):
        raise click.UsageError(say("links-review-alone", locale))
    if chosen["known"] and chosen["again"]:
        raise click.UsageError(say("links-known-or-again", locale))
    try:
        _allow_output(locale, chosen)
        text, is_work = (_review if chosen["review"] else _links)(locale, chosen)
        _tell(text, chosen["output"], locale)
    except OutputRefusedError as refusal:
        click.echo(say(refusal.message, locale, **refusal.details), err=True)
        sys.exit(refusal.code)
    except KeyboardInterrupt:
        click.echo(say("links-stopped", locale), err=True)
        sys.exit(STOPPED)
    except (UnreadableHistoryError, NoNetworkError, OSError) as error:
        click.echo(_refusal(error, locale, chosen), err=True)
        sys.exit(1)
    sys.exit(1 if is_work else 0)


def _allow_output(locale: Locale, chosen: dict[str, Any]) -> None:
    """A round takes minutes: what cannot be written is told before it."""
    output = chosen["output"]
    if output:
        allow([output], sources_of(chosen["docs"], chosen["history"]), chosen["force"], locale)
        warn_of_ending(output, _ENDINGS[chosen["shape"]], locale)


def _links(locale: Locale, chosen: dict[str, Any]) -> tuple[str, bool]:
    docs, place = chosen["docs"], chosen["history"]
    library: Library = read_library(docs)
    links = outside_links(library)
    settings = Settings(
        pace=chosen["pace"],
        timeout=chosen["timeout"],
        about=os.environ.get("PASSERELLE_SITE_URL", ""),
    )
    if chosen["known"]:
        history = known_of(links, place)
    else:
        history = round_of(links, place, _day(chosen["today"]), settings, chosen["again"])
    summary = summarise(links, history)
    captures = _captures(summary, settings) if chosen["archive"] else {}
    mended = []
    if chosen["mending"] or chosen["dry_run"]:
        mended = mend(docs.parent, summary, captures, write=not chosen["dry_run"])
    if chosen["shape"] == "json":
        return as_json(summary, captures, mended), bool(summary.to_do)
    write = report.as_text if chosen["shape"] == "text" else report.as_markdown
    head, sections = (
        report.head_of(summary, locale),
        report.sections_of(summary, captures, locale),
    )
    return write(head, sections, mended, say("links-by-hand", locale)), bool(summary.to_do)


def _review(locale: Locale, chosen: dict[str, Any]) -> tuple[str, bool]:
    resources = to_review(read_library(chosen["docs"]), _day(chosen["today"]))
    if chosen["shape"] == "json":
        return review_as_json(resources), bool(resources)
    write = report.as_text if chosen["shape"] == "text" else report.as_markdown
    head = [say("links-review-head", locale) if resources else say("links-review-none", locale)]
    return write(head, report.review_sections(resources, locale), (), ""), bool(resources)


def _captures(summary: Summary, settings: Settings) -> dict[str, str | None]:
    from passerelle.upkeep.captures import find_captures  # slow to load, and only this needs it

    gone = {line.address: line.last_good for line in summary.to_do if line.archive}
    return run_until_stopped(find_captures(gone, settings)) if gone else {}


def _tell(text: str, output: Path | None, locale: Locale) -> None:
    if output is None:
        click.echo(text, nl=False)
    else:
        write(output, text)
        click.echo(say("links-written", locale, file=str(output)), err=True)


def _refusal(error: Exception, locale: Locale, chosen: dict[str, Any]) -> str:
    match error:
        case NoNetworkError():
            return say("links-no-network", locale)
        case UnreadableHistoryError():
            return say("links-bad-history", locale, file=str(chosen["history"]))
    assert isinstance(error, OSError)
    reason = error.strerror or str(error)
    return say("links-file-failed", locale, file=str(error.filename or ""), reason=reason)
