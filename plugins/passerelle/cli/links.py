"""`passerelle links`: do the outside addresses of the library still answer?"""

import sys
from pathlib import Path
from typing import Any

import click

from passerelle.cli.links_round import NoNetworkError
from passerelle.cli.links_work import check_links, review
from passerelle.cli.output_file import (
    OutputRefusedError,
    allow,
    force_option,
    sources_of,
    warn_of_ending,
    write,
)
from passerelle.cli.values import Day, Seconds
from passerelle.cli.words import docs_option, lang_option, reader, told
from passerelle.messages.commands import say
from passerelle.model.locale import Locale
from passerelle.upkeep.history import UnreadableHistoryError

STOPPED = 130
"""Exit code of an interruption: 128 and the number of SIGINT, as shells give it."""


_ENDINGS = {"text": ("txt", "text"), "markdown": ("md", "markdown"), "json": ("json",)}


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
@click.option("--pace", type=Seconds(0, 3600), default=1.0, help=told("help-links-pace"))
@click.option("--timeout", type=Seconds(0.05, 600), default=20.0, help=told("help-links-timeout"))
@click.option(
    "--history",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path(".passerelle/links.json"),
    help=told("help-links-history"),
)
@click.option("--today", type=Day(), help=told("help-links-today"))
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
        outcome = (review if chosen["review"] else check_links)(locale, chosen)
        _tell(outcome.text, chosen["output"], locale)
    except OutputRefusedError as refusal:
        click.echo(say(refusal.message, locale, **refusal.details), err=True)
        sys.exit(refusal.code)
    except KeyboardInterrupt:
        click.echo(say("links-stopped", locale), err=True)
        sys.exit(STOPPED)
    except (UnreadableHistoryError, NoNetworkError, OSError) as error:
        click.echo(_refusal(error, locale, chosen), err=True)
        sys.exit(1)
    if outcome.warning:
        click.echo(outcome.warning, err=True)
    sys.exit(int(outcome.is_work))


def _allow_output(locale: Locale, chosen: dict[str, Any]) -> None:
    """A round takes minutes: what cannot be written is told before it."""
    output = chosen["output"]
    if output:
        allow([output], sources_of(chosen["docs"], chosen["history"]), chosen["force"], locale)
        warn_of_ending(output, _ENDINGS[chosen["shape"]], locale)


def _tell(text: str, output: Path | None, locale: Locale) -> None:
    if output is None:
        click.echo(text, nl=False)
    else:
        write(output, text)
        click.echo(say("links-written", locale, file=str(output)), err=True)


def _refusal(error: Exception, locale: Locale, chosen: dict[str, Any]) -> str:
    match error:
        case NoNetworkError(asked=asked, good=good) if good or asked > 1:
            return say("links-no-network", locale, asked=str(asked), good=str(good))
        case NoNetworkError():
            return say("links-no-answer", locale)
        case UnreadableHistoryError():
            return say("links-bad-history", locale, file=str(chosen["history"]))
    assert isinstance(error, OSError)
    reason = error.strerror or str(error)
    return say("links-file-failed", locale, file=str(error.filename or ""), reason=reason)
