import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passerelle.cartography.projection import EARTH_RADIUS, AzimuthalEqualArea

LATITUDES = st.floats(-85, 85)
LONGITUDES = st.floats(-180, 180)


def test_the_worked_example_of_snyder() -> None:
    """« Map projections: a working manual », page 332: sphere, oblique aspect."""
    map_of_snyder = AzimuthalEqualArea(40, -100, radius=3)
    assert map_of_snyder.project(-20, 100) == pytest.approx((-4.2339303, 4.0257775), abs=1e-7)


@given(LATITUDES, LONGITUDES)
def test_the_centre_is_the_origin_and_distances_near_it_are_true(lat: float, lon: float) -> None:
    projection = AzimuthalEqualArea(lat, lon)
    assert projection.project(lat, lon) == pytest.approx((0, 0), abs=1e-3)
    degree = math.radians(1) * EARTH_RADIUS
    assert projection.project(lat + 1, lon) == pytest.approx((0, degree), abs=0.01)
    east, _north = projection.project(lat, lon + 0.01)
    assert east == pytest.approx(degree * 0.01 * math.cos(math.radians(lat)), abs=1e-3)


@given(LATITUDES, LONGITUDES, LATITUDES, st.floats(-150, 150))
def test_areas_are_true_everywhere(lat: float, lon: float, at: float, turn: float) -> None:
    projection, side = AzimuthalEqualArea(lat, lon), 1e-3
    corners = [(0, 0), (0, side), (side, side), (side, 0)]
    points = [projection.project(at + up, lon + turn + right) for up, right in corners]
    pairs = zip(points, points[1:] + points[:1], strict=True)
    area = abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2
    height = math.sin(math.radians(at + side)) - math.sin(math.radians(at))
    true = EARTH_RADIUS**2 * math.radians(side) * height
    assert area == pytest.approx(true, rel=0.01)


def test_west_of_the_date_line_is_near_its_east() -> None:
    east, _north = AzimuthalEqualArea(-20, 179).project(-20, -179)
    assert 200 < east < 210


@pytest.mark.parametrize("latitude", [-45, -44.9999999, -44.999])
def test_the_far_end_of_the_earth_is_on_the_rim(latitude: float) -> None:
    distance = math.hypot(*AzimuthalEqualArea(45, 0).project(latitude, 180))
    assert distance == pytest.approx(2 * EARTH_RADIUS, rel=1e-6)
