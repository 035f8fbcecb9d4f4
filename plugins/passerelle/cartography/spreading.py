"""Keeps the signs of a map apart, so that each can be seen, touched and clicked."""

import math
from collections.abc import Iterator, Sequence

from passerelle.cartography.frame import Spot

TARGET = 30.0
"""Width of a sign and of what can be touched around it, in units of the drawing: 24 CSS pixels
(WCAG 2.2, 2.5.8) when the drawing is as narrow as on a screen of 320 pixels, 288 pixels."""

_STEP = TARGET / 6
_DIRECTIONS = 24


def spread(spots: Sequence[Spot], width: float, height: float) -> list[Spot]:
    """Move signs as little as it takes for none to lie over another or over the edge.

    Each sign in turn takes the free spot that is nearest to its own.

    Args:
        spots: where the signs belong.
        width: of the drawing.
        height: of the drawing.

    Returns:
        Where they go, in the same order. A drawing that is full keeps the others where
        they belong.
    """
    middle = Spot(width / 2, height / 2)
    taken: list[Spot] = []
    for spot in spots:
        near = (_inside(each, width, height) for each in _around(spot, width + height, middle))
        free = (each for each in near if all(math.dist(each, t) >= TARGET for t in taken))
        taken.append(next(free, _inside(spot, width, height)))
    return taken


def _inside(spot: Spot, width: float, height: float) -> Spot:
    edge = TARGET / 2
    return Spot(min(max(spot.x, edge), width - edge), min(max(spot.y, edge), height - edge))


def _around(spot: Spot, reach: float, middle: Spot) -> Iterator[Spot]:
    """A spot, then those around it, nearest first: beside it, then towards the middle."""
    yield spot
    for ring in range(1, math.ceil(reach / _STEP)):
        circle = [
            Spot(spot.x + ring * _STEP * math.cos(turn), spot.y + ring * _STEP * math.sin(turn))
            for turn in (math.tau * index / _DIRECTIONS for index in range(_DIRECTIONS))
        ]
        beside = {circle[0], circle[_DIRECTIONS // 2]}
        yield from sorted(circle, key=lambda at: (at not in beside, math.dist(at, middle)))
