"""Tries changes on a copy of the library, so that none is made that breaks it."""

import os
import shutil
import tempfile
from collections import Counter
from pathlib import Path

from passerelle.authoring.changes import Changes
from passerelle.checks import check
from passerelle.content.library_reader import read_library
from passerelle.model.problem import Problem


def new_problems(changes: Changes, before: tuple[Problem, ...], docs: Path) -> list[Problem]:
    """The problems that a library would have and does not have now.

    Args:
        changes: what is to be done.
        before: the problems of today.
        docs: the folder of the library.

    Raises:
        OSError: the copy cannot be made.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        shutil.copytree(docs, copy / docs.name, copy_function=_link)
        inside = {n: b for n, b in changes.written.items() if n.startswith(f"{docs.name}/")}
        Changes(inside, changes.removed).apply(copy)
        known = Counter(_sign(problem) for problem in before)
        found: list[Problem] = []
        for problem in check(read_library(copy / docs.name)):
            known[_sign(problem)] -= 1
            if known[_sign(problem)] < 0:
                found.append(problem)
    return found


def _sign(problem: Problem) -> tuple[str, bool]:
    """What stays of a problem when its page moves: places and names do not."""
    return problem.code, problem.in_draft


def _link(source: str, target: str) -> None:
    """A second name for a file costs nothing; files are replaced here, never written into."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
