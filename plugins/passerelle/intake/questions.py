"""What is asked about a resource, declared once for the command, the forms and the page."""

from dataclasses import dataclass
from importlib.resources import files
from typing import Annotated, Literal

import yaml
from babel import Locale as BabelLocale
from pydantic import Field, TypeAdapter

from passerelle.model.base import Bilingual, LanguageField, Line, Schema
from passerelle.model.locale import Locale
from passerelle.model.taxonomy import Taxonomy

Kind = Literal["address", "line", "text", "names", "date", "languages", "facets", "choices"]


class Wording(Schema):
    """A question in one language.

    Attributes:
        label: its name, which is also the heading of its answer in an issue.
        hint: what to write.
        example: an answer, for those that have a form of their own.
    """

    label: Line
    hint: str = ""
    example: str = ""


class Declared(Schema):
    """A question as `questions.yml` declares it.

    Attributes:
        id: its name in a form and in a draft.
        kind: what its answer is.
        required: whether a record needs it.
        page: whether the form for readers asks it.
        text_in: the language in which the answer is written, when that is part of the question.
        fr: in French.
        en: in English.
    """

    id: Line
    kind: Kind
    required: bool = False
    page: bool = False
    text_in: Annotated[LanguageField | None, Field(alias="in")] = None
    fr: Wording
    en: Wording


@dataclass(frozen=True)
class Choice:
    """An answer that can be chosen.

    Attributes:
        id: what a record holds.
        label: what people see.
        hint: what it covers.
    """

    id: str
    label: Bilingual
    hint: Bilingual | None = None


@dataclass(frozen=True)
class Question:
    """A question with the answers that can be chosen, if any.

    Attributes:
        asked: its declaration.
        choices: empty when the answer is free.
    """

    asked: Declared
    choices: tuple[Choice, ...] = ()

    @property
    def id(self) -> str:
        """Its name in a form and in a draft."""
        return self.asked.id

    @property
    def is_facet(self) -> bool:
        """Whether it asks for values of a facet."""
        return self.asked.kind == "choices"

    def words(self, locale: Locale) -> Wording:
        """The question in a language."""
        return self.asked.fr if locale is Locale.FR else self.asked.en

    def expected_of(self, locale: Locale) -> bool:
        """Whether a reader of a language must answer it; the other language's texts may wait."""
        return self.asked.required and self.asked.text_in in (None, locale)


DECLARED = TypeAdapter(tuple[Declared, ...]).validate_python(
    tuple(
        yaml.safe_load(
            files("passerelle.intake").joinpath("questions.yml").read_text(encoding="utf-8")
        )
    )
)
"""The questions in the order in which they are asked."""


def questions(taxonomy: Taxonomy) -> tuple[Question, ...]:
    """The questions about a resource of a library, in the order in which they are asked.

    Args:
        taxonomy: the facets of the library.
    """
    asked: list[Question] = []
    for declared in DECLARED:
        if declared.kind == "facets":
            asked += _facets(taxonomy)
        else:
            asked.append(
                Question(declared, language_choices() if declared.kind == "languages" else ())
            )
    return tuple(asked)


def language_choices() -> tuple[Choice, ...]:
    """The languages of a site, to choose from."""

    def name(of: Locale, told_in: Locale) -> str:
        return str(BabelLocale(of.value).get_display_name(told_in.value)).capitalize()

    return tuple(
        Choice(at.value, Bilingual(fr=name(at, Locale.FR), en=name(at, Locale.EN))) for at in Locale
    )


def _facets(taxonomy: Taxonomy) -> list[Question]:
    """What only resources have comes first: it says what they are."""
    facets = [f for f in taxonomy.for_kind("resource") if f.id != "languages"]
    return [
        Question(
            Declared(
                id=facet.id,
                kind="choices",
                fr=Wording(label=facet.record.label.fr),
                en=Wording(label=facet.record.label.en),
            ),
            tuple(Choice(value.id, value.label, value.description) for value in facet),
        )
        for facet in sorted(facets, key=lambda f: len(f.record.applies_to) > 1)
    ]
