"""Writes in a record that somebody found the resource still useful."""

import datetime
from pathlib import Path

from passerelle.content.atomic_file import write_whole
from passerelle.model.item import Resource
from passerelle.upkeep.yaml_edits import add_after, replace_value


class NotConfirmableError(Exception):
    """A record whose layout does not let a day be written in safely."""


def confirmed_text(text: str, resource: Resource, day: datetime.date) -> str:
    """The text of a record, confirmed on a day.

    Args:
        text: the record as it stands.
        resource: what it says.
        day: the day on which it was found useful.

    Raises:
        NotConfirmableError: it has to be written by hand.
    """
    before = resource.facts.confirmed
    if before is None:
        after = add_after(text, "added", {"confirmed": day.isoformat()})
    else:
        after = replace_value(text, ("confirmed",), before.isoformat(), day.isoformat())
    if after is None:
        raise NotConfirmableError
    return after


def confirm(root: Path, resource: Resource, day: datetime.date) -> None:
    """Write the day in the record.

    Args:
        root: the root of the project.
        resource: what was found useful.
        day: when.

    Raises:
        NotConfirmableError: it has to be written by hand.
        OSError: the record cannot be read or written.
    """
    file = root / resource.path
    write_whole(file, confirmed_text(file.read_bytes().decode(), resource, day))
