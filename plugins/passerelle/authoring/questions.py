"""What is asked about a new page or term."""

from importlib.resources import files
from typing import Annotated, Literal

import yaml
from pydantic import Field, TypeAdapter

from passerelle.content.library import Library
from passerelle.intake.questions import Choice, Declared, Question, Wording, language_choices
from passerelle.model.base import Bilingual, Id, Schema
from passerelle.model.locale import Locale
from passerelle.model.taxonomy import Facet

Kind = Literal["article", "case", "term"]
"""What can be started."""

HOLDS = {"article": "articles", "case": "cases"}
"""What a section must hold for a kind of page."""


class Option(Schema):
    """An answer that can be chosen, declared with its question.

    Attributes:
        id: what the file holds.
        label: what people see.
    """

    id: Id
    label: Bilingual


class Asked(Declared):
    """A question as `questions.yml` declares it.

    Attributes:
        kinds: what it is asked for.
        options: the answers, when the library does not give them.
    """

    kinds: Annotated[tuple[Kind, ...], Field(alias="for")]
    options: Annotated[tuple[Option, ...], Field(alias="choices")] = ()


ASKED = TypeAdapter(tuple[Asked, ...]).validate_json(
    TypeAdapter(list[dict[str, object]]).dump_json(
        yaml.safe_load(
            files("passerelle.authoring").joinpath("questions.yml").read_text(encoding="utf-8")
        )
    )
)
"""The questions in the order in which they are asked."""


def questions_about(kind: Kind, library: Library, only: Locale | None) -> tuple[Question, ...]:
    """The questions about something new, in the order in which they are asked.

    Args:
        kind: what it is.
        library: what it is to join; gives the choices.
        only: the one language in which it is to be written, or None for both.
    """
    asked: list[Question] = []
    for each in ASKED:
        if kind not in each.kinds or (only and each.text_in not in (None, only)):
            continue
        if each.kind == "facets":
            asked += [_facet(facet) for facet in library.taxonomy.for_kind(kind)]
        elif not (each.kind == "languages" and only):
            asked.append(Question(each, _choices(each, kind, library)))
    return tuple(asked)


def _choices(asked: Asked, kind: Kind, library: Library) -> tuple[Choice, ...]:
    if asked.kind == "languages":
        return language_choices()
    if asked.id == "places":
        return tuple(Choice(name, place.facts.name) for name, place in library.places.items())
    if asked.id == "section":
        return tuple(
            Choice(section.id, _section_name(section.id, library))
            for section in library.sections
            if section.holds == HOLDS[kind]
        )
    return tuple(Choice(option.id, option.label) for option in asked.options)


def _section_name(section: str, library: Library) -> Bilingual:
    """The title of its first page, in each language in which there is one."""
    page = library.pages.get(f"{section}/index.md")
    titles = {at: page.words[at].title if page and at in page.words else section for at in Locale}
    return Bilingual(fr=titles[Locale.FR], en=titles[Locale.EN])


def _facet(facet: Facet) -> Question:
    label = facet.record.label
    asked = Declared(
        id=facet.id, kind="choices", fr=Wording(label=label.fr), en=Wording(label=label.en)
    )
    return Question(asked, tuple(Choice(v.id, v.label, v.description) for v in facet))
