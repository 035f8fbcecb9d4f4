"""Everything that the project knows how to judge of a library."""

from passerelle.checks.addresses import check_addresses
from passerelle.checks.alternatives import check_alternatives
from passerelle.checks.anchors import check_anchors
from passerelle.checks.citations import check_citations
from passerelle.checks.days import check_days
from passerelle.checks.drafts import check_drafts
from passerelle.checks.headings import check_headings
from passerelle.checks.identity import check_identity
from passerelle.checks.insets import check_insets
from passerelle.checks.links import check_links
from passerelle.checks.markup import check_markup
from passerelle.checks.pictures import check_pictures
from passerelle.checks.records import check_records
from passerelle.checks.surroundings import Surroundings, check_surroundings
from passerelle.checks.unfinished import check_unfinished
from passerelle.checks.writing import check_writing
from passerelle.content.drafts import mark
from passerelle.content.library import Library
from passerelle.model.problem import Problem
from passerelle.translations.problems import check_translations

__all__ = ["CHECKS", "Surroundings", "check"]

CHECKS = (
    check_identity,
    check_records,
    check_insets,
    check_links,
    check_anchors,
    check_headings,
    check_pictures,
    check_alternatives,
    check_citations,
    check_markup,
    check_unfinished,
    check_addresses,
    check_translations,
    check_days,
    check_writing,
)
"""Each takes a library and gives the problems it finds."""


def check(library: Library, around: Surroundings | None = None) -> tuple[Problem, ...]:
    """All problems of a library: those met while reading it, and those between its parts.

    Args:
        library: the library.
        around: what stands around it, to be judged as well.
    """
    found = [*library.problems, *(problem for look in CHECKS for problem in look(library))]
    told = [*found, *check_drafts(library, CHECKS)]
    if around is not None:
        told += check_surroundings(library, around)
    marked = dict.fromkeys(mark(told, library.present.draft_files))
    return tuple(sorted(marked, key=lambda problem: problem.sort_key))
