"""An inset must fit into the map that frames it."""

from collections.abc import Iterator

from passerelle.cartography.frame import Frame
from passerelle.content.library import Library
from passerelle.model.problem import Position, Problem


def check_insets(library: Library) -> Iterator[Problem]:
    """Find insets that are not a part of their map.

    Args:
        library: the library.
    """
    for view in library.views.values():
        facts = view.facts
        larger = library.views.get(facts.inset_of or "")
        if larger is None:
            continue
        centred = Frame(larger.facts).shows(facts.latitude, facts.longitude)
        if facts.width >= larger.facts.width or not centred:
            position = view.positions.get(("inset_of",), Position())
            yield Problem(view.path, position, "DA004", {"larger": larger.id})
