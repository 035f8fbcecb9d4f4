"""`passerelle check`: tells everything that is wrong with the library."""

import sys
from pathlib import Path

import click

from passerelle.checks import check
from passerelle.cli.words import docs_option, lang_option, reader, told
from passerelle.content.library import read_library
from passerelle.messages import is_error, report
from passerelle.messages.commands import say


@click.command(name="check", help=told("help-check"))
@docs_option
@lang_option
def check_command(docs: Path, lang: str | None) -> None:
    """Tell everything that is wrong, and give 1 when something is."""
    locale = reader(lang)
    problems = check(read_library(docs))
    if problems:
        click.echo(report(problems, locale))
        sys.exit(int(any(map(is_error, problems))))
    click.echo(say("check-clean", locale))
