"""What `passerelle check` writes, in each of its formats."""

import json
from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import click

from passerelle.messages import level_of
from passerelle.messages.catalogue import headline, tell
from passerelle.messages.commands import say
from passerelle.messages.counting import count
from passerelle.messages.excerpt import excerpt, safe
from passerelle.messages.github import as_github
from passerelle.messages.problem_json import as_json
from passerelle.messages.sarif import as_sarif
from passerelle.model.locale import Locale
from passerelle.model.problem import Level, Position, Problem

FORMATS = ("text", "json", "sarif", "github")
_COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.NOTICE: "cyan"}
Style = Callable[..., str]


def written(
    shape: str, problems: Sequence[Problem], locale: Locale, help_address: str | None
) -> str:
    """Problems for a program.

    Args:
        shape: one of the formats, other than text.
        problems: in reading order.
        locale: the language of messages.
        help_address: the page that explains every code, if there is one.
    """
    match shape:
        case "github":
            return "".join(as_github(problem, locale) + "\n" for problem in problems)
        case "sarif":
            data = as_sarif(problems, locale, version("passerelle"), help_address)
        case _:
            data = as_json(problems, locale)
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_text(
    root: Path, problems: Sequence[Problem], locale: Locale, columns: int, coloured: bool
) -> str:
    """Problems for a person: each with the line in which it stands.

    Args:
        root: the folder of the project.
        problems: in reading order.
        locale: the reader's language.
        columns: width of the terminal.
        coloured: whether it shows colours.
    """
    if not problems:
        return say("check-clean", locale) + "\n"
    style: Style = click.style if coloured else lambda text, **_looks: text
    told = [_told(root, problem, locale, columns, style) for problem in problems]
    return "\n".join([*told, "", count(map(level_of, problems), locale)]) + "\n"


def _told(root: Path, problem: Problem, locale: Locale, columns: int, style: Style) -> str:
    where, code, what = safe(headline(problem, locale)).partition(f": {problem.code} ")
    head = style(where, bold=True) + ": " + style(code[2:-1], fg=_COLOURS[level_of(problem)])
    lines = [f"{head} {what}"]
    line = _line(root, problem)
    if line is not None:
        shown, caret = excerpt(line, problem.position.line, problem.position.column, columns).split(
            "\n"
        )
        lines += [style(shown, dim=True), style(caret, fg=_COLOURS[level_of(problem)])]
    mend = tell(problem, locale).mend
    return "\n".join([*lines, f"    → {safe(mend)}"])


def _line(root: Path, problem: Problem) -> str | None:
    """The line in which a problem stands; none when it is about the file as a whole."""
    position = problem.position
    if position == Position() and not problem.code.startswith("FM"):
        return None
    lines = _lines(root / problem.path)
    here = lines[position.line - 1] if position.line <= len(lines) else ""
    return here if here.strip() else None


@lru_cache(maxsize=8)
def _lines(path: Path) -> tuple[str, ...]:
    try:
        text = path.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return ()
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
