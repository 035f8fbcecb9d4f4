"""Makes a record of the answers, or tells all that keeps it from being one."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from passerelle.content.library import Library
from passerelle.content.records import FOLDERS, is_id
from passerelle.intake.answers import Answers
from passerelle.intake.duplicates import same_address, same_work
from passerelle.intake.naming import is_free, propose_id
from passerelle.intake.questions import Question
from passerelle.intake.record_text import record_text
from passerelle.intake.web_address import host_of
from passerelle.model.item import Resource
from passerelle.model.partial_date import PartialDate

Access = Literal["read", "copy", "unopened"]


@dataclass(frozen=True)
class Obstacle:
    """Something that is missing or wrong.

    Attributes:
        reason: a name of `reasons.yml`.
        question: the id of the question it is about, or "" for the whole.
        details: what the reason fills in.
    """

    reason: str
    question: str = ""
    details: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class NewRecord:
    """A record that may be written.

    Attributes:
        id: its permanent name.
        data: its keys in order.
    """

    id: str
    data: Mapping[str, Any]

    @property
    def text(self) -> str:
        """Its file."""
        return record_text(self.data)

    @property
    def as_json(self) -> dict[str, Any]:
        """Its data for another program, dates as texts."""
        return {
            key: str(value) if isinstance(value, datetime.date | PartialDate) else value
            for key, value in self.data.items()
        }


def obstacles(answers: Answers, asked: Sequence[Question], library: Library) -> list[Obstacle]:
    """Everything that keeps answers from being a record, in the order of the questions.

    Args:
        answers: those that could be read.
        asked: the questions.
        library: what is already there.
    """
    missing = [
        Obstacle("missing", question.id)
        for question in asked
        if question.asked.required and question.id not in answers
    ]
    return missing + already_there(answers, library)


def already_there(answers: Answers, library: Library) -> list[Obstacle]:
    """What the library has already, by address or by title and year.

    Args:
        answers: those known so far.
        library: where to look.
    """
    address, title = answers.get("url"), answers.get("title")
    same = same_address(str(address), library) if address else None
    if same:
        return [Obstacle("same-address", "url", {"title": same.facts.title, "path": same.path})]
    same = same_work(str(title), year_of(answers), library) if title else None
    if same:
        return [Obstacle("same-work", "title", {"title": same.facts.title, "path": same.path})]
    return []


def make_record(
    answers: Answers,
    asked: Sequence[Question],
    library: Library,
    added: datetime.date,
    access: Access,
    name: str | None = None,
) -> NewRecord:
    """The record that answers without obstacles make.

    Args:
        answers: to all required questions.
        asked: the questions.
        library: where its name must be free, and which hosts are mirrors.
        added: the day it joins.
        access: how the address was seen; a mirror's is always a copy.
        name: its permanent name, if somebody chose it.

    Raises:
        ValueError: the chosen name cannot serve, or is taken.
    """
    address, title = str(answers["url"]), str(answers["title"])
    chosen = name or propose_id(title, address, year_of(answers), library)
    if not is_id(chosen) or not is_free(chosen, library):
        raise ValueError(chosen)
    copied = any(
        host_of(address) == mirror or host_of(address).endswith(f".{mirror}")
        for mirror in library.mirrors
    )
    keys = ("title", "authors", "publisher", "issued", "languages")
    data: dict[str, Any] = {key: answers[key] for key in keys if key in answers}
    data |= {"copy_url" if copied else "url": address, "access": "copy" if copied else access}
    data |= {q.id: answers[q.id] for q in asked if q.is_facet and q.id in answers}
    for key in ("description", "useful"):
        data[key] = {"fr": str(answers[f"{key}_fr"]), "en": str(answers[f"{key}_en"])}
    return NewRecord(chosen, {**data, "added": added})


def path_of(record: NewRecord, docs: Path) -> Path:
    """The file of a record.

    Args:
        record: the record.
        docs: the folder that holds `data/`.
    """
    return docs / "data" / FOLDERS[Resource][0] / f"{record.id}.yml"


def year_of(answers: Answers) -> int | None:
    """The year of publication, if it was given.

    Args:
        answers: those known so far.
    """
    issued = answers.get("issued")
    return issued.year if isinstance(issued, PartialDate) else None
