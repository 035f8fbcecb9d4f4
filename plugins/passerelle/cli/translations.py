"""`passerelle translations`: which pages follow their original, and which do not."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from passerelle.cli.translations_report import as_json, as_text
from passerelle.cli.translations_stamp import stamp_command
from passerelle.cli.words import docs_option, lang_option, reader, told
from passerelle.content.library_reader import read_library
from passerelle.messages import report
from passerelle.model.locale import Locale
from passerelle.translations.progress import by_section
from passerelle.translations.states import State, translations

_FAILING = [State.OUTDATED, State.MISSING, State.NEVER_COMPARED]


@click.group(name="translations", invoke_without_command=True, help=told("help-translations"))
@click.option("--diff", is_flag=True, help=told("help-translations-diff"))
@click.option("--json", "is_json", is_flag=True, help=told("help-translations-json"))
@click.option(
    "--into",
    type=click.Choice([locale.value for locale in Locale]),
    help=told("help-translations-into"),
)
@click.option(
    "--fail-on",
    multiple=True,
    type=click.Choice([state.value for state in _FAILING]),
    help=told("help-translations-fail-on"),
)
@docs_option
@lang_option
@click.pass_context
def translations_group(
    context: click.Context,
    diff: bool,
    is_json: bool,
    into: str | None,
    fail_on: Sequence[str],
    docs: Path,
    lang: str | None,
) -> None:
    """Tell how each translation stands, unless something else was asked."""
    if context.invoked_subcommand:
        return
    locale = reader(lang)
    known = translations(read_library(docs, preview=True))
    grouped = by_section(known, Locale(into) if into else None)
    if is_json:
        click.echo(as_json(grouped), nl=False)
    else:
        click.echo(as_text(known.library, grouped, diff, locale), nl=False)
    if known.stamps.problems:
        click.echo(report(known.stamps.problems, locale), err=True)
    found = [each for group in grouped.values() for each in group]
    failing = any(each.state.value in fail_on for each in found)
    sys.exit(int(failing or bool(known.stamps.problems)))


translations_group.add_command(stamp_command)
