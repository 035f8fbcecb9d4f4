import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passerelle.cartography.frame import WIDTH, Frame
from passerelle.cartography.paths import outline_paths
from passerelle.model.base import Bilingual
from passerelle.model.map_view import ViewFacts
from passerelle.model.outline import OutlineFacts

FRAME = Frame(
    ViewFacts(
        name=Bilingual(fr="Ici", en="Here"),
        latitude=0.0,
        longitude=0.0,
        width=400.0,
        ratio=1.0,
        outlines="x",
    )
)
Line = list[tuple[float, float]]


def draw(kind: str, *lines: Line) -> dict[str, str]:
    area = kind == "land"
    coordinates = tuple(tuple(line) for line in lines)
    geometry = {
        "type": "MultiPolygon" if area else "MultiLineString",
        "coordinates": (coordinates,) if area else coordinates,
    }
    feature = {"type": "Feature", "properties": {"kind": kind}, "geometry": geometry}
    head = {"name": "Us", "url": "https://us.example", "licence": {"fr": "à tous", "en": "free"}}
    facts = {"type": "FeatureCollection", **head, "made_from": "a pen", "features": (feature,)}
    return dict(outline_paths(OutlineFacts.model_validate(facts), FRAME))


def corners(path: str) -> Line:
    """The points of a path, read back."""
    start, _l, steps = path.removeprefix("M").removesuffix("z").partition("l")
    numbers = [float(n) for n in re.findall(r"-?(?:\d+\.\d+|\.\d+|\d+)", f"{start} {steps}")]
    pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
    return list(itertools.accumulate(pairs, lambda a, b: (a[0] + b[0], a[1] + b[1])))


def test_a_land_is_a_closed_path_and_a_border_an_open_one() -> None:
    ring = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0)]
    land, border = draw("land", ring)["land"], draw("border", ring)["border"]
    assert land == "M79.9 280.1l200.2 0 0-200.2-200.2 0z"
    assert border == "M79.9 280.1l200.2 0 0-200.2-200.2 0 0 200.2"
    assert (len(corners(land)), len(corners(border))) == (4, 5)


def test_what_stays_outside_is_left_out() -> None:
    far = [(50.0, 10.0), (51.0, 10.0), (51.0, 11.0), (50.0, 10.0)]
    assert draw("land", far) == {}
    across = [(-50.0, 0.0), (50.0, 0.0)]
    assert list(draw("border", across, far)) == ["border"]
    assert draw("border", across, far)["border"].count("M") == 1


def test_what_is_too_small_to_see_is_left_out() -> None:
    assert draw("border", [(0.0, 0.0), (0.00001, 0.0)]) == {}
    assert draw("border", []) == {}


@given(st.lists(st.tuples(st.floats(-1.5, 1.5), st.floats(-1.5, 1.5)), min_size=2, max_size=30))
def test_a_path_reads_back_as_its_line_to_a_tenth_of_a_unit(line: Line) -> None:
    drawn = draw("division", line)
    wanted = [FRAME.spot(latitude, longitude) for longitude, latitude in line]
    found = corners(drawn["division"]) if drawn else []
    for x, y in found:
        assert 0 <= x <= WIDTH
        assert any((x, y) == pytest.approx(spot, abs=0.06) for spot in wanted)
    if found:
        assert found[0] == pytest.approx(wanted[0], abs=0.06)
        assert found[-1] == pytest.approx(wanted[-1], abs=0.06)
