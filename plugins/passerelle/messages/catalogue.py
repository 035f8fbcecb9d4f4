"""The catalogue of messages: one entry a code, in both languages."""

from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any

import yaml

from passerelle.model.base import Line, Schema
from passerelle.model.locale import Locale
from passerelle.model.problem import Phrase, Problem


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
        fr: in French.
        en: in English.
    """

    name: Line
    fr: Wording
    en: Wording

    def __getitem__(self, locale: Locale) -> Wording:
        """The wording in a language."""
        return self.fr if locale is Locale.FR else self.en


def _read(name: str) -> dict[str, dict[str, Any]]:
    text = files("passerelle.messages").joinpath(name).read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


CATALOGUE: Mapping[str, Message] = {
    code: Message.model_validate(entry) for code, entry in _read("catalogue.yml").items()
}
"""Messages by code."""

PHRASES: Mapping[str, Mapping[str, str]] = _read("phrases.yml")
"""Parts of messages, by name and language. A detail of type `Phrase` names one."""


def describe(problem: Problem, locale: Locale) -> str:
    """Tell one problem in two lines: where and what, then how to mend it.

    Args:
        problem: the problem.
        locale: the reader's language.
    """
    wording = CATALOGUE[problem.code][locale]
    where = f"{problem.path}:{problem.position.line}:{problem.position.column}"
    details = _details(problem, locale)
    what = wording.what.format_map(details)
    return f"{where}: {problem.code} {what}\n    → {wording.mend.format_map(details).strip()}"


def report(problems: Iterable[Problem], locale: Locale) -> str:
    """Tell all problems, in reading order, with their number at the end.

    Args:
        problems: at least one problem.
        locale: the reader's language.
    """
    ordered = sorted(problems, key=lambda problem: problem.sort_key)
    lines = [describe(problem, locale) for problem in ordered]
    return "\n".join([*lines, "", _count(len(ordered), locale)])


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


def _count(number: int, locale: Locale) -> str:
    if locale is Locale.FR:
        return f"{number} problème{'s' if number > 1 else ''} à corriger."
    return f"{number} problem{'s' if number != 1 else ''} to mend."
