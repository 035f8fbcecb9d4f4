"""`passerelle new`: starts an article, a case study, a resource or a term."""

import datetime
import shlex
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from passerelle.authoring.changes import Changes
from passerelle.authoring.new_page import chosen, page_texts, term_text
from passerelle.authoring.proof import new_problems
from passerelle.authoring.questions import ASKED, Kind, questions_about
from passerelle.checks import check
from passerelle.cli.answer_options import facet_texts
from passerelle.cli.creating import Creating, RefusedError
from passerelle.cli.resource_add import add_command
from passerelle.cli.words import docs_option, lang_option, reader, reason_of, told
from passerelle.content.library import Library
from passerelle.content.library_reader import read_library
from passerelle.messages import is_error, report
from passerelle.messages.commands import say
from passerelle.model.locale import Locale
from passerelle.model.problem import Problem


@click.group(name="new", help=told("help-new"))
def new_group() -> None:
    """Hold the commands that start something together."""


def _command(kind: Kind, help_text: str) -> None:
    """Make the command of one kind: an option for each question, and the common ones."""

    def run(docs: Path, lang: str | None, yes: bool, name: str | None, **given: Any) -> None:
        only = Locale(given.pop("only")) if given.get("only") else None
        _run(kind, read_library(docs), docs, reader(lang), yes, name, only, given)

    command: Callable[..., None] = run
    for option in (
        lang_option,
        docs_option,
        click.option("--yes", "-y", is_flag=True, help=told("help-new-yes")),
        click.option("--id", "name", help=told("help-new-id")),
    ):
        command = option(command)
    if kind != "term":
        locales = click.Choice([locale.value for locale in Locale])
        command = click.option("--only", type=locales, help=told("help-new-only"))(command)
        facet = click.option("--facet", multiple=True, help=told("help-resource-facet"))
        command = facet(command)
    for each in reversed([each for each in ASKED if kind in each.kinds and each.kind != "facets"]):
        words = each.fr if reader(None) is Locale.FR else each.en
        flag = f"--{each.id.replace('_', '-')}"
        command = click.option(flag, each.id, help=f"{words.label}.")(command)
    new_group.command(name=kind, help=help_text)(command)


_command("article", told("help-new-article"))
_command("case", told("help-new-case"))
new_group.add_command(add_command, name="resource")
_command("term", told("help-new-term"))


def _run(
    kind: Kind,
    library: Library,
    docs: Path,
    locale: Locale,
    yes: bool,
    name: str | None,
    only: Locale | None,
    given: dict[str, Any],
) -> None:
    asked = questions_about(kind, library, only)
    texts = {key: str(value) for key, value in given.items() if value and key != "facet"}
    facets = [each for each in asked if each.id in library.taxonomy.facets]
    texts |= facet_texts(given.get("facet") or (), facets, locale)
    creating = Creating(kind, library, asked, docs, locale, not yes and sys.stdin.isatty())
    try:
        creating.collect(texts)
        written = _files(kind, creating, creating.name(name), docs, only)
        problems = _proven(Changes(written), library, docs, locale)
        Changes(written).apply(docs.resolve().parent)
    except RefusedError as refusal:
        click.echo(say("new-refused", locale), err=True)
        click.echo("\n".join(f"- {reason}" for reason in refusal.reasons), err=True)
        sys.exit(1)
    except (click.Abort, KeyboardInterrupt):
        click.echo("", err=True)
        file = str(creating.draft.path)
        there = creating.draft.path.exists()
        kept = say("resource-interrupted", locale, file=file) if there else ""
        click.echo(kept or say("resource-interrupted-empty", locale), err=True)
        sys.exit(1)
    except OSError as error:
        details = {"file": str(error.filename or docs), "reason": reason_of(error)}
        click.echo(say("not-written", locale, **details), err=True)
        sys.exit(1)
    creating.draft.forget()
    click.echo(_next_steps(list(written), problems, locale))


def _files(
    kind: Kind, creating: Creating, name: str, docs: Path, only: Locale | None
) -> dict[str, bytes]:
    """What is to be written, by path from the root of the project."""
    root, answers = docs.resolve().name, creating.answers
    if kind == "term":
        return {f"{root}/data/glossary/{name}.yml": term_text(answers).encode()}
    locales = (only,) if only else tuple(Locale)
    to_write = {at: say("new-to-write", at) for at in Locale}
    today = datetime.date.today()
    texts = page_texts(kind, answers, locales, creating.library, today, to_write)
    section = chosen(answers, "section")
    return {f"{root}/{at}/{section}/{name}.md": text.encode() for at, text in texts.items()}


def _proven(changes: Changes, library: Library, docs: Path, locale: Locale) -> list[Problem]:
    """What remains to be done, when nothing stands in the way; otherwise refuse."""
    problems = new_problems(changes, check(library), docs.resolve())
    if any(map(is_error, problems)):
        raise RefusedError([report(problems, locale)])
    return problems


def _next_steps(files: Sequence[str], problems: Sequence[Problem], locale: Locale) -> str:
    name = Path(files[0]).stem
    quoted = " ".join(shlex.quote(file) for file in files)
    lines = [say("new-written", locale, file=file) for file in files]
    if problems:
        lines += ["", say("new-remains", locale), "", report(problems, locale)]
        lines += ["", say("new-next-page", locale, id=name, quoted=quoted)]
    else:
        lines += ["", say("new-next-record", locale, id=name, quoted=quoted)]
    return "\n".join(lines)
