"""`passerelle check`: tells everything that is wrong, and mends what is safe to mend."""

import gc
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from passerelle.checks import check
from passerelle.cli.check_around import around, page_of_codes, settings_beside
from passerelle.cli.check_changed import NoBaseError, NoGitError, changed_files, takes_away
from passerelle.cli.check_mending import offer_mends
from passerelle.cli.check_report import FORMATS, as_text, written
from passerelle.cli.words import docs_option, lang_option, reader, reason_of, shows_colours, told
from passerelle.content.atomic_file import write_whole
from passerelle.content.library_reader import read_library
from passerelle.messages import level_of
from passerelle.messages.commands import say
from passerelle.messages.counting import count
from passerelle.model.locale import Locale
from passerelle.model.problem import Level, Problem

_COLUMNS = 80
"""Width of what is not a terminal."""


@click.command(name="check", help=told("help-check"))
@click.option("--fix", is_flag=True, help=told("help-check-fix"))
@click.option("--yes", "-y", is_flag=True, help=told("help-check-yes"))
@click.option(
    "--changed",
    is_flag=False,
    flag_value="",
    metavar=told("metavar-base"),
    help=told("help-check-changed"),
)
@click.option(
    "--format", "shape", type=click.Choice(FORMATS), default="text", help=told("help-check-format")
)
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    help=told("help-check-output"),
)
@click.option(
    "--fail-on",
    type=click.Choice([level.value for level in Level]),
    default=Level.ERROR.value,
    help=told("help-check-fail-on"),
)
@click.option(
    "--overrides",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=told("help-check-overrides"),
)
@docs_option
@lang_option
def check_command(docs: Path, lang: str | None, **chosen: Any) -> None:
    """Tell everything that is wrong, and give 1 when something must be mended."""
    locale = reader(lang)
    gc.disable()  # a library has few cycles, and looking for them takes a sixth of the time
    if chosen["fix"] and chosen["shape"] != "text":
        raise click.UsageError(say("check-fix-text", locale))
    only = _changed(docs, chosen["changed"], locale)
    if chosen["fix"] and not offer_mends(docs, only, locale, chosen["yes"]):
        sys.exit(1)
    settings = settings_beside(docs)
    library = read_library(docs)
    problems = check(library, around(docs, settings, chosen["overrides"]))
    shown = [problem for problem in problems if only is None or problem.path in only]
    if chosen["shape"] == "text":
        coloured = chosen["output"] is None and shows_colours()
        columns = shutil.get_terminal_size((_COLUMNS, 24)).columns if coloured else _COLUMNS
        text = as_text(docs.absolute().parent, shown, locale, columns, coloured)
    else:
        text = written(chosen["shape"], shown, locale, page_of_codes(library, settings, locale))
    _hand_over(text, chosen["output"], locale)
    _tell_rest(problems, shown, locale)
    levels = list(Level)
    worst = levels[: levels.index(Level(chosen["fail_on"])) + 1]
    sys.exit(int(any(level_of(problem) in worst for problem in shown)))


def _changed(docs: Path, base: str | None, locale: Locale) -> frozenset[str] | None:
    """The files to keep to; None for all, as when a file is gone that others may lead to."""
    if base is None:
        return None
    try:
        root = docs.absolute().parent
        return None if takes_away(root, base or None) else changed_files(root, base or None)
    except NoGitError as error:
        raise click.UsageError(say("check-no-git", locale)) from error
    except NoBaseError as error:
        raise click.UsageError(say("check-no-base", locale, base=str(error))) from error


def _hand_over(text: str, output: Path | None, locale: Locale) -> None:
    text = text.encode("utf-8", "replace").decode()
    if output is None:
        click.echo(text, nl=False, color=shows_colours())
        return
    try:
        write_whole(output, text)
    except OSError as error:
        reason = reason_of(error)
        click.echo(say("check-not-written", locale, file=str(output), reason=reason), err=True)
        sys.exit(2)
    click.echo(say("check-written", locale, file=str(output)), err=True)


def _tell_rest(problems: Sequence[Problem], shown: Sequence[Problem], locale: Locale) -> None:
    """That other files have problems: a change here may well be their cause."""
    hidden = set(map(id, problems)) - set(map(id, shown))
    rest = [problem for problem in problems if id(problem) in hidden]
    if rest:
        number = count(map(level_of, rest), locale)
        click.echo(say("check-elsewhere", locale, count=number), err=True)
