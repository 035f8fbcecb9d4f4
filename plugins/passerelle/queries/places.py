"""Which place lies within which."""

from passerelle.content.library import Library
from passerelle.model.item import Place


def is_within(library: Library, place: Place, around: str) -> bool:
    """Whether a place is another one, or lies within it.

    Args:
        library: where the places are.
        place: the place.
        around: id of the larger place.
    """
    seen: set[str] = set()
    here: Place | None = place
    while here and here.id not in seen:
        if here.id == around:
            return True
        seen.add(here.id)
        here = library.places.get(here.facts.within or "")
    return False
