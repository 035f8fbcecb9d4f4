"""The maps of the cases, ready to be drawn: what stands on each, and where."""

import math
from dataclasses import dataclass

from passerelle.cartography.frame import Box, Frame, Spot
from passerelle.cartography.spreading import TARGET
from passerelle.model.item import CaseStudy, MapView, Place

_ASIDE = 4.0
"""Units of the drawing; a smaller shift does not show under the sign."""


@dataclass(frozen=True)
class Marker:
    """A case at one of its places.

    Attributes:
        number: what ties the sign on the map to the line of the list, from 1.
        case: the case.
        place: the place.
        spot: where the place is on the drawing.
        sign: where its sign stands, beside the spot when another one is in the way.
    """

    number: int
    case: CaseStudy
    place: Place
    spot: Spot
    sign: Spot

    @property
    def is_moved(self) -> bool:
        """Whether the sign stands so far aside that a line must tie it to its spot."""
        return math.dist(self.sign, self.spot) > _ASIDE


@dataclass(frozen=True)
class Inset:
    """A smaller map, as the larger one shows it.

    Attributes:
        view: the smaller map.
        box: what it spans on the larger one.
        sign: where the sign that leads to it stands.
        count: how many cases it shows, with its own insets.
    """

    view: MapView
    box: Box
    sign: Spot
    count: int

    @property
    def name_spot(self) -> Spot:
        """Where its name goes: above its rectangle and its sign."""
        return Spot(self.sign.x, min(self.box.y, self.sign.y - TARGET / 2) - 3)


@dataclass(frozen=True)
class ViewMap:
    """One map with what stands on it.

    Attributes:
        view: the map.
        frame: what it shows.
        markers: from left to right.
        insets: smaller maps that it frames.
    """

    view: MapView
    frame: Frame
    markers: tuple[Marker, ...]
    insets: tuple[Inset, ...]


@dataclass(frozen=True)
class CaseMap:
    """All maps, and the cases that stand on none of them.

    Attributes:
        views: the maps on which something stands, in the order of their records.
        elsewhere: the cases whose places are on no map.
    """

    views: tuple[ViewMap, ...]
    elsewhere: tuple[CaseStudy, ...]
