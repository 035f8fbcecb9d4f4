"""`passerelle rename`: gives a page another name or address, and mends what leads to it."""

import sys
from pathlib import Path
from typing import Any

import click

from passerelle.authoring.edits import EditError
from passerelle.authoring.names import find_page, is_portable, page_names, unreadable_files
from passerelle.authoring.proof import new_problems
from passerelle.authoring.renaming import Renaming, plan
from passerelle.checks import check
from passerelle.cli.rename_telling import told_plan
from passerelle.cli.words import confirm, docs_option, lang_option, reader, reason_of, told
from passerelle.content.library import Library
from passerelle.content.library_reader import read_library
from passerelle.content.records import is_id
from passerelle.content.suggestions import nearest, to_slug
from passerelle.intake.naming import is_free
from passerelle.messages import report
from passerelle.messages.commands import say
from passerelle.model.item import Page
from passerelle.model.locale import Locale


class _RefusalError(Exception):
    """Why nothing is renamed: a message with its details, already told in a language."""


@click.command(name="rename", help=told("help-rename"))
@click.argument("page", metavar="PAGE")
@click.argument("new", required=False, metavar=told("metavar-new-name"))
@click.option("--slug-fr", help=told("help-rename-slug-fr"))
@click.option("--slug-en", help=told("help-rename-slug-en"))
@click.option("--dry-run", is_flag=True, help=told("help-dry-run"))
@click.option("--yes", "-y", is_flag=True, help=told("help-yes"))
@docs_option
@lang_option
def rename_command(
    page: str,
    new: str | None,
    slug_fr: str | None,
    slug_en: str | None,
    dry_run: bool,
    yes: bool,
    docs: Path,
    lang: str | None,
) -> None:
    """Tell what would change, ask, and change all of it or nothing."""
    locale = reader(lang)
    root = docs.resolve().parent
    slugs = {at: slug for at, slug in ((Locale.FR, slug_fr), (Locale.EN, slug_en)) if slug}
    try:
        library = read_library(docs)
        renaming = _planned(library, page, new, slugs, docs, locale)
        changes = renaming.changes(library, root)
        problems = new_problems(changes, check(library), docs.resolve())
        if problems:
            raise _RefusalError(say("rename-would-break", locale) + "\n" + report(problems, locale))
        click.echo(told_plan(renaming, locale))
        if dry_run:
            click.echo(say("nothing-written", locale), err=True)
            return
        if not yes and not _agrees(locale):
            sys.exit(1)
        changes.apply(root)
    except _RefusalError as refusal:
        click.echo(str(refusal), err=True)
        sys.exit(1)
    except EditError:
        click.echo(say("rename-changed-meanwhile", locale), err=True)
        sys.exit(1)
    except (click.Abort, KeyboardInterrupt):
        click.echo("\n" + say("nothing-written", locale), err=True)
        sys.exit(1)
    except OSError as error:
        details = {"file": str(error.filename or docs), "reason": reason_of(error)}
        click.echo(say("not-written", locale, **details), err=True)
        click.echo(say("nothing-written", locale), err=True)
        sys.exit(1)
    click.echo(say("rename-done", locale, id=renaming.id), err=True)


def _agrees(locale: Locale) -> bool:
    if not sys.stdin.isatty():
        click.echo(say("rename-needs-yes", locale), err=True)
        return False
    if confirm("\n" + say("rename-question", locale), locale):
        return True
    click.echo(say("nothing-written", locale), err=True)
    return False


def _planned(
    library: Library,
    named: str,
    new: str | None,
    slugs: dict[Locale, str],
    docs: Path,
    locale: Locale,
) -> Renaming:
    """Work out the renaming, or refuse and tell everything that is in the way."""
    unreadable = unreadable_files(library)
    if unreadable:
        raise _RefusalError(say("rename-unreadable", locale, files=", ".join(unreadable)))
    page = find_page(library, named)
    if page is None:
        near = nearest(named, page_names(library))
        hint = say("did-you-mean", locale, **near) if near else ""
        raise _RefusalError(say("rename-no-page", locale, page=named, suggestion=hint))
    path = _new_path(page, new) if new else page.path
    wrong = [*_wrong_path(library, page, path, docs, locale), *_wrong_slugs(page, slugs, locale)]
    if not wrong and path == page.path and all(page.words[a].slug == s for a, s in slugs.items()):
        wrong = [say("rename-same", locale)]
    if wrong:
        raise _RefusalError("\n".join(wrong))
    return plan(library, page, path, slugs, docs.resolve().parent)


def _new_path(page: Page[Any], new: str) -> str:
    """A name alone stays in the section; a path may lead to another one."""
    words = new.strip().replace("\\", "/").removesuffix(".md").strip("/")
    parts = words.split("/")
    if parts[0] == "docs" or parts[0] in set(Locale):
        parts = parts[1:] if parts[0] != "docs" else parts[2:]
    folder = "/".join(parts[:-1]) if len(parts) > 1 else (page.section or "")
    return f"{folder}/{parts[-1]}.md" if folder else f"{parts[-1]}.md"


def _wrong_path(
    library: Library, page: Page[Any], path: str, docs: Path, locale: Locale
) -> list[str]:
    if path == page.path:
        return []
    folder, _slash, name = path.removesuffix(".md").rpartition("/")
    if page.is_index or name == "index":
        return [say("rename-index", locale)]
    if not is_id(name) or not is_portable(name):
        proposal = to_slug(name) if is_portable(to_slug(name)) else f"{to_slug(name)}-2"
        return [say("name-refused", locale, found=name, proposal=proposal or page.id)]
    sections = [section.id for section in library.sections]
    if folder and folder not in sections:
        return [say("rename-no-section", locale, section=folder, known=", ".join(sections))]
    if name != page.id and not is_free(name, library):
        return [say("rename-taken", locale, found=name)]
    there = [at for at in Locale if (docs / at / path).exists()]
    return [say("rename-taken", locale, found=path)] if there else []


def _wrong_slugs(page: Page[Any], slugs: dict[Locale, str], locale: Locale) -> list[str]:
    wrong = [
        say("rename-no-language", locale, page=page.id, option=f"--slug-{at}")
        for at in slugs
        if at not in page.words
    ]
    return wrong + [
        say("name-refused", locale, found=slug, proposal=to_slug(slug) or page.id)
        for slug in slugs.values()
        if not is_id(slug)
    ]
