import pytest

from site_writer import SiteWriter

WHEEL, CLUB = "docs/fr/learn/true-wheel.md", "docs/en/stories/saddle-club.md"
RIDERS, PLACE = "docs/data/initiatives/night-riders.yml", "docs/data/places/riverside.yml"


@pytest.mark.parametrize(
    ("path", "old", "new", "folder"),
    [
        (CLUB, "places: [riverside]", "places: [riverside, >gone]", "places"),
        (CLUB, "partners: [bike-union]", "partners: [>gone]", "organisations"),
        (CLUB, "initiatives: [night-riders]", "initiatives: [>gone]", "initiatives"),
        (CLUB, "    source: spoke-survey", "    source: >gone", "references"),
        (RIDERS, "case: saddle-club", "case: >gone", "docs"),
        (RIDERS, "source: spoke-survey}", "source: >gone}", "references"),
        (RIDERS, "funders: [bike-union]", "funders: [bike-union, >gone]", "organisations"),
        (RIDERS, "places: [riverside]", "places: [riverside, >gone]", "places"),
        (RIDERS, "source: [spoke-survey]", "source: [spoke-survey, >gone]", "references"),
        (PLACE, "latitude:", "within: >gone\nlatitude:", "places"),
    ],
)
def test_an_identifier_that_names_nothing_is_told_exactly_where_it_stands(
    site: SiteWriter, path: str, old: str, new: str, folder: str
) -> None:
    site.replace(path, old, new.replace(">", ""))
    (problem,) = site.problems()
    assert (problem.path, problem.code) == (path, "DA001")
    assert problem.position == site.position(path, "gone")
    assert problem.details["id"] == "gone"
    assert folder in problem.details["folder"]


def test_the_second_of_two_figures_is_told_in_its_own_place(site: SiteWriter) -> None:
    figure = (
        "  - value: 7\n    label: {fr: vélos, en: bicycles}\n    source: spoke-survye\n---\n\nThey"
    )
    site.replace(CLUB, "---\n\nThey", figure)
    (problem,) = site.problems()
    assert problem.position == site.position(CLUB, "spoke-survye")
    assert problem.details["nearest"] == "spoke-survey"


def test_a_resource_is_a_source_like_any_reference(site: SiteWriter) -> None:
    site.replace(CLUB, "    source: spoke-survey", "    source: chain-guide")
    assert site.problems() == ()


def test_a_phase_that_does_not_exist_is_told_where_it_is_named(site: SiteWriter) -> None:
    site.replace(RIDERS, "places: [riverside]", "from: zeroth-lamps")
    (problem,) = site.problems()
    assert (problem.path, problem.position) == (RIDERS, site.position(RIDERS, "zeroth"))


def test_a_record_that_cannot_be_read_is_not_said_to_be_missing(site: SiteWriter) -> None:
    site.write(PLACE, "name: [")
    assert {problem.path for problem in site.problems()} == {PLACE}
