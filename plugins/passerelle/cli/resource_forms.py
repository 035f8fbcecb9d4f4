"""`passerelle resource forms`: writes the issue forms again, from the questions and the facets."""

import sys
from pathlib import Path

import click

from passerelle.cli.words import docs_option, lang_option, reader, reason_of, told
from passerelle.content.atomic_file import write_whole
from passerelle.content.records import read_taxonomy
from passerelle.intake.issue_form import FORMS, issue_form
from passerelle.intake.questions import questions
from passerelle.messages.commands import say

FOLDER = Path(".github/ISSUE_TEMPLATE")


@click.command(name="forms", help=told("help-resource-forms"))
@docs_option
@lang_option
def forms_command(docs: Path, lang: str | None) -> None:
    """Write a form a language."""
    locale = reader(lang)
    asked = questions(read_taxonomy(docs)[0])
    for form_locale, words in FORMS.items():
        path = docs.parent / FOLDER / words.file
        try:
            write_whole(path, issue_form(asked, form_locale))
        except OSError as error:
            reason = reason_of(error)
            click.echo(say("not-written", locale, file=str(path), reason=reason), err=True)
            sys.exit(1)
        click.echo(str(path))
