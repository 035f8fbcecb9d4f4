"""What is wrong with the drafts: told to their authors, without stopping the site."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from passerelle.content.library import Library
from passerelle.model.problem import Problem

Look = Callable[[Library], Iterable[Problem]]
"""A check of a library."""


def check_drafts(library: Library, looks: Iterable[Look]) -> Iterator[Problem]:
    """Find what the checks would say of each draft if it were published.

    Args:
        library: the library.
        looks: the checks.
    """
    if not library.drafts:
        return
    pages = dict(sorted({**library.pages, **library.drafts}.items()))
    whole = replace(library, pages=pages, present=library.present.with_drafts())
    for look in looks:
        yield from (each for each in look(whole) if each.path in library.present.draft_files)
