"""Where a command may write what it made: never over what a person wrote, unless told to."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from passerelle.cli.words import confirm, reason_of, told
from passerelle.content.atomic_file import write_whole
from passerelle.messages.commands import say
from passerelle.model.locale import Locale

SETTINGS, THEME = "mkdocs.yml", "overrides"


class OutputRefusedError(Exception):
    """Why nothing is written: the name of a message, its details, and the exit code."""

    def __init__(self, message: str, code: int = 1, **details: str) -> None:
        super().__init__(message)
        self.message, self.code, self.details = message, code, details


def sources_of(docs: Path, *more: Path) -> tuple[Path, ...]:
    """What the library and its site are read from, in which no result belongs.

    Args:
        docs: the folder of pages and records; its neighbours are the settings and the theme.
        more: other files or folders that a command reads.
    """
    root = docs.absolute().parent
    return (docs, root / SETTINGS, root / THEME, *more)


def allow(files: Iterable[Path], sources: Iterable[Path], force: bool, locale: Locale) -> None:
    """Make sure that files may be written, before any work is done for them.

    Args:
        files: those to write.
        sources: see `sources_of`.
        force: whether files that are there may be replaced without a question.
        locale: the language of the person.

    Raises:
        OutputRefusedError: one of them may not.
    """
    read = [source for source in sources if source.exists()]
    for file in files:
        if any(place.samefile(s) for place in _at_or_above(file) for s in read):
            raise OutputRefusedError("output-among-sources", file=str(file))
        if not file.exists() or force:
            continue
        if file.is_dir():
            raise OutputRefusedError("output-is-folder", code=2, file=str(file))
        question = say("output-replace", locale, file=str(file))
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            raise OutputRefusedError("output-exists", file=str(file))
        if not confirm(question, locale, default=False):
            raise OutputRefusedError("output-left", file=str(file))


def warn_of_ending(file: Path, endings: Iterable[str], locale: Locale) -> None:
    """Say that the name of a file announces something else than what it will hold.

    Args:
        file: the file.
        endings: those of the format, without their dot.
        locale: the language of the person.
    """
    wanted = tuple(endings)
    if file.suffix.lower().lstrip(".") not in ("", *wanted):
        details = {"file": str(file), "ending": file.suffix, "wanted": f".{wanted[0]}"}
        click.echo(say("output-odd-ending", locale, **details), err=True)


def write(file: Path, text: str) -> None:
    """Write a file that is allowed.

    Args:
        file: the file.
        text: what it holds.

    Raises:
        OutputRefusedError: the system refuses.
    """
    try:
        write_whole(file, text)
    except OSError as error:
        raise OutputRefusedError("not-written", file=str(file), reason=reason_of(error)) from error


def _at_or_above(file: Path) -> list[Path]:
    place = file.resolve()
    return [each for each in (place, *place.parents) if each.exists()]


force_option = click.option("--force", is_flag=True, help=told("help-force"))
