"""`passerelle digest`: makes the letter of what is new or changed."""

import json
import sys
from pathlib import Path

import click

from passerelle.cli.digest_request import DigestRequest, RefusalError, request
from passerelle.cli.words import docs_option, reader, told
from passerelle.content.atomic_file import write_whole
from passerelle.content.library_reader import read_library
from passerelle.messages.commands import say
from passerelle.model.locale import Locale
from passerelle.news.digest import Digest, DigestEntry, as_data, digest
from passerelle.news.items import news
from passerelle.news.letter import CLIPPED, ENDINGS, Letter
from passerelle.news.letter_words import LetterError, MissingWordsError
from passerelle.queries.addresses import Addresses

NOTHING_NEW = 3
"""The exit code when there is no letter because there is nothing to tell."""


@click.command(name="digest", help=told("help-digest"))
@click.option("--since", required=True, metavar="DATE", help=told("help-digest-since"))
@click.option("--until", metavar="DATE", help=told("help-digest-until"))
@click.option(
    "--lang", type=click.Choice([at.value for at in Locale]), help=told("help-digest-lang")
)
@click.option(
    "--format",
    "form",
    type=click.Choice([*ENDINGS, "all"]),
    default="text",
    help=told("help-digest-format"),
)
@click.option("--json", "as_json", is_flag=True, help=told("help-digest-json"))
@click.option("--output", "-o", type=click.Path(path_type=Path), help=told("help-digest-output"))
@click.option("--site-url", metavar="URL", help=told("help-digest-url"))
@docs_option
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    help=told("help-digest-config"),
)
def digest_command(
    since: str,
    until: str | None,
    lang: str | None,
    form: str,
    as_json: bool,
    output: Path | None,
    site_url: str | None,
    docs: Path,
    config: Path,
) -> None:
    """Write the letter, or say why there is none."""
    locale = reader(lang)
    try:
        asked = request(locale, since, until, site_url, config)
        if form == "all" and not (as_json or output):
            raise RefusalError("digest-no-folder", code=2)
        found = _read(asked, docs)
        letter = Letter(found, asked.sender, asked.theme)
        if as_json:
            data = json.dumps(as_data(found, letter.subject), ensure_ascii=False, indent=1)
            _give({"json": data + "\n"}, output, locale, quiet=True)
        elif found.groups:
            forms = ENDINGS if form == "all" else [form]
            letters = {ENDINGS[each]: letter.write(each) for each in forms}
            _give(letters, output, locale, folder=form == "all")
    except MissingWordsError as error:
        _refuse(RefusalError("digest-words", file=error.path, names=error.reason), locale)
    except LetterError as error:
        _refuse(RefusalError("digest-broken", file=error.path, reason=error.reason), locale)
    except RefusalError as refusal:
        _refuse(refusal, locale)
    if not found.groups:
        click.echo(say("digest-nothing", locale, since=since, until=str(asked.until)), err=True)
        sys.exit(NOTHING_NEW)


def _refuse(refusal: RefusalError, locale: Locale) -> None:
    click.echo(say(refusal.message, locale, **refusal.details), err=True)
    sys.exit(refusal.code)


def _read(asked: DigestRequest, docs: Path) -> Digest:
    library = read_library(docs)
    if not library.sections:
        raise RefusalError("digest-no-library", folder=str(docs))
    if library.problems:
        click.echo(say("digest-problems", asked.locale), err=True)
    addresses = Addresses(library)
    entries = [
        DigestEntry(item, asked.sender.url + addresses.short(item.item, asked.locale))
        for item in news(library, asked.locale)
    ]
    return digest(entries, asked.since, asked.until, asked.locale)


def _give(
    letters: dict[str, str],
    output: Path | None,
    locale: Locale,
    *,
    folder: bool = False,
    quiet: bool = False,
) -> None:
    """Print a letter, or write it where it was asked for.

    Args:
        letters: by ending of file.
        output: a file, or a folder, or None to print.
        locale: of the messages.
        folder: whether `output` is a folder even if it does not exist yet.
        quiet: whether to say nothing of what was written.
    """
    if len(letters.get("html", "").encode()) > CLIPPED:
        click.echo(say("digest-long", locale), err=True)
    for ending, text in letters.items():
        if output is None:
            sys.stdout.buffer.write(text.encode())
            continue
        inside = folder or output.is_dir()
        file = output / f"digest.{locale}.{ending}" if inside else output
        _write(file, text)
        if not quiet:
            click.echo(say("digest-written", locale, file=str(file)))


def _write(file: Path, text: str) -> None:
    try:
        write_whole(file, text)
    except OSError as error:
        reason = error.strerror or str(error)
        raise RefusalError("digest-not-written", file=str(file), reason=reason) from error
