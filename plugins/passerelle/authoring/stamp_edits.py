"""Mends, in what translations were made from, the links to a page that is renamed.

Otherwise each original that leads to the page would count as changed since its translation.
"""

from collections.abc import Iterator
from typing import Any

from passerelle.authoring.edits import edit
from passerelle.authoring.mentions import link_edits
from passerelle.content.library import Library
from passerelle.model.item import Page, SourceText
from passerelle.translations.stamp import Stamp, StampedSection, digest
from passerelle.translations.stamp_files import read_stamps


def mended_stamps(library: Library, page: Page[Any], path: str) -> Iterator[tuple[str, Stamp]]:
    """The stamps that name a page, each with the path of its own page as it is now.

    Args:
        library: the library.
        page: the page to be renamed.
        path: its new path under `docs/<language>/`.
    """
    for start, stamp in read_stamps(library.docs).by_page.items():
        sections = tuple(_mended(each, start, page, path) for each in stamp.sections)
        if sections != stamp.sections:
            yield start, stamp.model_copy(update={"sections": sections})


def _mended(section: StampedSection, start: str, page: Page[Any], path: str) -> StampedSection:
    edits = list(link_edits(SourceText("", section.text, 1), start, page, path))
    if not edits:
        return section
    text = edit(section.text.encode(), edits).decode()
    return StampedSection(anchor=section.anchor, digest=digest(text), text=text)
