"""Authored pages whose layout adds a picture of the whole library to the text."""

from typing import Any

from passerelle.content.library import Library
from passerelle.model.item import Page, PlainPage


def page_with_layout(library: Library, layout: str) -> Page[Any] | None:
    """The first page that has a layout, or None.

    Args:
        library: where to look.
        layout: as its front matter names it, such as "map".
    """
    plain = (page for page in library.pages.values() if isinstance(page, PlainPage))
    return next((page for page in plain if page.facts.layout == layout), None)
