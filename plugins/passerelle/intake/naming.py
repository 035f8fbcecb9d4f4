"""Proposes the permanent name of a resource."""

from collections.abc import Iterator

from passerelle.content.library import Library
from passerelle.content.suggestions import to_slug
from passerelle.intake.web_address import host_of
from passerelle.queries.addresses import SOURCES

LONGEST = 50
"""Characters of a proposed name; it stands in addresses that people read out."""

_SHORT = 3
"""Words of fewer letters are left out at the end: « le-guide-de-la » ends badly."""


def propose_id(title: str, address: str, year: int | None, library: Library) -> str:
    """A name made of the title, which nothing in the library bears.

    Args:
        title: of the resource.
        address: of the resource; its host serves when the title has no Latin letter.
        year: of publication, if known; it tells two resources of one title apart.
        library: where the name must be free.
    """
    base = _cut(to_slug(title)) or to_slug(host_of(address)) or "x"
    return next(name for name in _candidates(base, year) if is_free(name, library))


def is_free(name: str, library: Library) -> bool:
    """Whether no page, resource or reference bears a name, readable or not.

    Args:
        name: an identifier.
        library: where to look.
    """
    return not (
        name in _reserved(library)
        or name.startswith("term-")
        or library.item(name)
        or library.present.has_record("resources", name)
        or library.present.has_record("references", name)
        or library.present.has_record("page_ids", name)
        or library.present.hides_id(name)
    )


def _reserved(library: Library) -> set[str]:
    """What stands beside the pages of the resources, in the same folder of the site."""
    slugs = {
        s for f in library.taxonomy.facets.values() for s in (f.record.slug.fr, f.record.slug.en)
    }
    return {"index", SOURCES.rstrip("/")} | slugs


def _cut(slug: str) -> str:
    if len(slug) <= LONGEST:
        return slug
    words = slug[: LONGEST + 1].split("-")[:-1]
    while len(words) > 1 and len(words[-1]) < _SHORT:
        words.pop()
    return "-".join(words) or slug[:LONGEST].strip("-")


def _candidates(base: str, year: int | None) -> Iterator[str]:
    yield base
    if year:
        yield f"{base}-{year}"
    for number in range(2, 1_000_000):
        yield f"{base}-{number}"
