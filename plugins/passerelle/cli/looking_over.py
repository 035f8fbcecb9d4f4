"""Shows a resource whole before it is written, and lets its answers be changed."""

from collections.abc import Callable, Mapping, Sequence

import click

from passerelle.cli.asking import BackError, ask_again, shown
from passerelle.cli.words import prompt
from passerelle.intake.answers import Answer
from passerelle.intake.questions import Question
from passerelle.messages.commands import say
from passerelle.model.locale import Locale


def list_answers(
    asked: Sequence[Question], answers: Mapping[str, Answer], locale: Locale
) -> list[Question]:
    """Show the answers, each under its number.

    Args:
        asked: the questions.
        answers: those given.
        locale: the language of the person.

    Returns:
        The questions in the order of their numbers.
    """
    colon = "\u00a0:" if locale is Locale.FR else ":"
    for number, question in enumerate(asked, start=1):
        answer = answers.get(question.id)
        text = shown(question, answer, locale) if answer else "–"
        click.echo(f"  {number:>2}. {question.words(locale).label}{colon} {text}", err=True)
    return list(asked)


def look_over(
    asked: Sequence[Question],
    answers: dict[str, Answer],
    left_open: set[str],
    locale: Locale,
    keep: Callable[[], None],
) -> None:
    """Show all answers until they are found good; a number changes one.

    Args:
        asked: the questions; the address, which names the draft, stays as it is.
        answers: those given.
        left_open: questions left without answer.
        locale: the language of the person.
        keep: called after each change.

    Raises:
        click.Abort: the person stops here.
    """
    changeable = [question for question in asked if question.id != "url"]
    while True:
        click.echo("\n" + say("resource-summary", locale), err=True)
        numbered = list_answers(changeable, answers, locale)
        said = prompt(say("resource-write", locale), "", locale).strip().lower()
        if said in {"", "o", "oui", "y", "yes"}:
            return
        if said in {"n", "non", "no"}:
            raise click.Abort
        if said.isdecimal() and 1 <= int(said) <= len(numbered):
            try:
                ask_again(numbered[int(said) - 1], answers, left_open, {}, locale)
            except BackError:
                continue
            keep()
