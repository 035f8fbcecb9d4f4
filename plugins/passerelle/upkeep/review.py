"""Which resources nobody has called useful for a year."""

import datetime

from passerelle.content.library import Library
from passerelle.model.item import Resource

A_YEAR = datetime.timedelta(days=365)


def last_seen_useful(resource: Resource) -> datetime.date:
    """The last day on which somebody looked at a resource and kept it."""
    facts = resource.facts
    days = (facts.added, facts.consulted, facts.confirmed)
    return max(day for day in days if day is not None)


def to_review(library: Library, today: datetime.date) -> list[Resource]:
    """The resources to look at again, the oldest first.

    Args:
        library: the library.
        today: the day from which to count back a year.
    """
    old = [r for r in library.resources.values() if today - last_seen_useful(r) > A_YEAR]
    return sorted(old, key=lambda resource: (last_seen_useful(resource), resource.id))
