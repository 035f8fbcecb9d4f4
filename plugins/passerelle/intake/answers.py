"""Reads an answer, whoever wrote it; what comes back shows and never acts."""

import re
from collections.abc import Callable, Iterator, Mapping

from pydantic import TypeAdapter, ValidationError

from passerelle.content.meant_dates import meant_dates
from passerelle.content.suggestions import to_slug
from passerelle.intake.plain import plain
from passerelle.intake.questions import Question
from passerelle.intake.web_address import is_private, written
from passerelle.model.partial_date import PartialDate, PartialDateField

Answer = str | tuple[str, ...] | PartialDate
Answers = Mapping[str, Answer]
"""Answers by id of question; a question without answer is not there."""

LONGEST = {"line": 300, "text": 700, "names": 2000, "address": 2000, "date": 30}
"""Characters of an answer, by kind of question."""
MOST_NAMES = 30

_DATE: TypeAdapter[PartialDate] = TypeAdapter(PartialDateField)


class AnswerError(ValueError):
    """What is wrong with an answer: the name of a reason, and its details."""

    def __init__(self, reason: str, **details: str) -> None:
        super().__init__(reason)
        self.reason, self.details = reason, details


def read_answer(question: Question, text: str) -> Answer | None:
    """The answer that a text gives to a question, or None when it gives none.

    Args:
        question: what was asked.
        text: what was answered.

    Raises:
        AnswerError: the text is no answer.
    """
    if question.choices:
        return _chosen(question, text) or None
    kind = question.asked.kind
    if len(text) > 4 * LONGEST[kind] or len(plain(text)) > LONGEST[kind]:
        raise AnswerError("too-long", limit=str(LONGEST[kind]))
    return _READERS[kind](text) if plain(text) else None


def _chosen(question: Question, text: str) -> tuple[str, ...]:
    """Choices by label, id or number, separated by commas or lines."""
    known: dict[str, str] = {}
    for number, choice in enumerate(question.choices, start=1):
        names = (str(number), choice.id, choice.label.fr, choice.label.en)
        known |= {to_slug(name): choice.id for name in names}
    found: dict[str, None] = {}
    for part in _parts(text[:5000]):
        word = plain(part)
        if word and to_slug(word) not in known:
            raise AnswerError("no-such-choice", found=word)
        if word:
            found[known[to_slug(word)]] = None
    return tuple(found)


def _parts(text: str) -> Iterator[str]:
    """What commas, semicolons and ends of lines separate; between numbers, spaces do too."""
    for part in re.split(r"[,;\n]", text):
        yield from part.split() if re.fullmatch(r"[\d\s]+", part) else (part,)


def _address(text: str) -> str:
    address = written(text)
    if address is None:
        raise AnswerError("no-address", found=plain(text))
    if is_private(address):
        raise AnswerError("private-address", found=address)
    return address


def _names(text: str) -> tuple[str, ...]:
    separator = r"[;\n]" if re.search(r"[;\n]", text.strip()) else ","
    names = tuple(dict.fromkeys(filter(None, map(plain, re.split(separator, text)))))
    if len(names) > MOST_NAMES:
        raise AnswerError("too-many", limit=str(MOST_NAMES))
    return names


def _date(text: str) -> PartialDate:
    try:
        return _DATE.validate_python(plain(text))
    except ValidationError as error:
        meant = meant_dates(plain(text))
        if meant:
            either = dict(zip(("first", "second"), map(str, meant), strict=False))
            reason = "date-meant" if len(meant) == 1 else "dates-meant"
            raise AnswerError(reason, found=plain(text), **either) from error
        raise AnswerError("no-date", found=plain(text)) from error


_READERS: Mapping[str, Callable[[str], Answer]] = {
    "address": _address,
    "line": plain,
    "text": plain,
    "names": _names,
    "date": _date,
}


def as_text(answer: Answer) -> str:
    """An answer as somebody would type it.

    Args:
        answer: one that was read.
    """
    return "; ".join(answer) if isinstance(answer, tuple) else str(answer)
