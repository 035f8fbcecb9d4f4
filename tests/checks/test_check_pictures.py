"""Pictures are placed, alone in their paragraph, in both languages, and their sources count."""

import pytest

from site_writer import SiteWriter

WHEEL = "docs/fr/learn/true-wheel.md"
RIM = "docs/data/pictures/rim.yml"
SURVEY = "docs/data/references/rim-survey.yml"
RECORD = """\
title: {fr: La jante, en: The rim}
summary: {fr: Trois pas., en: Three steps.}
continuum:
  start: {fr: Tordue, en: Bent}
  end: {fr: Droite, en: True}
  source: [rim-survey]
  steps:
    - label: {fr: Voir, en: Look}
      text: {fr: On regarde., en: Look at it.}
    - label: {fr: Serrer, en: Tighten}
      text: {fr: On serre., en: Tighten it.}
"""


@pytest.fixture
def pictured(site: SiteWriter) -> SiteWriter:
    site.write(RIM, RECORD)
    site.copy("docs/data/references/spoke-survey.yml", SURVEY, title="The rim survey")
    for language in ("fr", "en"):
        page = WHEEL.replace("/fr/", f"/{language}/")
        site.write(page, site.read(page) + "\n![](@rim)\n")
    return site


def told(site: SiteWriter) -> list[tuple[str, str]]:
    return [(problem.code, problem.path) for problem in site.problems()]


def test_a_source_that_only_a_picture_cites_is_cited(pictured: SiteWriter) -> None:
    assert told(pictured) == []
    pictured.replace(RIM, "rim-survey", "spoke-survey")
    assert told(pictured) == [("CI001", SURVEY)]


def test_an_unknown_source_is_told_at_its_place(pictured: SiteWriter) -> None:
    pictured.replace(RIM, "rim-survey", "rim-survay")
    (problem,) = [p for p in pictured.problems() if p.code == "DA001"]
    assert problem.details["nearest"] == "rim-survey"
    assert problem.position == pictured.position(RIM, "rim-survay")


@pytest.mark.parametrize(
    "written",
    ["Voyez ![](@rim)", "![](@rim) ici", "- ![](@rim)", "![La jante](@rim)", "Voyez\n![](@rim)"],
)
def test_a_picture_within_a_text_is_told(pictured: SiteWriter, written: str) -> None:
    pictured.replace(WHEEL, "![](@rim)", written)
    (problem,) = pictured.problems()
    assert problem.code == "PI001"
    assert problem.position == pictured.position(WHEEL, "@rim")


@pytest.mark.parametrize("around", ["{}", "{}\n\n{}", "\n{}  \n\nFin.", "## Titre\n\n{}"])
def test_a_paragraph_of_its_own_may_stand_anywhere(pictured: SiteWriter, around: str) -> None:
    pictured.replace(WHEEL, "![](@rim)", around.format("![](@rim)", "![](@rim)"))
    assert told(pictured) == []


def test_a_picture_in_code_is_no_picture(pictured: SiteWriter) -> None:
    pictured.replace(WHEEL, "![](@rim)", "![](@rim)\n\nÉcrivez `![](@rum)`.")
    assert told(pictured) == []


def test_a_picture_placed_nowhere_is_not_told_while_a_page_cannot_be_read(
    pictured: SiteWriter,
) -> None:
    pictured.replace(WHEEL, "\n![](@rim)\n", "")
    pictured.replace(WHEEL.replace("/fr/", "/en/"), "\n![](@rim)\n", "")
    assert told(pictured) == [("PI003", RIM)]
    pictured.replace(WHEEL, "title: ", "title: Une roue: ")
    assert told(pictured) == [("FM004", WHEEL)]


def test_a_misspelt_key_within_a_drawing_is_suggested(pictured: SiteWriter) -> None:
    event = "  - {date: 1817, lable: {fr: Roues., en: Wheels.}, source: [spoke-survey]}\n"
    record = RECORD.partition("continuum:")[0] + "time_line:\n" + event * 2
    pictured.write(RIM, record)
    found = {p.details["nearest"] for p in pictured.problems() if p.code == "FM008"}
    assert found == {"label"}
