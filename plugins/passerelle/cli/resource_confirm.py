"""`passerelle resource confirm`: somebody looked at resources again, and they are still useful."""

import datetime
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from passerelle.cli.new_resource import print_json
from passerelle.cli.values import Day
from passerelle.cli.words import docs_option, lang_option, reader, reason_of, told
from passerelle.content.library import Library
from passerelle.content.library_reader import read_library
from passerelle.content.suggestions import nearest
from passerelle.messages.commands import say
from passerelle.model.item import Resource
from passerelle.model.locale import Locale
from passerelle.upkeep.confirming import NotConfirmableError, confirm


@click.command(name="confirm", help=told("help-resource-confirm"))
@click.argument("names", nargs=-1, required=True, metavar=told("metavar-resources"))
@click.option("--today", type=Day(), help=told("help-links-today"))
@click.option("--json", "as_json", is_flag=True, help=told("help-json"))
@docs_option
@lang_option
def confirm_command(
    names: Sequence[str],
    today: datetime.date | None,
    as_json: bool,
    docs: Path,
    lang: str | None,
) -> None:
    """Write the day in each record, or in none of them when one is not known, and give 1."""
    locale, library = reader(lang), read_library(docs)
    day = today or datetime.date.today()
    unknown = [name for name in names if _find(library, name) is None]
    for name in unknown:
        click.echo(_not_there(library, name, locale), err=True)
    if unknown:
        sys.exit(1)
    found = {r.id: r for r in (_find(library, name) for name in names) if r}
    written = [each for each in found.values() if _write(docs.parent, each, day, locale)]
    if as_json:
        paths = [resource.path for resource in written]
        print_json({"confirmed": day.isoformat(), "paths": paths})
    else:
        for resource in written:
            details = {"file": resource.path, "title": resource.facts.title}
            click.echo(say("resource-confirmed", locale, **details))
    sys.exit(int(len(written) < len(found)))


def _find(library: Library, name: str) -> Resource | None:
    """A resource by its id, its file or its short address."""
    return library.resources.get(Path(name.rstrip("/")).name.removesuffix(".yml"))


def _not_there(library: Library, name: str, locale: Locale) -> str:
    near = nearest(name, library.resources)
    suggestion = say("did-you-mean", locale, **near) if near else ""
    return say("resource-unknown", locale, asked=name, suggestion=suggestion)


def _write(root: Path, resource: Resource, day: datetime.date, locale: Locale) -> bool:
    try:
        confirm(root, resource, day)
    except NotConfirmableError:
        details = {"file": resource.path, "day": day.isoformat()}
        click.echo(say("resource-confirm-by-hand", locale, **details), err=True)
        return False
    except OSError as error:
        details = {"file": resource.path, "reason": reason_of(error)}
        click.echo(say("links-file-failed", locale, **details), err=True)
        return False
    return True
