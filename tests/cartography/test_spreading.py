import itertools
import math

from hypothesis import given
from hypothesis import strategies as st

from passerelle.cartography.frame import Spot
from passerelle.cartography.spreading import TARGET, spread

WIDTH, HEIGHT = 360.0, 240.0
SPOTS = st.builds(Spot, st.floats(0, WIDTH), st.floats(0, HEIGHT))
CROWD = st.lists(st.builds(Spot, st.floats(230, 245), st.floats(140, 150)), max_size=25)


@given(st.lists(SPOTS, max_size=20) | CROWD)
def test_no_sign_lies_over_another_or_over_the_edge(spots: list[Spot]) -> None:
    signs = spread(spots, WIDTH, HEIGHT)
    assert len(signs) == len(spots)
    for one, other in itertools.combinations(signs, 2):
        assert math.dist(one, other) >= TARGET
    for x, y in signs:
        assert TARGET / 2 <= x <= WIDTH - TARGET / 2
        assert TARGET / 2 <= y <= HEIGHT - TARGET / 2


def test_signs_that_have_room_stay_where_they_belong() -> None:
    apart = [Spot(50, 50), Spot(81, 50), Spot(200, 100)]
    assert spread(apart, WIDTH, HEIGHT) == apart


def test_two_signs_of_one_place_stand_side_by_side_towards_the_middle() -> None:
    assert spread([Spot(240, 150)] * 2, WIDTH, HEIGHT) == [Spot(240, 150), Spot(210, 150)]
    assert spread([Spot(100, 150)] * 2, WIDTH, HEIGHT) == [Spot(100, 150), Spot(130, 150)]


def test_a_full_drawing_still_gives_every_sign_a_spot() -> None:
    signs = spread([Spot(30, 30)] * 9, 60.0, 60.0)
    assert len(signs) == 9
    assert all(15 <= x <= 45 and 15 <= y <= 45 for x, y in signs)
