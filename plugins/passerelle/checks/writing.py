"""How texts are written, where the build cannot mend alone what somebody typed."""

from collections.abc import Iterator

from passerelle.checks.dates_in_text import odd_dates
from passerelle.checks.doublets import doublets
from passerelle.checks.passages import passages
from passerelle.checks.signs import odd_numbers, odd_quotes, odd_signs
from passerelle.content.library import Library
from passerelle.model.problem import Problem

_JUDGES = (odd_signs, odd_quotes, odd_numbers, odd_dates, doublets)
"""Each takes a text and its language, and gives where something is, which code, its details."""


def check_writing(library: Library) -> Iterator[Problem]:
    """Find signs, quotation marks, numbers, dates and doublets to be mended by hand.

    Args:
        library: the library.
    """
    for passage in passages(library):
        for judge in _JUDGES:
            for offset, code, details in judge(passage.text, passage.locale):
                yield Problem(passage.path, passage.position(offset), code, details)
