"""`passerelle resource add`: asks what is missing, and writes the record of a resource."""

import datetime
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

import click

from passerelle.cli.adding import Adding
from passerelle.cli.answer_options import answer_options, facet_texts, option_of, texts_of
from passerelle.cli.new_resource import (
    RefusalError,
    next_steps,
    print_json,
    refusal_json,
    write_record,
    written_json,
)
from passerelle.cli.values import Day
from passerelle.cli.words import docs_option, lang_option, reader, reason_of, told
from passerelle.content.library_reader import read_library
from passerelle.intake.drafts import draft_of
from passerelle.intake.new_record import Access, Obstacle, make_record
from passerelle.intake.questions import questions
from passerelle.intake.telling import tell
from passerelle.intake.web_address import is_private, written
from passerelle.messages.commands import say


@click.command(name="add", help=told("help-resource-add"))
@click.argument("url")
@answer_options
@click.option("--id", "name", help=told("help-resource-id"))
@click.option("--access", type=click.Choice(get_args(Access)), help=told("help-resource-access"))
@click.option("--added", type=Day(), help=told("help-resource-added"))
@click.option("--offline", is_flag=True, help=told("help-resource-offline"))
@click.option("--yes", "-y", is_flag=True, help=told("help-resource-yes"))
@click.option("--json", "as_json", is_flag=True, help=told("help-json"))
@docs_option
@lang_option
def add_command(
    url: str,
    docs: Path,
    lang: str | None,
    as_json: bool,
    yes: bool,
    offline: bool,
    facet: Sequence[str],
    **given: Any,
) -> None:
    """Write the record, or tell everything that is missing, and give 1."""
    locale = reader(lang)
    address = written(url)
    if address is None:
        raise click.BadParameter(say("resource-no-address", locale), param_hint="URL")
    if is_private(address):
        raise click.BadParameter(say("resource-private", locale), param_hint="URL")
    library = read_library(docs)
    asked = questions(library.taxonomy)
    asks = not yes and sys.stdin.isatty()
    adding = Adding(library, asked, docs, locale, draft_of(address, docs), asks)
    try:
        texts = {**texts_of(given), **facet_texts(facet, asked, locale), "url": address}
        adding.collect(texts, offline)
        adding.look_over()
        name, access = adding.name(given["name"]), adding.access(given["access"])
        day = given["added"] or datetime.date.today()
        record = make_record(adding.answers, asked, library, day, access, name)
        path = write_record(record, library, docs, locale)
    except RefusalError as refusal:
        _refuse(refusal.obstacles, adding, as_json)
    except (click.Abort, KeyboardInterrupt):
        _interrupted(adding)
    except OSError as error:
        reason = reason_of(error)
        adding.tell("not-written", file=str(error.filename), reason=reason)
        sys.exit(1)
    adding.draft.forget()
    if as_json:
        print_json(written_json(record, path, locale))
    else:
        click.echo(next_steps(record, path, locale))


def _refuse(wrong: Sequence[Obstacle], adding: Adding, as_json: bool) -> None:
    locale = adding.locale
    if as_json:
        print_json(refusal_json(wrong, adding.asked, locale))
    adding.tell("resource-refused")
    for obstacle in wrong:
        text = tell(obstacle, adding.asked, locale).replace("**", "").replace("`", "")
        is_there = obstacle.reason in {"same-address", "same-work"}
        option = f" ({option_of(obstacle.question)})" if obstacle.question and not is_there else ""
        click.echo(f"- {text}{option}", err=True)
    sys.exit(1)


def _interrupted(adding: Adding) -> None:
    """Say where the answers are; a line of its own, after the ^C of the terminal."""
    click.echo("", err=True)
    if adding.draft.path.exists():
        adding.tell("resource-interrupted", file=str(adding.draft.path))
    else:
        adding.tell("resource-interrupted-empty")
    sys.exit(1)
