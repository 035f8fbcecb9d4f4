"""Outlines come from tools; whatever stands in their files is told, and nothing is raised."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas_writer import OUTLINES, write_outlines, write_view
from passerelle.content.outlines import read_outlines
from passerelle.messages import describe
from passerelle.model.locale import Locale
from site_writer import SiteWriter


def feature(geometry: object) -> dict[str, object]:
    return {"type": "Feature", "properties": {"kind": "land"}, "geometry": geometry}


def test_outlines_are_read(site: SiteWriter) -> None:
    write_outlines(site)
    outlines = site.library().outlines["valley"]
    (land,) = outlines.facts.features
    assert land.geometry.paths[0][0] == (-74, 45)
    assert site.problems() == ()


@pytest.mark.parametrize(
    "text",
    ["", "{", "[1]", '"land"', "{}{}", '{"type": nought}', "9" * 5000, "[" * 100_000, "\ufeff"],
)
def test_what_is_not_json_is_told(site: SiteWriter, text: str) -> None:
    site.write(OUTLINES, text)
    assert [(p.path, p.code) for p in site.problems()] == [(OUTLINES, "DA003")]


def test_where_json_breaks_is_told(site: SiteWriter) -> None:
    site.write(OUTLINES, '{\n  "type": "FeatureCollection",\n  oops\n}')
    (problem,) = site.problems()
    assert problem.position == site.position(OUTLINES, "oops")


@pytest.mark.parametrize(
    "changes",
    [
        {"features": []},
        {"features": "all"},
        {"features": [feature(None)]},
        {"features": [feature({"type": "Point", "coordinates": [1, 2]})]},
        {"features": [feature({"coordinates": []})]},
        {"features": [feature({"type": "MultiLineString", "coordinates": [[[181, 0]]]})]},
        {"features": [feature({"type": "MultiLineString", "coordinates": [[[0, 0, 0]]]})]},
        {"features": [feature({"type": "MultiLineString", "coordinates": [[["0", "0"]]]})]},
        {"type": "Topology"},
        {"licence": "free"},
        {"crs": {}},
    ],
)
def test_outlines_of_another_shape_are_told_once_and_their_map_is_not(
    site: SiteWriter, changes: dict[str, object]
) -> None:
    write_outlines(site, **changes)
    write_view(site, "town", 20)
    assert {problem.path for problem in site.problems()} == {OUTLINES}
    for problem in site.problems():
        assert describe(problem, Locale.FR)


def test_a_file_that_cannot_be_an_identifier_is_told(site: SiteWriter) -> None:
    write_outlines(site, "docs/data/outlines/The Valley.geojson")
    assert [problem.code for problem in site.problems()] == ["ID003"]


@settings(max_examples=200)
@given(raw=st.binary() | st.text(alphabet='{}[]",:0123456789.eE- \\ntruefalsn').map(str.encode))
def test_reading_never_raises(raw: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    docs: Path = tmp_path_factory.mktemp("outlines")
    (docs / "data" / "outlines").mkdir(parents=True)
    (docs / "data" / "outlines" / "x.geojson").write_bytes(raw)
    outlines, problems = read_outlines(docs)
    assert outlines == {}
    assert len(problems) >= 1
