"""Finds, in texts that a reader suggested, what somebody should look at before it is published."""

import re
from collections.abc import Iterator, Sequence

from passerelle.intake.answers import Answers
from passerelle.intake.questions import Question

_SORTS = {
    "html": re.compile(r"<[a-zA-Z/!]"),
    "image": re.compile(r"!\["),
    "citation": re.compile(r"\[@|\]\(@"),
    "link": re.compile(r"\]\((?!@)|https?://|\bwww\."),
}


def markup_in(answers: Answers, asked: Sequence[Question]) -> Iterator[tuple[Question, str]]:
    """The questions of which the answer holds markup, and its sort: html, image, citation, link.

    Args:
        answers: those that a record is made of.
        asked: the questions.
    """
    for question in asked:
        answer = answers.get(question.id)
        if isinstance(answer, str) and question.asked.kind in {"line", "text"}:
            yield from ((question, sort) for sort, at in _SORTS.items() if at.search(answer))
