"""The rectangle that a map shows, and where things stand on its drawing."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from passerelle.cartography.projection import AzimuthalEqualArea
from passerelle.model.map_view import ViewFacts

WIDTH = 360.0
"""Width of every drawing, in units of its own: the column of a phone is about as many CSS
pixels wide, so one unit is about one pixel there, and more on wider screens."""


class Spot(NamedTuple):
    """A point of a drawing, in its units.

    Attributes:
        x: from the left edge.
        y: from the upper edge.
    """

    x: float
    y: float


class Box(NamedTuple):
    """A rectangle on a drawing, in its units.

    Attributes:
        x: of its left edge.
        y: of its upper edge.
        width: its width.
        height: its height.
    """

    x: float
    y: float
    width: float
    height: float

    @property
    def centre(self) -> Spot:
        """Its middle."""
        return Spot(self.x + self.width / 2, self.y + self.height / 2)


@dataclass(frozen=True)
class Frame:
    """What a view shows.

    Attributes:
        view: the view.
    """

    view: ViewFacts

    @property
    def height(self) -> float:
        """Height of the drawing, in its units."""
        return round(WIDTH * self.view.ratio)

    @cached_property
    def _projection(self) -> AzimuthalEqualArea:
        return AzimuthalEqualArea(self.view.latitude, self.view.longitude)

    def spot(self, latitude: float, longitude: float) -> Spot:
        """Where a place stands on the drawing, which may be outside its edges."""
        east, north = self._projection.project(latitude, longitude)
        units = WIDTH / self.view.width
        return Spot(WIDTH / 2 + east * units, self.height / 2 - north * units)

    def shows(self, latitude: float, longitude: float) -> bool:
        """Whether a place stands within the edges of the drawing."""
        x, y = self.spot(latitude, longitude)
        return 0 <= x <= WIDTH and 0 <= y <= self.height

    def box(self, inset: ViewFacts) -> Box:
        """What another view spans on this drawing: the scale holds near the centre of each."""
        x, y = self.spot(inset.latitude, inset.longitude)
        width = WIDTH * inset.width / self.view.width
        height = width * inset.ratio
        return Box(x - width / 2, y - height / 2, width, height)

    def spots(self, path: Iterable[tuple[float, float]]) -> list[Spot]:
        """A path of GeoJSON, longitude before latitude, on the drawing."""
        return [self.spot(latitude, longitude) for longitude, latitude in path]
