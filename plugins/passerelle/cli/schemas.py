"""`passerelle schemas`: writes what editors need to know of fields, from their declarations."""

import sys
from pathlib import Path

import click

from passerelle.cli.words import docs_option, lang_option, reader, reason_of, told
from passerelle.content.atomic_file import write_whole
from passerelle.content.records import read_one, read_taxonomy
from passerelle.handbook.editor_files import editor_files
from passerelle.handbook.kinds import kinds
from passerelle.messages.commands import say
from passerelle.model.section import SectionsRecord


@click.command(name="schemas", help=told("help-schemas"))
@docs_option
@click.option(
    "--output",
    "-o",
    type=click.Path(file_okay=False, path_type=Path),
    default=None,
    help=told("help-schemas-output"),
)
@lang_option
def schemas_command(docs: Path, output: Path | None, lang: str | None) -> None:
    """Write the schemas and the snippets, and name each file."""
    locale = reader(lang)
    taxonomy, _problems = read_taxonomy(docs)
    record, _problems = read_one(docs, "sections.yml", SectionsRecord)
    if record is None:
        click.echo(say("digest-no-library", locale, folder=str(docs)), err=True)
        sys.exit(1)
    files = editor_files(kinds(record.sections, taxonomy))
    for name, text in files.items():
        path = (output or docs.parent / ".vscode") / name
        try:
            write_whole(path, text)
        except OSError as error:
            reason = reason_of(error)
            click.echo(say("not-written", locale, file=str(path), reason=reason), err=True)
            sys.exit(1)
        click.echo(str(path))
