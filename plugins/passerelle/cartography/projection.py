"""The projection of the maps: from the globe to a plane."""

import math
from dataclasses import dataclass

EARTH_RADIUS = 6371.0
"""Mean radius of the Earth, in kilometres (Moritz, Geodetic Reference System 1980)."""

_ANTIPODE = 1e-12


@dataclass(frozen=True)
class AzimuthalEqualArea:
    """Lambert's azimuthal equal-area projection of a sphere, centred where a map is.

    It suits a town and a continent alike, anywhere on the Earth, keeps areas
    true, and needs nothing but a centre. Formulas 22-4, 22-5 and 24-2 of J. P. Snyder,
    « Map projections: a working manual », U.S. Geological Survey, Professional
    Paper 1395, 1987.

    Attributes:
        latitude: of the centre, in degrees.
        longitude: of the centre, in degrees.
        radius: of the sphere, in kilometres.
    """

    latitude: float
    longitude: float
    radius: float = EARTH_RADIUS

    def project(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Kilometres east and north of the centre, on the plane.

        The far end of the Earth is the whole rim of the plane; it is put on its right.

        Args:
            latitude: of a point, in degrees.
            longitude: of a point, in degrees.
        """
        here, there = math.radians(self.latitude), math.radians(latitude)
        turn = math.radians(longitude - self.longitude)
        ahead = math.cos(there) * math.cos(turn)
        cosine = math.sin(here) * math.sin(there) + math.cos(here) * ahead
        if 1 + cosine < _ANTIPODE:
            return 2 * self.radius, 0.0
        scale = self.radius * math.sqrt(2 / (1 + cosine))
        east = math.cos(there) * math.sin(turn)
        north = math.cos(here) * math.sin(there) - math.sin(here) * ahead
        return scale * east, scale * north
