"""Whatever is drawn stands inside its frame, and no label runs over another or over a line."""

from itertools import combinations
from pathlib import Path as File

import pytest

from passerelle.content.library_reader import read_library
from passerelle.drawings import NARROW, WIDE, draw
from passerelle.drawings.measure import width_of, wrap
from passerelle.drawings.shapes import Drawing, Path
from passerelle.drawings.spread import spread
from passerelle.drawings.telling import Teller
from passerelle.drawings.time_line import channels_of, lanes_of
from passerelle.model.locale import Locale
from passerelle.model.picture import PictureFacts
from passerelle.model.picture_parts import Event

LIBRARY = read_library(File(__file__).parents[2] / "docs")
LONG = {"fr": "Une longue phrase " * 6 + "fin.", "en": "A long sentence " * 6 + "end."}
SHORT = {"fr": "Un mot", "en": "A word"}
HEAD = {"title": SHORT, "summary": SHORT}
CLOSE = [{"date": 2015, "label": text, "source": ("a",)} for text in (LONG, SHORT, LONG, SHORT)]
LASTING = {"date": "2014-05", "until": "2014-11", "label": LONG, "source": ("a",)}
BARS = tuple(
    {"value": value, "about": value > 9, "label": LONG, "source": ("a",)}
    for value in (1.0, 23_456_789.0)
)
ROLES = tuple(
    {"label": LONG, "text": LONG, "pays": pays, "organisations": ("x",) * 3, "source": ("a",)}
    for pays in (True, False, True)
)
HARD = {
    "a burst of events": {"time_line": (*CLOSE, LASTING, {**CLOSE[0], "date": 1890})},
    "a single year": {"time_line": tuple(CLOSE)},
    "long bars": {"amounts": {"unit": "CAD", "groups": ({"label": LONG, "bars": BARS},) * 2}},
    "long steps": {
        "continuum": {
            "start": LONG,
            "end": LONG,
            "steps": ({"label": SHORT, "text": LONG},) * 9,
            "source": ("a",),
        }
    },
    "long roles": {"partners": {"centre": LONG, "roles": ROLES}},
    "all pay": {"partners": {"centre": SHORT, "roles": (ROLES[0], ROLES[2])}},
}
PICTURES = {name: PictureFacts.model_validate(HEAD | hard) for name, hard in HARD.items()}
PICTURES |= {name: picture.facts for name, picture in LIBRARY.pictures.items()}


def drawn(name: str, locale: Locale, width: float) -> Drawing:
    facts = PICTURES[name]
    telling = Teller(locale, lambda name: f"{name} coalition of everybody concerned").tell(facts)
    return draw(facts, telling, width)


@pytest.fixture(params=PICTURES)
def drawings(request: pytest.FixtureRequest) -> list[Drawing]:
    return [drawn(request.param, locale, at) for locale in Locale for at in (NARROW, WIDE)]


def test_nothing_leaves_the_frame(drawings: list[Drawing]) -> None:
    for drawing in drawings:
        boxes = [(shape, shape.box) for shape in drawing.shapes]
        outside = [
            shape
            for shape, box in boxes
            if min(box.left, box.top) < 0
            or box.right > drawing.width
            or box.bottom > drawing.height
        ]
        assert outside == []


def test_no_label_runs_over_another(drawings: list[Drawing]) -> None:
    for drawing in drawings:
        pairs = combinations(drawing.texts, 2)
        assert [(a.text, b.text) for a, b in pairs if a.box.overlaps(b.box)] == []


def test_no_line_runs_through_a_label(drawings: list[Drawing]) -> None:
    for drawing in drawings:
        lines = [s for s in drawing.shapes if isinstance(s, Path) and not s.closed]
        for line in lines:
            for start, end in zip(line.points, line.points[1:], strict=False):
                box = Path((start, end), line.role).box
                assert [text.text for text in drawing.texts if text.box.overlaps(box)] == []


def test_a_no_break_space_never_parts_a_line() -> None:
    room = width_of("promis") + 1
    assert wrap("Pot: 17\u00a0M$ promis", room) == ("Pot:", "17\u00a0M$", "promis")
    assert all(width_of(line) <= room for line in wrap("un deux trois quatre cinq six", room))


def test_labels_stay_where_they_belong_when_there_is_room() -> None:
    assert spread([10, 50, 90], [20, 20, 20], 5, 0, 200) == (10, 50, 90)


def test_labels_that_want_one_place_share_it_in_order() -> None:
    tops = spread([50, 50, 50], [20, 20, 20], 10, 0, 200)
    assert tops == (20, 50, 80)
    assert spread([190, 190], [20, 20], 0, 0, 200) == (160, 180)
    assert spread([-9, -9], [20, 20], 0, 0, 200) == (0, 20)


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        ([100, 101, 102], [10, 40, 70]),
        ([10, 11, 12], [30, 60, 90]),
        ([50, 51, 52, 53], [20, 45, 80, 110]),
    ],
)
def test_lines_to_labels_never_cross(starts: list[float], ends: list[float]) -> None:
    places = channels_of(starts, ends)
    for i, j in combinations(range(len(starts)), 2):
        for first, other in ((i, j), (j, i)):
            low, high = sorted((starts[other], ends[other]))
            assert not (places[other] < places[first] and low < starts[first] < high)
            assert not (places[other] > places[first] and low < ends[first] < high)


def test_what_lasts_at_one_time_stands_side_by_side() -> None:
    spans = [(2000, 2004), (2002, 2003), (2004, 2006), (2005, 2009)]
    events = [
        Event.model_validate({"date": a, "until": b, "label": SHORT, "source": ("a",)})
        for a, b in spans
    ]
    assert lanes_of(events) == [0, 1, 1, 0]
