"""`passerelle addresses`: records what was published, so that no address dies."""

import sys
from pathlib import Path

import click

from passerelle.authoring.recording import book_path, book_text, new_addresses
from passerelle.cli.words import docs_option, lang_option, reader, reason_of, told
from passerelle.content.atomic_file import write_whole
from passerelle.content.library_reader import read_library
from passerelle.messages import report
from passerelle.messages.commands import say


@click.group(name="addresses", help=told("help-addresses"))
def addresses_group() -> None:
    """Hold the commands about addresses together."""


@addresses_group.command(name="record", help=told("help-addresses-record"))
@click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=told("help-addresses-site"),
)
@click.option("--dry-run", is_flag=True, help=told("help-dry-run"))
@docs_option
@lang_option
def record_command(site: Path | None, dry_run: bool, docs: Path, lang: str | None) -> None:
    """Add the addresses of today to those recorded; never take one away."""
    locale = reader(lang)
    library = read_library(docs)
    path = book_path(docs)
    files = {library.book.published_path, library.book.redirects_path}
    spoilt = [problem for problem in library.problems if problem.path in files]
    if spoilt:
        click.echo(report(spoilt, locale), err=True)
        sys.exit(1)
    added = new_addresses(library, site)
    for address, item in added.items():
        click.echo(f"+ {address} {item}")
    number = str(len(added))
    if not added:
        click.echo(say("addresses-none", locale, file=str(path)), err=True)
        return
    if dry_run:
        click.echo(say("addresses-would", locale, number=number, file=str(path)), err=True)
        return
    try:
        write_whole(path, book_text(library, added.items()))
    except OSError as error:
        message = say("not-written", locale, file=str(path), reason=reason_of(error))
        click.echo(message, err=True)
        sys.exit(1)
    click.echo(say("addresses-recorded", locale, number=number, file=str(path)), err=True)
