"""What each page cites, in which order, and what cites each source."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from passerelle.content.library import Library
from passerelle.model.item import CaseStudy, Page, Reference, Resource
from passerelle.model.locale import Locale


def cited_sources(
    library: Library, page: Page[Any], locale: Locale
) -> tuple[Resource | Reference, ...]:
    """The sources of a page, each once: of its figures, then of its text and the pictures there.

    Args:
        library: where the sources are.
        page: the page.
        locale: the language of the text.
    """
    ids = [figure.source for figure in page.facts.figures] if isinstance(page, CaseStudy) else []
    for link in library.links.get((page.path, locale), ()):
        if link.kind == "citation":
            ids.append(link.target)
        elif link.kind == "picture" and link.target in library.pictures:
            ids += library.pictures[link.target].facts.sources
    known = (library.sources.get(source_id) for source_id in dict.fromkeys(ids))
    return tuple(source for source in known if source)


def source_numbers(library: Library, page: Page[Any], locale: Locale) -> Mapping[str, int]:
    """The number of each source in the list of references of a page, by id.

    Args:
        library: where the sources are.
        page: the page.
        locale: the language of the text.
    """
    sources = cited_sources(library, page, locale)
    return {source.id: number for number, source in enumerate(sources, 1)}


def mentions(library: Library, page: Page[Any], locale: Locale) -> Mapping[str, int]:
    """How many times the text of a page cites each of its sources.

    Args:
        library: the library.
        page: the page.
        locale: the language of the text.
    """
    links = library.links.get((page.path, locale), ())
    return Counter(link.target for link in links if link.kind == "citation")


def citing_pages(library: Library, locale: Locale) -> Mapping[str, tuple[Page[Any], ...]]:
    """For each source, the pages that cite it or lead to it, in one language.

    Args:
        library: the library.
        locale: the language.
    """
    pages: dict[str, list[Page[Any]]] = {}
    for page in library.pages.values():
        if locale not in page.words:
            continue
        linked = {link.target for link in library.links[(page.path, locale)] if link.kind == "item"}
        cited = {source.id for source in cited_sources(library, page, locale)}
        for source_id in sorted(cited | (linked & set(library.sources))):
            pages.setdefault(source_id, []).append(page)
    return {source_id: tuple(citing) for source_id, citing in pages.items()}
