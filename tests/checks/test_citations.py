"""Figures have sources, sources are cited, and one mistake is not told as ten."""

from passerelle.model.problem import Position
from site_writer import SiteWriter

WHEEL = "docs/fr/learn/true-wheel.md"
SURVEY = "docs/data/references/spoke-survey.yml"


def codes(site: SiteWriter) -> list[str]:
    return [problem.code for problem in site.problems()]


def test_a_source_that_only_an_unreadable_page_cites_is_not_called_useless(
    site: SiteWriter,
) -> None:
    site.copy(SURVEY, "docs/data/references/rim-survey.yml", title="The rim survey")
    site.replace(WHEEL, "[@spoke-survey]", "[@spoke-survey; @rim-survey]")
    assert codes(site) == []
    site.replace(WHEEL, "title: ", "title: Une roue: ")
    assert codes(site) == ["FM004"]


def test_a_figure_or_an_initiative_is_use_enough(site: SiteWriter) -> None:
    for language in ("fr", "en"):
        site.replace(WHEEL.replace("/fr/", f"/{language}/"), " [@spoke-survey]", "")
    assert codes(site) == []


def test_a_figure_without_a_source_is_told_at_its_paragraph(site: SiteWriter) -> None:
    site.replace(WHEEL, "Voyez aussi", "Une ligne.\n\n- Il faut 36 rayons.\n\nVoyez aussi")
    (problem,) = site.problems()
    assert (problem.code, problem.details) == ("CI002", {"figure": "36"})
    assert problem.position == Position(site.position(WHEEL, "- Il faut").line, 1)


def test_numbers_of_exercises_links_and_code_need_no_source(site: SiteWriter) -> None:
    site.replace(
        WHEEL,
        "Voyez aussi",
        "Lisez [ceci](https://velo.example/36) et `36`.\n\n## Ensemble {#together}\n\n"
        "1. Comptez 20 minutes.\n\nVoyez aussi",
    )
    site.replace(WHEEL.replace("/fr/", "/en/"), "See [the", "## Together {#together}\n\nSee [the")
    assert codes(site) == []
