"""Everything that the project knows how to judge of a library."""

from passerelle.checks.addresses import check_addresses
from passerelle.checks.citations import check_citations
from passerelle.checks.drafts import check_drafts
from passerelle.checks.identity import check_identity
from passerelle.checks.insets import check_insets
from passerelle.checks.links import check_links
from passerelle.checks.markup import check_markup
from passerelle.checks.pictures import check_pictures
from passerelle.checks.records import check_records
from passerelle.checks.unfinished import check_unfinished
from passerelle.content.drafts import mark
from passerelle.content.library import Library
from passerelle.model.problem import Problem
from passerelle.translations.problems import check_translations

CHECKS = (
    check_identity,
    check_records,
    check_insets,
    check_links,
    check_pictures,
    check_citations,
    check_markup,
    check_unfinished,
    check_addresses,
    check_translations,
)
"""Each takes a library and gives the problems it finds."""


def check(library: Library) -> tuple[Problem, ...]:
    """All problems of a library: those met while reading it, and those between its parts.

    Args:
        library: the library.
    """
    found = [*library.problems, *(problem for look in CHECKS for problem in look(library))]
    told = [*found, *check_drafts(library, CHECKS)]
    marked = dict.fromkeys(mark(told, library.present.draft_files))
    return tuple(sorted(marked, key=lambda problem: problem.sort_key))
