"""`passerelle translations stamp`: a translation has caught up with its original."""

import datetime
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from passerelle.cli.named_pages import named_page, no_such_page
from passerelle.cli.words import docs_option, lang_option, reader, reason_of, told
from passerelle.content.atomic_file import write_whole
from passerelle.content.library import Library
from passerelle.content.library_reader import read_library
from passerelle.messages.commands import say
from passerelle.model.item import Page
from passerelle.model.locale import Locale
from passerelle.translations.sections import sections_of
from passerelle.translations.stamp import stamp_of, written
from passerelle.translations.stamp_files import stamp_file
from passerelle.translations.states import State, Translations, in_state, translations


@click.command(name="stamp", help=told("help-translations-stamp"))
@click.argument("pages", nargs=-1, metavar=told("metavar-pages"))
@click.option("--all", "is_all", is_flag=True, help=told("help-translations-all"))
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help=told("help-links-today"))
@docs_option
@lang_option
def stamp_command(
    pages: Sequence[str],
    is_all: bool,
    today: datetime.datetime | None,
    docs: Path,
    lang: str | None,
) -> None:
    """Record what each translation follows, or nothing at all when a name is not known."""
    locale, library = reader(lang), read_library(docs, preview=True)
    if bool(pages) is is_all:
        raise click.UsageError(say("translations-which", locale))
    known = translations(library)
    day = today.date() if today else datetime.date.today()
    if is_all:
        chosen = [each.page for each in in_state(known.all, State.NEVER_COMPARED)]
        chosen = [page for page in chosen if page.path not in known.stamps.damaged]
    else:
        chosen = _chosen(library, pages, locale)
    failed = sum([not _write(known, page, day, locale) for page in chosen])
    if is_all:
        _tell_rest(known, len(chosen) - failed, locale)
    sys.exit(int(failed > 0))


def _chosen(library: Library, named: Iterable[str], locale: Locale) -> list[Page[Any]]:
    found: dict[str, Page[Any]] = {}
    refused = []
    for name in named:
        page = named_page(library, name)
        if page is None:
            refused.append(no_such_page(library, name, locale))
        elif len(page.locales) < len(Locale):
            refused.append(say("translations-only-one", locale, page=page.id))
        else:
            found[page.path] = page
    if refused:
        click.echo("\n".join(refused), err=True)
        sys.exit(1)
    return [*found.values()]


def _write(known: Translations, page: Page[Any], day: datetime.date, locale: Locale) -> bool:
    file = stamp_file(known.library.docs, page.path)
    stamp = stamp_of(sections_of(page, page.original), page.original, day)
    each = known.of(page)
    try:
        write_whole(file, written(stamp))
    except OSError as error:
        details = {"file": str(file), "reason": reason_of(error)}
        click.echo(say("links-file-failed", locale, **details), err=True)
        return False
    path = page.texts[page.original.other].path
    count = str(len(each.changes) if each else 0)
    if each and each.state is State.OUTDATED:
        click.echo(say("translations-caught-up", locale, file=path, count=count))
    else:
        click.echo(say("translations-stamped", locale, file=path))
    return True


def _tell_rest(known: Translations, count: int, locale: Locale) -> None:
    click.echo(say("translations-stamped-all", locale, count=str(count)))
    late = in_state(known.all, State.OUTDATED)
    if late:
        click.echo(say("translations-left-outdated", locale, count=str(len(late))))
