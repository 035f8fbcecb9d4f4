"""What is stated has its source, and what is kept as a source is cited."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from passerelle.checks.records import named_records
from passerelle.content.blocks import blocks
from passerelle.content.library import Library
from passerelle.content.links import CITATION
from passerelle.model.item import PlainPage
from passerelle.model.problem import Position, Problem

EXERCISE = "together"
"""Id of the section whose numbers (minutes, sheets of paper) are advice, not facts."""

_NOT_STATED = re.compile(r"\]\([^)]*\)|\[@[^\]]*\]|\{[^}]*\}|<[^>]*>|^\s*\d+[.)]\s", re.MULTILINE)


def check_citations(library: Library) -> Iterator[Problem]:
    """Find figures without a source, sources that nothing cites, addresses of mirrors.

    Args:
        library: the library.
    """
    yield from _figures_without_source(library)
    yield from _never_cited(library)
    yield from _mirrors(library)


def _figures_without_source(library: Library) -> Iterator[Problem]:
    for page in library.pages.values():
        if isinstance(page, PlainPage):
            continue
        for text in page.texts.values():
            for block in blocks(text):
                if block.section == EXERCISE or CITATION.search(block.text):
                    continue
                figure = re.search(r"\d[\d.,\u00a0]*", _NOT_STATED.sub(" ", block.text))
                if figure:
                    found = {"figure": figure[0].strip(" .,\u00a0")}
                    yield Problem(text.path, block.position, "CI002", found)


def _never_cited(library: Library) -> Iterator[Problem]:
    """Only of a library read whole: a page that cannot be read may well cite its sources."""
    if not library.has_all_pages:
        return
    cited = {link.target for links in library.links.values() for link in links}
    facts: list[Any] = [page.facts for page in library.pages.values()]
    facts += [initiative.facts for initiative in library.initiatives.values()]
    facts += [picture.facts for picture in library.pictures.values()]
    for each in facts:
        cited |= {name for _at, name, collection in named_records(each) if collection == "sources"}
    for reference in library.references.values():
        if reference.id not in cited:
            yield Problem(reference.path, Position(), "CI001", {"id": reference.id})


def _mirrors(library: Library) -> Iterator[Problem]:
    for source in library.sources.values():
        host = _host(source.facts.url)
        if any(host == mirror or host.endswith(f".{mirror}") for mirror in library.mirrors):
            position = source.positions.get(("url",), Position())
            yield Problem(source.path, position, "CI003", {"host": host})


def _host(url: str | None) -> str:
    return (urlsplit(url or "").hostname or "").removeprefix("www.")
