"""`passerelle check`: tells everything that is wrong with the library."""

import os
import sys
from pathlib import Path

import click

from passerelle.checks import check
from passerelle.cli.words import told
from passerelle.content.library import read_library
from passerelle.messages import report
from passerelle.messages.reader import reader_locale
from passerelle.model.locale import Locale


@click.command(name="check", help=told("help-check"))
@click.option(
    "--docs",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path("docs"),
    help=told("help-check-docs"),
)
@click.option(
    "--lang",
    type=click.Choice([locale.value for locale in Locale]),
    help=told("help-lang"),
)
def check_command(docs: Path, lang: str | None) -> None:
    """Tell everything that is wrong, and give 1 when something is."""
    locale = Locale(lang) if lang else reader_locale(os.environ)
    problems = check(read_library(docs))
    if problems:
        click.echo(report(problems, locale))
        sys.exit(1)
    french = locale is Locale.FR
    click.echo("Rien à corriger." if french else "Nothing to mend.")
