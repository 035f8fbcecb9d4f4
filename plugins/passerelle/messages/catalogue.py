"""The catalogue of messages: one entry a code, in both languages."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from typing import Any

import yaml

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
    level: Level = Level.ERROR
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

_LEVELS = {
    Level.ERROR: {Locale.FR: "", Locale.EN: ""},
    Level.WARNING: {Locale.FR: "(avertissement) ", Locale.EN: "(warning) "},
    Level.NOTICE: {Locale.FR: "(à savoir) ", Locale.EN: "(good to know) "},
}
_COUNTED = {
    Level.ERROR: {
        Locale.FR: lambda n: f"{n} problème{'s' if n > 1 else ''} à corriger",
        Locale.EN: lambda n: f"{n} problem{'s' if n != 1 else ''} to mend",
    },
    Level.WARNING: {
        Locale.FR: lambda n: f"{n} avertissement{'s' if n > 1 else ''}",
        Locale.EN: lambda n: f"{n} warning{'s' if n != 1 else ''}",
    },
    Level.NOTICE: {
        Locale.FR: lambda n: f"{n} remarque{'s' if n > 1 else ''}",
        Locale.EN: lambda n: f"{n} notice{'s' if n != 1 else ''}",
    },
}


def level_of(problem: Problem) -> Level:
    """How much a problem matters.

    Args:
        problem: the problem.
    """
    return CATALOGUE[problem.code].level


def is_error(problem: Problem) -> bool:
    """Whether a problem must be mended before the site can be published.

    Args:
        problem: the problem.
    """
    return level_of(problem) is Level.ERROR


def describe(problem: Problem, locale: Locale) -> str:
    """Tell one problem in two lines: where and what, then how to mend it.

    Args:
        problem: the problem.
        locale: the reader's language.
    """
    wording = CATALOGUE[problem.code][locale]
    where = f"{problem.path}:{problem.position.line}:{problem.position.column}"
    details = _details(problem, locale)
    what = _LEVELS[level_of(problem)][locale] + wording.what.format_map(details)
    return f"{where}: {problem.code} {what}\n    → {wording.mend.format_map(details).strip()}"


def report(problems: Iterable[Problem], locale: Locale) -> str:
    """Tell all problems, in reading order, with their number at the end.

    Args:
        problems: at least one problem.
        locale: the reader's language.
    """
    ordered = sorted(problems, key=lambda problem: problem.sort_key)
    lines = [describe(problem, locale) for problem in ordered]
    return "\n".join([*lines, "", count(ordered, locale)])


def count(problems: Sequence[Problem], locale: Locale) -> str:
    """How many problems of each level there are, in a sentence.

    Args:
        problems: any number of them.
        locale: the reader's language.
    """
    totals = Counter(level_of(problem) for problem in problems)
    parts = [_COUNTED[level][locale](totals[level]) for level in Level if totals[level]]
    return ", ".join(parts) + "."


def _details(problem: Problem, locale: Locale) -> dict[str, str]:
    details: dict[str, str] = {"suggestion": "", **problem.details}
    if "nearest" in details:
        details["suggestion"] = Phrase("did-you-mean")
    plain = {k: _shorten(v) for k, v in details.items() if not isinstance(v, Phrase)}
    told = {
        name: PHRASES[value][locale].format_map(plain)
        for name, value in details.items()
        if isinstance(value, Phrase)
    }
    return plain | told


def _shorten(text: str, limit: int = 80) -> str:
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1] + "…"
