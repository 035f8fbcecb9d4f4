"""The orders in which the hub shows its resources."""

from passerelle.content.library import Library
from passerelle.model.item import Resource
from passerelle.model.locale import Locale
from passerelle.queries.collation import sort_key


def hub_order(library: Library, locale: Locale) -> tuple[Resource, ...]:
    """All resources: first those that can be read in a language, each half by title.

    Args:
        library: the library.
        locale: the reader's language.
    """

    def place(resource: Resource) -> tuple[bool, tuple[int, ...]]:
        return locale not in resource.facts.languages, sort_key(resource.facts.title)

    return tuple(sorted(library.resources.values(), key=place))


def newest(library: Library, count: int) -> tuple[Resource, ...]:
    """The resources that joined the hub last.

    Of those added on one day, the most recently published come first.

    Args:
        library: the library.
        count: how many at most.
    """

    def recency(resource: Resource) -> tuple[int, tuple[int, int, int], str]:
        issued = resource.facts.issued
        return (
            resource.facts.added.toordinal(),
            issued.sort_key if issued else (0, 0, 0),
            resource.id,
        )

    return tuple(sorted(library.resources.values(), key=recency, reverse=True)[:count])
