"""The issue forms by which readers of the repository suggest a resource.

Source of the format: GitHub Docs, "Syntax for GitHub's form schema".
"""

from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any

import yaml
from pydantic import TypeAdapter

from passerelle.intake.questions import Question
from passerelle.model.base import Line, Schema
from passerelle.model.locale import Locale


class FormWords(Schema):
    """What an issue form says beside its questions.

    Attributes:
        file: its name in `.github/ISSUE_TEMPLATE/`.
        name: its name in the list of forms.
        about: one line below that name.
        title: how the title of an issue starts.
        intro: what stands above the questions.
        label: what is put on each issue.
    """

    file: Line
    name: Line
    about: Line
    title: str
    intro: Line
    label: Line


FORMS: Mapping[Locale, FormWords] = TypeAdapter(dict[Locale, FormWords]).validate_python(
    yaml.safe_load(files("passerelle.intake").joinpath("forms.yml").read_text(encoding="utf-8"))
)
"""The words of the forms, by language."""

_HEAD = "# Written by « passerelle resource forms »; the questions are those of the command.\n"


def field(question: Question) -> str:
    """The name of a question's field, in the form and in an address that fills it in.

    Args:
        question: the question. A bare `title` would fill in the title of the issue.
    """
    return f"resource_{question.id}"


def issue_form(asked: Sequence[Question], locale: Locale) -> str:
    """The file of a form.

    Args:
        asked: the questions.
        locale: the language.
    """
    words = FORMS[locale]
    intro = {"type": "markdown", "attributes": {"value": words.intro}}
    own_first = sorted(asked, key=lambda q: q.asked.text_in not in (None, locale))
    form = {
        "name": words.name,
        "description": words.about,
        "title": words.title,
        "labels": [words.label],
        "body": [intro, *(_element(question, locale) for question in own_first)],
    }
    return _HEAD + yaml.safe_dump(form, allow_unicode=True, sort_keys=False, width=100)


def _element(question: Question, locale: Locale) -> dict[str, Any]:
    words = question.words(locale)
    attributes: dict[str, Any] = {"label": words.label}
    if words.hint:
        attributes["description"] = words.hint
    if question.choices:
        options = [choice.label[locale] for choice in question.choices]
        attributes |= {"multiple": True, "options": options}
    elif words.example:
        attributes["placeholder"] = words.example
    return {
        "type": _TYPES.get(question.asked.kind, "input"),
        "id": field(question),
        "attributes": attributes,
        "validations": {"required": question.expected_of(locale)},
    }


_TYPES = {"text": "textarea", "languages": "dropdown", "choices": "dropdown"}
