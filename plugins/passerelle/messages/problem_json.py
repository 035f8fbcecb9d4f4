"""Problems as JSON, for programs of any kind."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from passerelle.messages.catalogue import CATALOGUE, level_of, tell
from passerelle.model.locale import Locale
from passerelle.model.problem import Level, Problem

VERSION = 1
"""Rises when a key changes its meaning or goes away."""


def as_json(problems: Sequence[Problem], locale: Locale) -> dict[str, Any]:
    """Problems as plain data.

    Args:
        problems: in reading order.
        locale: the language of messages.
    """
    counts = Counter(level_of(problem) for problem in problems)
    return {
        "version": VERSION,
        "language": locale.value,
        "counts": {level.value: counts[level] for level in Level},
        "problems": [_problem(problem, locale) for problem in problems],
    }


def _problem(problem: Problem, locale: Locale) -> dict[str, Any]:
    told = tell(problem, locale)
    return {
        "path": problem.path,
        "line": problem.position.line,
        "column": problem.position.column,
        "code": problem.code,
        "name": CATALOGUE[problem.code].name,
        "level": level_of(problem).value,
        "what": told.what,
        "mend": told.mend,
    }
