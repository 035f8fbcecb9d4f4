"""Shows what `passerelle check --fix` would write, asks, and writes it."""

import difflib
import shlex
import sys
from collections.abc import Container
from pathlib import Path

import click

from passerelle.cli.words import confirm, reason_of, shows_colours
from passerelle.content.atomic_file import write_whole
from passerelle.mending.files import Mend, find_mends
from passerelle.messages.commands import say
from passerelle.messages.excerpt import safe
from passerelle.model.locale import Locale

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def offer_mends(docs: Path, only: Container[str] | None, locale: Locale, agreed: bool) -> bool:
    """Show the mends, ask whether to write them, and write them.

    Args:
        docs: the folder of the library.
        only: paths to look at; all of them when None.
        locale: the reader's language.
        agreed: whether the person has already said yes.

    Returns:
        Whether there is nothing left to write.
    """
    mends = list(find_mends(docs, only))
    if not mends:
        click.echo(say("check-nothing-to-fix", locale), err=True)
        return True
    for mend in mends:
        click.echo(_difference(mend, shows_colours()), nl=False, color=shows_colours())
    number = str(len(mends))
    if not agreed and not sys.stdin.isatty():
        click.echo(say("check-fix-unasked", locale, count=number), err=True)
        return False
    if not agreed and not confirm(say("check-fix-ask", locale, count=number), locale):
        click.echo(say("check-fix-declined", locale), err=True)
        return False
    return _write(mends, locale)


def _write(mends: list[Mend], locale: Locale) -> bool:
    for mend in mends:
        try:
            write_whole(mend.file, mend.after)
        except OSError as error:
            reason = reason_of(error)
            click.echo(say("check-not-written", locale, file=mend.path, reason=reason), err=True)
            return False
    names = " ".join(shlex.quote(mend.path) for mend in mends)
    click.echo(say("check-fixed", locale, count=str(len(mends)), files=names), err=True)
    return True


def _difference(mend: Mend, coloured: bool) -> str:
    """The unified diff of a file; ends of lines and a mark at its start are told in words."""
    before, after = (text.removeprefix("\ufeff").split("\n") for text in (mend.before, mend.after))
    lines = difflib.unified_diff(
        [_shown(line) for line in before], after, f"a/{mend.path}", f"b/{mend.path}", lineterm=""
    )
    told = [safe(line) if line[:1] in "+- " else line for line in lines]
    if not told:
        told = [f"--- a/{mend.path}", f"+++ b/{mend.path}", "-U+FEFF"]
    if coloured:
        told = [click.style(line, fg=_COLOURS.get(line[:1])) for line in told]
    return "".join(f"{line}\n" for line in told)


def _shown(line: str) -> str:
    """A line with the carriage return that ends it, made visible."""
    return f"{line[:-1]}\N{SYMBOL FOR CARRIAGE RETURN}" if line.endswith("\r") else line
