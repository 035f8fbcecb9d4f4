"""`passerelle check`: tells everything that is wrong with the library."""

import os
import sys
from pathlib import Path

import click

from passerelle.checks import check
from passerelle.content.library import read_library
from passerelle.messages import report
from passerelle.messages.reader import reader_locale
from passerelle.model.locale import Locale


@click.command(name="check")
@click.option(
    "--docs",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path("docs"),
    help="Le dossier à vérifier / the folder to check.",
)
@click.option(
    "--lang",
    type=click.Choice([locale.value for locale in Locale]),
    help="La langue des messages / the language of messages.",
)
def check_command(docs: Path, lang: str | None) -> None:
    """Vérifie les pages et les fiches / check pages and records.

    Code de sortie / exit code: 0 rien à corriger / nothing to mend; 1 des problèmes / problems.
    """
    locale = Locale(lang) if lang else reader_locale(os.environ)
    problems = check(read_library(docs))
    if problems:
        click.echo(report(problems, locale))
        sys.exit(1)
    french = locale is Locale.FR
    click.echo("Rien à corriger." if french else "Nothing to mend.")
