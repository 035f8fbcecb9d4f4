"""The codes of problems, each with a real example of what is written and what is told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files

import yaml
from pydantic import Field

from passerelle.handbook.words import FAMILIES
from passerelle.messages.catalogue import CATALOGUE, Wording, tell
from passerelle.model.base import Bilingual, Schema
from passerelle.model.locale import Locale
from passerelle.model.problem import Level, Phrase, Position, Problem


class Example(Schema):
    """A problem of one code, found in one of the samples of the tests.

    Attributes:
        title: what was wrong, in a few words.
        path: the file.
        line: where in it.
        column: where in it.
        text: the line; empty when there is none to show.
        details: what the message fills in.
        phrases: those of the details that name a phrase, to be told in either language.
    """

    title: Bilingual
    path: str
    line: int
    column: int
    text: str = ""
    details: dict[str, str] = Field(default_factory=dict)
    phrases: dict[str, str] = Field(default_factory=dict)

    def problem(self, code: str) -> Problem:
        """The problem, as it was found.

        Args:
            code: its code.
        """
        phrases = {name: Phrase(value) for name, value in self.phrases.items()}
        position = Position(self.line, self.column)
        return Problem(self.path, position, code, {**self.details, **phrases})


EXAMPLES: Mapping[str, Example] = {
    code: Example.model_validate(told)
    for code, told in yaml.safe_load(
        files("passerelle.handbook").joinpath("examples.yml").read_text(encoding="utf-8")
    ).items()
}
"""An example a code. A test writes them, from the samples, and holds them up to date."""


@dataclass(frozen=True)
class CodeEntry:
    """What the page of the codes says of one of them.

    Attributes:
        code: the code; also its anchor.
        level: how much such a problem matters.
        example: one of them, or None when nobody wrote a sample.
    """

    code: str
    level: Level
    example: Example | None

    def title(self, locale: Locale) -> str:
        """What is wrong, in a few words.

        Args:
            locale: the reader's language.
        """
        title = self.example.title[locale] if self.example else CATALOGUE[self.code].name
        return title[0].upper() + title[1:]

    def told(self, locale: Locale) -> Wording:
        """What the author of the example is told.

        Args:
            locale: the reader's language.
        """
        if self.example is None:
            return CATALOGUE[self.code][locale]
        return tell(self.example.problem(self.code), locale)

    @property
    def cut(self) -> tuple[str, str, str]:
        """The line of the example: before the place that is told, the word there, the rest."""
        if self.example is None or not self.example.text:
            return "", "", ""
        text, start = self.example.text, self.example.column - 1
        end = next((i for i in range(start + 1, len(text)) if text[i] in " ,:]}"), len(text))
        return text[:start], text[start:end], text[end:]


def code_entries(codes: Iterable[str] = CATALOGUE) -> dict[str, list[CodeEntry]]:
    """All codes, in order, by what they have in common: the first two letters.

    Args:
        codes: those to tell of.
    """
    by_family: dict[str, list[CodeEntry]] = {name: [] for name in FAMILIES}
    for code in sorted(codes):
        entry = CodeEntry(code, CATALOGUE[code].level, EXAMPLES.get(code))
        by_family.setdefault(code[:2], []).append(entry)
    return {name: entries for name, entries in by_family.items() if entries}


def family_name(family: str, locale: Locale) -> str:
    """What the codes of a family have in common.

    Args:
        family: their first two letters.
        locale: the reader's language.
    """
    return FAMILIES[family][locale] if family in FAMILIES else family
