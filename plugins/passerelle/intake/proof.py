"""Puts a new record to the proof before it is written."""

import dataclasses
import tempfile
from pathlib import Path

from passerelle.checks import check
from passerelle.content.library import Library
from passerelle.content.records import read_records
from passerelle.intake.new_record import NewRecord, path_of
from passerelle.model.item import Resource
from passerelle.model.problem import Problem


def prove(record: NewRecord, library: Library) -> list[Problem]:
    """What `passerelle check` would say of a record, read from its file as any other.

    Args:
        record: the record.
        library: what it would join.
    """
    with tempfile.TemporaryDirectory() as folder:
        docs = Path(folder) / "docs"
        path = path_of(record, docs)
        path.parent.mkdir(parents=True)
        path.write_text(record.text, encoding="utf-8", newline="\n")
        found, problems = read_records(docs, Resource, library.taxonomy)
    resources = {**library.resources, **found}
    joined = dataclasses.replace(library, resources=resources, problems=tuple(problems))
    mine = {resource.path for resource in found.values()} | {p.path for p in problems}
    return [problem for problem in check(joined) if problem.path in mine]
