"""The options that answer the questions about a resource."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

import click

from passerelle.cli.words import reader, told
from passerelle.intake.questions import DECLARED, Question
from passerelle.messages.commands import say
from passerelle.model.locale import Locale

F = TypeVar("F", bound=Callable[..., Any])

OPTIONS = {
    "url": "URL",
    "title": "--title",
    "languages": "--language",
    "authors": "--author",
    "publisher": "--publisher",
    "issued": "--issued",
    "description_fr": "--description-fr",
    "description_en": "--description-en",
    "useful_fr": "--useful-fr",
    "useful_en": "--useful-en",
}
"""Options by question; facets, which are data, share one."""
_SEVERAL = {"languages", "authors"}
_LABELS = {each.id: getattr(each, reader(None)).label for each in DECLARED}


def answer_options(command: F) -> F:
    """Add one option a question, then one for all facets.

    Args:
        command: the function of the command.
    """
    command = click.option("--facet", multiple=True, help=told("help-resource-facet"))(command)
    for question_id, option in reversed(OPTIONS.items()):
        if option.startswith("--"):
            repeated = question_id in _SEVERAL
            text = _LABELS[question_id] + (told("help-resource-several") if repeated else ".")
            command = click.option(option, question_id, multiple=repeated, help=text)(command)
    return command


def texts_of(given: Mapping[str, Any]) -> dict[str, str]:
    """The answers among the options, as texts; what was given several times is a list.

    Args:
        given: what click read.
    """
    answers = {name: given[name] for name in OPTIONS if given.get(name)}
    return {n: "\n".join(a) if isinstance(a, tuple) else str(a) for n, a in answers.items()}


def option_of(question_id: str) -> str:
    """The option that answers a question.

    Args:
        question_id: the question's id.
    """
    return OPTIONS.get(question_id) or f"--facet {question_id}=…"


def facet_texts(pairs: Sequence[str], asked: Sequence[Question], locale: Locale) -> dict[str, str]:
    """« facet=value » as answers, by the facet's id or its name in either language.

    Args:
        pairs: the values of the option.
        asked: the questions.
        locale: the language of messages.

    Raises:
        click.BadParameter: a pair names no facet.
    """
    names = {
        word.casefold(): question.id
        for question in asked
        if question.is_facet
        for word in (question.id, question.asked.fr.label, question.asked.en.label)
    }
    texts: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        question_id = names.get(name.strip().casefold())
        if not (equals and question_id):
            known = ", ".join(dict.fromkeys(names.values()))
            message = say("resource-no-facet", locale, pair=pair, known=known)
            raise click.BadParameter(message, param_hint="--facet")
        texts[question_id] = f"{texts.get(question_id, '')}\n{value}"
    return texts
