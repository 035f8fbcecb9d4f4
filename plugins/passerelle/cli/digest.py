"""`passerelle digest`: makes the letter of what is new or changed."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from passerelle.cli.digest_request import DigestRequest, RefusalError, request
from passerelle.cli.output_file import (
    OutputRefusedError,
    allow,
    force_option,
    sources_of,
    warn_of_ending,
    write,
)
from passerelle.cli.words import docs_option, reader, told
from passerelle.content.library_reader import read_library
from passerelle.formats.periods import period
from passerelle.messages import report
from passerelle.messages.commands import say
from passerelle.model.locale import Locale
from passerelle.news.digest import Digest, DigestEntry, as_data, digest
from passerelle.news.items import news
from passerelle.news.letter import CLIPPED, ENDINGS, Letter
from passerelle.news.letter_words import LetterError
from passerelle.queries.addresses import Addresses

NOTHING_NEW = 3
"""The exit code when there is no letter because there is nothing to tell."""

_ALSO = {"text": ("txt", "text"), "markdown": ("md", "markdown"), "html": ("html", "htm")}
_FILE_SUFFIXES = {f".{ending}" for endings in _ALSO.values() for ending in endings} | {".json"}


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
@force_option
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
    force: bool,
    site_url: str | None,
    docs: Path,
    config: Path,
) -> None:
    """Write the letter, or say why there is none."""
    locale = reader(lang)
    forms = ["json"] if as_json else [*ENDINGS] if form == "all" else [form]
    try:
        asked = request(locale, since, until, site_url, config)
        files = _files(output, forms, locale)
        found = _read(asked, docs)
        letter = Letter(found, asked.sender, asked.theme)
        if as_json or found.groups:
            allow(
                filter(None, files.values()), sources_of(docs, asked.theme, config), force, locale
            )
        if as_json:
            data = json.dumps(as_data(found, letter.subject), ensure_ascii=False, indent=1)
            _give({"json": data + "\n"}, files, locale)
        elif found.groups:
            _give({each: letter.write(each) for each in forms}, files, locale)
    except LetterError as error:
        click.echo(_broken(error, locale), err=True)
        sys.exit(1)
    except (RefusalError, OutputRefusedError) as refusal:
        _refuse(refusal, locale)
    if not found.groups:
        told_period = period(asked.since, asked.until, locale)
        click.echo(say("digest-nothing", locale, period=told_period), err=True)
        sys.exit(NOTHING_NEW)


def _broken(error: LetterError, locale: Locale) -> str:
    """The letter cannot be written: in which file, on which line, why, and how to mend it."""
    if error.problems:
        return say("digest-broken", locale) + "\n" + report(error.problems, locale)
    near = error.details.get("nearest", "")
    suggestion = say("did-you-mean", locale, nearest=near) if near else ""
    told = say(error.message, locale, **error.details | {"suggestion": suggestion})
    return say("digest-broken", locale) + "\n" + told


def _refuse(refusal: RefusalError | OutputRefusedError, locale: Locale) -> None:
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


def _files(output: Path | None, forms: Sequence[str], locale: Locale) -> dict[str, Path | None]:
    """The file of each format; None to print it."""
    if output is None:
        if len(forms) > 1:
            raise RefusalError("digest-no-folder", code=2)
        return {forms[0]: None}
    endings = {form: ENDINGS.get(form, form) for form in forms}
    if len(forms) > 1 and not output.is_dir() and output.suffix in _FILE_SUFFIXES:
        raise RefusalError("digest-folder-like-file", code=2, file=str(output))
    if len(forms) > 1 or output.is_dir():
        return {form: output / f"digest.{locale}.{ending}" for form, ending in endings.items()}
    warn_of_ending(output, _ALSO.get(forms[0], (endings[forms[0]],)), locale)
    return {forms[0]: output}


def _give(letters: dict[str, str], files: dict[str, Path | None], locale: Locale) -> None:
    """Print a letter, or write it where it was asked for.

    Args:
        letters: by format.
        files: the file of each, or None to print it.
        locale: of the messages.
    """
    if len(letters.get("html", "").encode()) > CLIPPED:
        click.echo(say("digest-long", locale), err=True)
    for form, text in letters.items():
        file = files[form]
        if file is None:
            sys.stdout.buffer.write(text.encode())
            continue
        write(file, text)
        if form != "json":
            click.echo(say("digest-written", locale, file=str(file)))
