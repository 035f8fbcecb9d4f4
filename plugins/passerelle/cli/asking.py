"""Asks the questions about a resource, one by one, at the keyboard."""

from collections.abc import Callable, Mapping, Sequence

import click

from passerelle.cli.words import prompt
from passerelle.intake.answers import Answer, AnswerError, as_text, read_answer
from passerelle.intake.new_record import Obstacle
from passerelle.intake.questions import Question
from passerelle.intake.telling import tell
from passerelle.messages.commands import say
from passerelle.model.locale import Locale

NOTHING = "-"
"""What to type to leave a question without answer when one is proposed."""
BACK = "<"
"""What to type to come back to the question before."""


class BackError(Exception):
    """The person wants the question before."""


def ask(question: Question, proposal: Answer | None, locale: Locale) -> Answer | None:
    """Ask until the answer can be read.

    Args:
        question: what to ask.
        proposal: the answer that Enter gives, if any.
        locale: the language to ask in.

    Returns:
        The answer, or None when a question that may stay open was left open.

    Raises:
        BackError: the question before is wanted instead.
    """
    words = question.words(locale)
    optional = "" if question.asked.required else say("resource-optional", locale)
    click.echo(f"\n{click.style(words.label, bold=True)}{optional}", err=True)
    if words.hint:
        click.echo(f"  {words.hint}", err=True)
    for number, choice in enumerate(question.choices, start=1):
        hint = f" – {choice.hint[locale]}" if choice.hint else ""
        click.echo(f"  {number:>2}. {choice.label[locale]}{hint}", err=True)
    while True:
        text = _typed(question, proposal, locale).strip()
        if text == BACK:
            raise BackError
        try:
            answer = read_answer(question, "" if text == NOTHING else text)
        except AnswerError as error:
            _say_wrong(Obstacle(error.reason, "", error.details), question, locale)
            continue
        if answer or not question.asked.required:
            return answer
        _say_wrong(Obstacle("missing"), question, locale)


def _typed(question: Question, proposal: Answer | None, locale: Locale) -> str:
    default = shown(question, proposal, locale) if proposal else ""
    mark = say("resource-choose", locale) if question.choices else say("resource-answer", locale)
    return prompt(mark, default, locale)


def shown(question: Question, answer: Answer, locale: Locale) -> str:
    """An answer as people see it: the labels of what was chosen.

    Args:
        question: what was asked.
        answer: one that was read.
        locale: the language.
    """
    labels = {choice.id: choice.label[locale] for choice in question.choices}
    if labels and isinstance(answer, tuple):
        return ", ".join(labels.get(each, each) for each in answer)
    return as_text(answer)


def _say_wrong(obstacle: Obstacle, question: Question, locale: Locale) -> None:
    told = tell(obstacle, (question,), locale).replace("`", "")
    click.secho(f"  {told}", fg="red", err=True)


def ask_all(
    asked: Sequence[Question],
    answers: dict[str, Answer],
    left_open: set[str],
    proposed: Mapping[str, Answer],
    locale: Locale,
    keep: Callable[[], None],
) -> None:
    """Ask what is not answered yet, keeping each answer as it comes.

    Args:
        asked: the questions.
        answers: those given; new ones join them.
        left_open: questions that were left without answer; new ones join them.
        proposed: answers that Enter gives.
        locale: the language to ask in.
        keep: called after each answer.
    """
    waiting = [each for each in asked if each.id not in answers and each.id not in left_open]
    if waiting:
        click.echo("\n" + say("resource-ways", locale), err=True)
    place = 0
    while place < len(waiting):
        question = waiting[place]
        try:
            ask_again(question, answers, left_open, proposed, locale)
        except BackError:
            if place == 0:
                click.echo(say("resource-first", locale), err=True)
            place = max(0, place - 1)
            continue
        keep()
        place += 1


def ask_again(
    question: Question,
    answers: dict[str, Answer],
    left_open: set[str],
    proposed: Mapping[str, Answer],
    locale: Locale,
) -> None:
    """Ask one question, answered or not; what was answered before is proposed.

    Args:
        question: what to ask.
        answers: those given.
        left_open: questions left without answer.
        proposed: other answers that Enter may give.
        locale: the language to ask in.

    Raises:
        BackError: the question before is wanted instead.
    """
    known = None if question.id in left_open else proposed.get(question.id)
    answer = ask(question, answers.get(question.id, known), locale)
    answers.pop(question.id, None)
    left_open.discard(question.id)
    if answer:
        answers[question.id] = answer
    else:
        left_open.add(question.id)
