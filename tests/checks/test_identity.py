from passerelle.model.problem import Position, Problem
from site_writer import SiteWriter

WHEEL = "docs/fr/learn/true-wheel.md"
CLUB = "docs/en/stories/saddle-club.md"


def test_two_things_of_one_id_are_told_with_the_other_file(site: SiteWriter) -> None:
    site.copy("docs/data/references/spoke-survey.yml", "docs/data/references/true-wheel.yml")
    site.copy(CLUB, "docs/en/stories/true-wheel.md", slug="other")
    details = {"id": "true-wheel", "other": WHEEL}
    told = [problem for problem in site.problems() if problem.code == "ID001"]
    assert told == [
        Problem("docs/data/references/true-wheel.yml", Position(1, 1), "ID001", details),
        Problem("docs/en/stories/true-wheel.md", Position(1, 1), "ID001", details),
    ]


def test_a_page_may_not_bear_the_name_of_a_section(site: SiteWriter) -> None:
    site.copy(WHEEL, "docs/fr/learn/stories.md", slug="autre")
    assert [problem.code for problem in site.problems()] == ["ID001"]


def test_a_term_may_bear_the_name_of_a_page(site: SiteWriter) -> None:
    site.copy("docs/data/glossary/derailleur.yml", "docs/data/glossary/true-wheel.yml")
    assert site.problems() == ()


def test_two_pages_at_one_address_are_told_at_the_slug(site: SiteWriter) -> None:
    site.copy(WHEEL, "docs/fr/learn/zinc.md")
    details = {"address": "/apprendre/roue-droite/", "other": WHEEL}
    (problem,) = site.problems()
    zinc = "docs/fr/learn/zinc.md"
    assert problem == Problem(zinc, site.position(zinc, "roue-droite"), "ID002", details)


def test_a_page_may_not_stand_at_the_address_of_a_section(site: SiteWriter) -> None:
    site.copy("docs/fr/index.md", "docs/fr/zinc.md", slug="apprendre", layout="plain")
    (problem,) = [problem for problem in site.problems() if problem.code != "OR001"]
    assert (problem.code, problem.details["address"]) == ("ID002", "/apprendre/")


def test_one_slug_may_serve_in_two_sections_and_in_two_languages(site: SiteWriter) -> None:
    site.set("docs/fr/stories/saddle-club.md", "slug", "roue-droite")
    site.set("docs/en/learn/true-wheel.md", "slug", "roue-droite")
    assert site.problems() == ()


def test_a_page_may_not_stand_at_the_address_of_a_resource(site: SiteWriter) -> None:
    site.copy("docs/fr/index.md", "docs/fr/shelf/zinc.md", slug="chain-guide", layout="plain")
    site.replace("docs/fr/shelf/zinc.md", "(learn/", "(../learn/")
    assert [problem.code for problem in site.problems()] == ["OR001", "ID002"]
