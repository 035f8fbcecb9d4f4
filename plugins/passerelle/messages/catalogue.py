"""The catalogue of messages: one entry a code, in both languages."""

from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Annotated, Any

import yaml
from pydantic import Field

from passerelle.messages.counting import count
from passerelle.model.base import Line, Schema
from passerelle.model.locale import Locale
from passerelle.model.problem import Level, Phrase, Problem

QUICK: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Reads the files that come with the program ten times as fast, where PyYAML was built so."""


class Wording(Schema):
    """A message in one language; `{name}` stands for a detail of the problem.

    Attributes:
        what: what is wrong.
        mend: how to mend it.
    """

    what: Line
    mend: Line


class Message(Schema):
    """A message in both languages.

    Attributes:
        name: the problem in two or three words, for people who write code.
        level: how much it matters.
        fr: in French.
        en: in English.
    """

    name: Line
    level: Annotated[Level, Field(strict=False)] = Level.ERROR
    fr: Wording
    en: Wording

    def __getitem__(self, locale: Locale) -> Wording:
        """The wording in a language."""
        return self.fr if locale is Locale.FR else self.en


def _read(name: str) -> dict[str, dict[str, Any]]:
    text = files("passerelle.messages").joinpath(name).read_text(encoding="utf-8")
    return dict(yaml.load(text, QUICK))


CATALOGUE: Mapping[str, Message] = {
    code: Message.model_validate(entry) for code, entry in _read("catalogue.yml").items()
}
"""Messages by code."""

PHRASES: Mapping[str, Mapping[str, str]] = _read("phrases.yml")
"""Parts of messages, by name and language. A detail of type `Phrase` names one."""

_WHOLE = "known"
"""The detail that lists all that could have been written: it is never cut."""

_LEVELS = {
    Level.ERROR: {Locale.FR: "", Locale.EN: ""},
    Level.WARNING: {Locale.FR: "(avertissement) ", Locale.EN: "(warning) "},
    Level.NOTICE: {Locale.FR: "(à savoir) ", Locale.EN: "(good to know) "},
}


def level_of(problem: Problem) -> Level:
    """How much a problem matters; in a draft, what would be an error is a warning.

    Args:
        problem: the problem.
    """
    level = CATALOGUE[problem.code].level
    return Level.WARNING if problem.in_draft and level is Level.ERROR else level


def is_error(problem: Problem) -> bool:
    """Whether a problem must be mended before the site can be published.

    Args:
        problem: the problem.
    """
    return level_of(problem) is Level.ERROR


def tell(problem: Problem, locale: Locale) -> Wording:
    """What is wrong and how to mend it, with what was found filled in.

    Args:
        problem: the problem.
        locale: the reader's language.
    """
    wording, details = CATALOGUE[problem.code][locale], _details(problem, locale)
    mend = wording.mend.format_map(details).strip()
    return Wording.model_construct(what=wording.what.format_map(details), mend=mend)


def headline(problem: Problem, locale: Locale) -> str:
    """Where a problem is, which one, and what is wrong, on one line.

    Args:
        problem: the problem.
        locale: the reader's language.
    """
    where = f"{problem.path}:{problem.position.line}:{problem.position.column}"
    return (
        f"{where}: {problem.code} {_LEVELS[level_of(problem)][locale]}{tell(problem, locale).what}"
    )


def describe(problem: Problem, locale: Locale) -> str:
    """Tell one problem in two lines: where and what, then how to mend it.

    Args:
        problem: the problem.
        locale: the reader's language.
    """
    return f"{headline(problem, locale)}\n    → {tell(problem, locale).mend}"


def report(problems: Iterable[Problem], locale: Locale) -> str:
    """Tell all problems, in reading order, with their number at the end.

    Args:
        problems: at least one problem.
        locale: the reader's language.
    """
    ordered = sorted(problems, key=lambda problem: problem.sort_key)
    lines = [describe(problem, locale) for problem in ordered]
    return "\n".join([*lines, "", count(map(level_of, ordered), locale)])


def _details(problem: Problem, locale: Locale) -> dict[str, str]:
    details: dict[str, str] = {"suggestion": "", **problem.details}
    if "nearest" in details:
        details["suggestion"] = Phrase("did-you-mean")
    plain = {
        name: value if name == _WHOLE else _shorten(value)
        for name, value in details.items()
        if not isinstance(value, Phrase)
    }
    told = {
        name: PHRASES[value][locale].format_map(plain)
        for name, value in details.items()
        if isinstance(value, Phrase)
    }
    return plain | told


def _shorten(text: str, limit: int = 80) -> str:
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1] + "…"
