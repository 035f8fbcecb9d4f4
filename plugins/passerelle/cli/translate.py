"""`passerelle translate`: starts the translation of a page."""

import datetime
import sys
from pathlib import Path
from typing import Any

import click

from passerelle.cli.named_pages import named_page, no_such_page
from passerelle.cli.words import docs_option, lang_option, reader, reason_of, told
from passerelle.content.atomic_file import write_whole
from passerelle.content.library_reader import read_library
from passerelle.messages.commands import say
from passerelle.model.item import Page
from passerelle.translations.sections import sections_of
from passerelle.translations.stamp import stamp_of, written
from passerelle.translations.stamp_files import stamp_file
from passerelle.translations.twin import twin_of


@click.command(name="translate", help=told("help-translate"))
@click.argument("page", metavar="PAGE")
@click.option("--title", help=told("help-translate-title"))
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help=told("help-links-today"))
@docs_option
@lang_option
def translate_command(
    page: str,
    title: str | None,
    today: datetime.datetime | None,
    docs: Path,
    lang: str | None,
) -> None:
    """Write the other language of a page for somebody to fill in; never over what is there."""
    locale, library = reader(lang), read_library(docs, preview=True)
    found = named_page(library, page)
    if found is None:
        click.echo(no_such_page(library, page, locale), err=True)
        sys.exit(1)
    file = docs / found.original.other / found.path
    if file.exists() or file.is_symlink():
        click.echo(say("translate-there", locale, file=str(file)), err=True)
        sys.exit(1)
    try:
        _write(docs, found, file, title, today.date() if today else datetime.date.today())
    except OSError as error:
        details = {"file": str(error.filename or file), "reason": reason_of(error)}
        click.echo(say("links-file-failed", locale, **details), err=True)
        sys.exit(1)
    details = {"file": str(file), "original": found.texts[found.original].path}
    click.echo(say("translate-written", locale, page=found.id, **details))


def _write(docs: Path, page: Page[Any], file: Path, title: str | None, day: datetime.date) -> None:
    """Write the page, and what it is made from: the original may change meanwhile."""
    stamp = stamp_of(sections_of(page, page.original), page.original, day)
    write_whole(file, twin_of(page, (title or "").strip() or None))
    write_whole(stamp_file(docs, page.path), written(stamp))
