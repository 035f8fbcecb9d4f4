"""Finds what the library already has."""

from collections.abc import Iterator

from passerelle.content.library import Library
from passerelle.content.suggestions import to_slug
from passerelle.intake.web_address import place
from passerelle.model.item import Reference, Resource

Source = Resource | Reference


def same_address(address: str, library: Library) -> Source | None:
    """The resource or reference that is at an address, however written, or None.

    Args:
        address: an absolute http(s) address.
        library: where to look.
    """
    sought = place(address)
    return next(
        (
            source
            for source in library.sources.values()
            if any(place(known) == sought for known in _addresses(source))
        ),
        None,
    )


def same_work(title: str, year: int | None, library: Library) -> Source | None:
    """The resource or reference of the same title and year, or None.

    Args:
        title: compared without regard to case, accents and signs.
        year: of publication; None only equals None.
        library: where to look.
    """
    sought = _form(title)
    return next(
        (
            source
            for source in library.sources.values()
            if _form(source.facts.title) == sought and _year(source) == year
        ),
        None,
    )


def same_title(title: str, library: Library) -> list[Source]:
    """The resources and references of a title, of whatever year.

    Args:
        title: compared without regard to case, accents and signs.
        library: where to look.
    """
    sought = _form(title)
    return [each for each in library.sources.values() if _form(each.facts.title) == sought]


def _form(title: str) -> str:
    return to_slug(title) or title.casefold()


def _year(source: Source) -> int | None:
    return source.facts.issued.year if source.facts.issued else None


def _addresses(source: Source) -> Iterator[str]:
    facts = source.facts
    other = (facts.url_other.fr, facts.url_other.en)
    yield from filter(None, (facts.url, facts.copy_url, *other))
