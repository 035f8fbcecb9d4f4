import pytest

from passerelle.model.locale import Locale
from passerelle.model.problem import Position
from site_writer import SiteWriter


def test_a_valid_site_has_no_problem_and_every_kind_of_record(site: SiteWriter) -> None:
    library = site.library()
    assert site.problems() == ()
    assert [section.id for section in library.sections] == ["learn", "stories", "shelf", "words"]
    assert [article.id for article in library.articles] == ["true-wheel"]
    assert [case.id for case in library.cases] == ["saddle-club"]
    assert list(library.resources) == ["chain-guide"]
    assert list(library.references) == ["spoke-survey"]
    assert list(library.sources) == ["spoke-survey", "chain-guide"]
    assert list(library.organisations) == ["bike-union"]
    assert list(library.places) == ["riverside"]
    assert list(library.initiatives) == ["night-riders"]
    assert list(library.terms) == ["derailleur"]


def test_a_resource_keeps_its_facets_and_its_languages(site: SiteWriter) -> None:
    guide = site.library().resources["chain-guide"]
    assert guide.classification == {"seasons": ("thaw",)}
    assert guide.facts.languages == (Locale.FR,)
    assert str(guide.facts.issued) == "2019-05"


@pytest.mark.parametrize("item_id", ["true-wheel", "chain-guide", "spoke-survey", "learn"])
def test_pages_and_sources_are_found_by_id(site: SiteWriter, item_id: str) -> None:
    item = site.library().item(item_id)
    assert item
    assert item.id == item_id


def test_an_id_that_nothing_bears_finds_nothing(site: SiteWriter) -> None:
    assert site.library().item("derailleur") is None


def test_a_site_without_sections_is_told_and_not_raised(site: SiteWriter) -> None:
    site.remove("docs/data/sections.yml")
    problem = site.library().problems[0]
    assert (problem.path, problem.code) == ("docs/data/sections.yml", "DA002")


def test_an_empty_folder_is_told_and_not_raised(site: SiteWriter) -> None:
    empty = SiteWriter(site.root / "elsewhere")
    assert [problem.code for problem in empty.library().problems] == ["DA002"]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("docs/fr/nowhere/page.md", "ID004"),
        ("docs/fr/learn/deeper/page.md", "ID004"),
        ("docs/en/learn/True Wheel.md", "ID003"),
        ("docs/fr/été.md", "ID003"),
        ("docs/data/places/Down Town.yml", "ID003"),
        ("docs/data/taxonomy/a_b.yml", "ID003"),
    ],
)
def test_a_file_in_the_wrong_place_or_under_a_wrong_name_is_told(
    site: SiteWriter, path: str, code: str
) -> None:
    site.write(path, "---\n---\n")
    assert [(p.path, p.code, p.position) for p in site.problems()] == [(path, code, Position(1, 1))]


def test_all_problems_of_all_files_are_told_at_once(site: SiteWriter) -> None:
    site.set("docs/fr/learn/true-wheel.md", "published", "2026-02-30")
    site.set("docs/fr/learn/true-wheel.md", "slug", "Été")
    site.set("docs/data/places/riverside.yml", "latitude", "95.5")
    site.write("docs/en/index.md", "Hello\n")
    assert [(problem.path, problem.code) for problem in site.problems()] == [
        ("docs/data/places/riverside.yml", "FM016"),
        ("docs/en/index.md", "FM002"),
        ("docs/fr/learn/true-wheel.md", "FM016"),
        ("docs/fr/learn/true-wheel.md", "FM015"),
    ]
