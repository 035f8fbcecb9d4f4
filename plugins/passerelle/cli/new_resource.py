"""What the commands that add a resource have in common: proof, writing, and what to do next."""

import json
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from passerelle.content.atomic_file import write_whole
from passerelle.content.library import Library
from passerelle.intake.new_record import NewRecord, Obstacle, path_of
from passerelle.intake.proof import prove
from passerelle.intake.questions import Question
from passerelle.intake.telling import label_of, tell
from passerelle.messages import describe, is_error
from passerelle.messages.commands import say
from passerelle.model.locale import Locale


class RefusalError(Exception):
    """Why there is no record: everything that is missing or wrong."""

    def __init__(self, obstacles: Sequence[Obstacle]) -> None:
        super().__init__()
        self.obstacles = obstacles


def write_record(record: NewRecord, library: Library, docs: Path, locale: Locale) -> Path:
    """Prove a record, then write it.

    Args:
        record: the record.
        library: what it joins.
        docs: the folder that holds `data/`.
        locale: the language of messages.

    Returns:
        Its file.

    Raises:
        RefusalError: it would not pass the checks.
        OSError: it cannot be written.
    """
    problems = [problem for problem in prove(record, library) if is_error(problem)]
    if problems:
        found = [describe(problem, locale) for problem in problems]
        raise RefusalError([Obstacle("not-valid", "", {"found": each}) for each in found])
    path = path_of(record, docs)
    write_whole(path, record.text)
    return path


def refusal_json(
    obstacles: Sequence[Obstacle], asked: Sequence[Question], locale: Locale
) -> dict[str, Any]:
    """A refusal for another program.

    Args:
        obstacles: what is missing or wrong.
        asked: the questions.
        locale: the language to tell it in.
    """
    return {
        "written": False,
        "lang": locale.value,
        "problems": [
            {
                "question": obstacle.question,
                "label": label_of(obstacle, asked, locale),
                "reason": obstacle.reason,
                "told": tell(obstacle, asked, locale),
            }
            for obstacle in obstacles
        ],
    }


def written_json(record: NewRecord, path: Path, locale: Locale) -> dict[str, Any]:
    """A written record for another program.

    Args:
        record: the record.
        path: its file.
        locale: the language of messages.
    """
    return {
        "written": True,
        "lang": locale.value,
        "id": record.id,
        "path": path.as_posix(),
        "record": record.as_json,
    }


def print_json(data: Any) -> None:
    """Print one JSON document.

    Args:
        data: what it holds.
    """
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def next_steps(record: NewRecord, path: Path, locale: Locale) -> str:
    """What to do once a record is written, for somebody who never used git and for others.

    Args:
        record: the record.
        path: its file.
        locale: the language of messages.
    """
    return say("resource-next", locale, file=str(path), quoted=shlex.quote(str(path)), id=record.id)
