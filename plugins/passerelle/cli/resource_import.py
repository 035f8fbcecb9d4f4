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
from passerelle.content.front_matter import decode
from passerelle.content.library_reader import read_library
from passerelle.intake.issue_text import LONGEST, IssueText, read_issue
from passerelle.intake.markup import markup_in
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
    issue = _issue(_read(file), asked)
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
    warnings = [
        say(f"import-markup-{sort}", locale, label=question.words(locale).label)
        for question, sort in markup_in(issue.answers, asked)
    ]
    if as_json:
        print_json({**written_json(record, path, locale), "warnings": warnings})
    else:
        click.echo(next_steps(record, path, locale))
    if warnings:
        click.echo("\n".join(["", say("import-look", locale), *warnings]), err=True)


def _read(name: str) -> bytes:
    try:
        with click.open_file(name, "rb") as file:
            return bytes(file.read(_BYTES))
    except OSError as error:
        raise click.FileError(name, reason_of(error)) from error


def _issue(raw: bytes, asked: Sequence[Question]) -> IssueText:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return IssueText(None, {}, (Obstacle("not-utf-8", "", {"line": "1"}),))
    text, problems = decode(raw, "")
    issue = read_issue(text, asked) if text is not None else None
    if b"\0" in raw and (issue is None or issue.locale is None):
        return IssueText(None, {}, (Obstacle("not-text"),))
    if issue is None:
        line = str(problems[0].position.line)
        return IssueText(None, {}, (Obstacle("not-utf-8", "", {"line": line}),))
    return issue


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
        is_suggestion = any(obstacle.question for obstacle in wrong)
        head = (
            say("resource-incomplete", locale)
            if is_suggestion
            else say("resource-no-suggestion", locale)
        )
        click.echo("\n".join([head, "", *lines]))
    sys.exit(1)
