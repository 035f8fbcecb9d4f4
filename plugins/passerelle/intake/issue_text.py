"""Reads the text of an issue made by one of the forms; whatever it holds, it is only text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from passerelle.intake.answers import Answer, AnswerError, Answers, read_answer
from passerelle.intake.mail_text import form_text, without_signature
from passerelle.intake.new_record import Obstacle
from passerelle.intake.plain import plain
from passerelle.intake.questions import Question
from passerelle.model.locale import Locale

LONGEST = 70_000
"""Characters of a text; GitHub takes at most 65,536."""
NO_RESPONSE = "_No response_"
"""What GitHub writes where nothing was answered, in every language."""

_HEADING = re.compile(r"^### +(.+?) *$", re.MULTILINE)


@dataclass(frozen=True)
class IssueText:
    """What a text answers.

    Attributes:
        locale: the language of the form, or None when the text comes from none.
        answers: those that can be read.
        obstacles: what is wrong with the others.
    """

    locale: Locale | None
    answers: Answers
    obstacles: tuple[Obstacle, ...]


def read_issue(text: str, asked: Sequence[Question]) -> IssueText:
    """Read the text of an issue.

    A heading counts once and only if it is one of the form's; any other is part of an answer.
    A mail may have quoted the text, or carry a signature: neither is part of an answer.

    Args:
        text: as the form made it, or as somebody completed it.
        asked: the questions.
    """
    if len(text) > LONGEST:
        return IssueText(None, {}, (Obstacle("whole-too-long", "", {"limit": str(LONGEST)}),))
    labels = {question.words(at).label for question in asked for at in Locale}
    lines = form_text("\n".join(text.splitlines()), labels)
    if not plain(text):
        return IssueText(None, {}, (Obstacle("empty"),))
    locale, sections = _sections(lines, asked)
    if locale is None:
        return IssueText(None, {}, (Obstacle("not-a-form"),))
    answers: dict[str, Answer] = {}
    wrong: list[Obstacle] = []
    for question in asked:
        try:
            answer = read_answer(question, sections.get(question.id, ""))
        except AnswerError as error:
            wrong.append(Obstacle(error.reason, question.id, error.details))
        else:
            answers |= {question.id: answer} if answer else {}
    return IssueText(locale, answers, tuple(wrong))


def _sections(text: str, asked: Sequence[Question]) -> tuple[Locale | None, dict[str, str]]:
    headings = list(_HEADING.finditer(text))
    said = {plain(heading[1]) for heading in headings}
    labels = {at: {q.words(at).label: q.id for q in asked} for at in Locale}
    locale = max(Locale, key=lambda at: len(said & labels[at].keys()))
    if not said & labels[locale].keys():
        return None, {}
    own: dict[str, re.Match[str]] = {}
    for heading in headings:
        name = labels[locale].get(plain(heading[1]))
        if name:
            own.setdefault(name, heading)
    starts = sorted(own.items(), key=lambda pair: pair[1].start())
    ends = [heading.start() for _name, heading in starts[1:]] + [len(text)]
    return locale, {
        name: without_signature(text[heading.end() : end]).replace(NO_RESPONSE, "")
        for (name, heading), end in zip(starts, ends, strict=True)
    }
