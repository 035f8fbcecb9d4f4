"""`passerelle pdf`: makes a PDF of a page of the built site."""

import sys
from pathlib import Path

import click

from passerelle.cli.words import reader, told
from passerelle.exports.built_pages import (
    BuiltPage,
    BuiltPages,
    NotInLanguageError,
    PageNotFoundError,
)
from passerelle.exports.pdf import BrowserFailedError, NoBrowserError, print_page
from passerelle.messages.commands import say
from passerelle.model.locale import Locale


class _RefusalError(Exception):
    """Why there is no PDF: the name of a message, and its details."""

    def __init__(self, message: str, **details: str) -> None:
        super().__init__(message)
        self.message, self.details = message, details


@click.command(name="pdf", help=told("help-pdf"))
@click.argument("page")
@click.option(
    "--lang",
    type=click.Choice([locale.value for locale in Locale]),
    help=told("help-pdf-lang"),
)
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    help=told("help-pdf-output"),
)
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default=Path("site"),
    help=told("help-pdf-site"),
)
def pdf_command(page: str, lang: str | None, output: Path | None, site: Path) -> None:
    """Write the PDF, or say why there is none, and give 1."""
    only = Locale(lang) if lang else None
    locale = reader(lang)
    try:
        pages = BuiltPages(site)
        found = _find(pages, page, locale, only)
        file = output or Path(f"{found.name}.pdf")
        _print(pages, found, file)
    except _RefusalError as refusal:
        if "nearest" in refusal.details:
            refusal.details["suggestion"] = say("did-you-mean", locale, **refusal.details)
        details = {"suggestion": "", "page": page, **refusal.details}
        click.echo(say(refusal.message, locale, **details), err=True)
        sys.exit(1)
    click.echo(say("pdf-written", locale, file=str(file)))


def _find(pages: BuiltPages, page: str, locale: Locale, only: Locale | None) -> BuiltPage:
    try:
        return pages.find(page, locale, only)
    except FileNotFoundError as error:
        raise _RefusalError("pdf-no-site", folder=str(pages.folder)) from error
    except PageNotFoundError as error:
        near = {"nearest": error.nearest} if error.nearest else {}
        raise _RefusalError("pdf-no-page", **near) from error
    except NotInLanguageError as error:
        raise _RefusalError(f"pdf-not-in-{only}") from error


def _print(pages: BuiltPages, page: BuiltPage, file: Path) -> None:
    try:
        print_page(pages.folder, pages.root, page.url, file)
    except ModuleNotFoundError as error:
        raise _RefusalError("no-playwright") from error
    except NoBrowserError as error:
        raise _RefusalError("no-browser") from error
    except BrowserFailedError as error:
        raise _RefusalError("pdf-browser-failed", reason=str(error)) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise _RefusalError("pdf-not-written", file=str(file), reason=reason) from error
