import pytest

from passerelle.cartography.frame import WIDTH, Frame
from passerelle.model.base import Bilingual
from passerelle.model.map_view import ViewFacts


def frame(**facts: object) -> Frame:
    given = {"latitude": 45.0, "longitude": -73.0, "width": 1000.0, "ratio": 0.5, "outlines": "x"}
    return Frame(ViewFacts(name=Bilingual(fr="Ici", en="Here"), **(given | facts)))


def test_the_centre_of_a_view_is_the_middle_of_its_drawing() -> None:
    assert frame().height == WIDTH / 2
    assert frame().spot(45, -73) == pytest.approx((WIDTH / 2, WIDTH / 4))


def test_north_is_up_east_is_right_and_the_width_is_told_in_kilometres() -> None:
    x, y = frame().spot(46, -73)
    assert x == pytest.approx(WIDTH / 2)
    assert y == pytest.approx(WIDTH / 4 - WIDTH * 111.195 / 1000, abs=0.01)
    assert frame().spot(45, -72).x > WIDTH / 2


@pytest.mark.parametrize(
    ("latitude", "longitude", "shown"),
    [(45, -73, True), (47.2, -73, True), (47.3, -73, False), (45, -79.2, True), (45, -79.5, False)],
)
def test_what_a_view_shows(latitude: float, longitude: float, shown: bool) -> None:
    assert frame().shows(latitude, longitude) is shown


def test_an_inset_is_as_large_on_its_map_as_it_is_on_the_earth() -> None:
    inset = frame(latitude=46.0, width=250.0, ratio=1.0)
    box = frame().box(inset.view)
    assert (box.width, box.height) == (WIDTH / 4, WIDTH / 4)
    assert box.centre == pytest.approx(frame().spot(46, -73))
