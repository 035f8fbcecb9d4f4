"""A page shows text; it must not carry what acts in a reader's browser."""

from collections.abc import Iterator

from passerelle.content.library import Library
from passerelle.content.links import mask_code, position_at
from passerelle.content.markup import forbidden_markup
from passerelle.model.problem import Problem

_CODES = {"element": "HT001", "attribute": "HT002", "address": "HT003", "image": "HT004"}
_LONGEST = 60
"""Characters of what was typed that a message repeats."""


def check_markup(library: Library) -> Iterator[Problem]:
    """Find elements, attributes and addresses that a page must not carry, and open comments.

    Args:
        library: the library.
    """
    for page in library.pages.values():
        for text in page.texts.values():
            prose = mask_code(text.body)
            opened = prose.find("<!--")
            if opened >= 0:
                yield Problem(text.path, position_at(prose, opened, text.first_line), "HT005")
            for found in forbidden_markup(prose):
                position = position_at(prose, found.offset, text.first_line)
                name = " ".join(found.name.split())[:_LONGEST]
                yield Problem(text.path, position, _CODES[found.kind], {"name": name})
