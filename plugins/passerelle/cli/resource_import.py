"""`passerelle resource import`: makes a record of an issue written with one of the forms."""

import datetime
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from passerelle.cli.new_resource import (
    RefusalError,
    next_steps,
    print_json,
    refusal_json,
    write_record,
    written_json,
)
from passerelle.cli.words import docs_option, lang_option, reader, reason_of, told
from passerelle.content.library_reader import read_library
from passerelle.intake.issue_text import LONGEST, IssueText, read_issue
from passerelle.intake.new_record import Obstacle, make_record, obstacles
from passerelle.intake.questions import Question, questions
from passerelle.intake.telling import tell
from passerelle.messages.commands import say
from passerelle.model.locale import Locale

_BYTES = 4 * LONGEST + 4
_SOURCE = click.Path(exists=True, dir_okay=False, readable=True, allow_dash=True)


@click.command(name="import", help=told("help-resource-import"))
@click.argument("file", type=_SOURCE, metavar=told("metavar-file"))
@docs_option
@lang_option
@click.option("--json", "as_json", is_flag=True, help=told("help-json"))
def import_command(file: str, docs: Path, lang: str | None, as_json: bool) -> None:
    """Write the record, or tell what is missing, in the language of the form, and give 1."""
    library = read_library(docs)
    asked = questions(library.taxonomy)
    issue = read_issue(_read(file).decode("utf-8-sig", "replace"), asked)
    locale = issue.locale or reader(lang)
    try:
        wrong = _wrong(issue, obstacles(issue.answers, asked, library))
        if wrong:
            raise RefusalError(wrong)
        day = datetime.date.today()
        record = make_record(issue.answers, asked, library, day, "unopened")
        path = write_record(record, library, docs, locale)
    except RefusalError as refusal:
        _refuse(refusal.obstacles, asked, locale, as_json)
    except OSError as error:
        details = {"file": str(error.filename), "reason": reason_of(error)}
        click.echo(say("not-written", locale, **details), err=True)
        sys.exit(1)
    if as_json:
        print_json(written_json(record, path, locale))
    else:
        click.echo(next_steps(record, path, locale))


def _read(name: str) -> bytes:
    try:
        with click.open_file(name, "rb") as file:
            return bytes(file.read(_BYTES))
    except OSError as error:
        raise click.FileError(name, reason_of(error)) from error


def _wrong(issue: IssueText, found: list[Obstacle]) -> list[Obstacle]:
    """An answer that cannot be read is wrong, and not missing as well."""
    if issue.locale is None:
        return list(issue.obstacles)
    told_already = {obstacle.question for obstacle in issue.obstacles}
    return [*issue.obstacles, *(o for o in found if o.question not in told_already)]


def _refuse(
    wrong: Sequence[Obstacle], asked: Sequence[Question], locale: Locale, as_json: bool
) -> None:
    if as_json:
        print_json(refusal_json(wrong, asked, locale))
    else:
        lines = [f"- {tell(obstacle, asked, locale)}" for obstacle in wrong]
        click.echo("\n".join([say("resource-incomplete", locale), "", *lines]))
    sys.exit(1)
