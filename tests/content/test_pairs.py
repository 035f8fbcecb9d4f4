import pytest

from passerelle.model.locale import Locale
from passerelle.model.problem import Position
from site_writer import SiteWriter

FR, EN = "docs/fr/learn/true-wheel.md", "docs/en/learn/true-wheel.md"


def codes(site: SiteWriter) -> list[tuple[str, str]]:
    return [(problem.path, problem.code) for problem in site.problems()]


def test_a_pair_is_one_page_with_the_facts_of_its_original(site: SiteWriter) -> None:
    pages = site.library().pages
    wheel, club = pages["learn/true-wheel.md"], pages["stories/saddle-club.md"]
    assert (wheel.id, wheel.original, wheel.facts.order) == ("true-wheel", Locale.FR, 10)
    assert wheel.classification == {"seasons": ("thaw", "summer"), "sizes": ("shed",)}
    assert [wheel.words[locale].title for locale in Locale] == ["Une roue droite", "A true wheel"]
    assert (club.original, club.facts.places) == (Locale.EN, ("riverside",))
    assert club.texts[Locale.FR].body == "\nIls ont commencé par des lampes [@chain-guide].\n"


def test_the_index_of_a_section_bears_its_name_and_the_first_page_is_home(site: SiteWriter) -> None:
    pages = site.library().pages
    assert (pages["learn/index.md"].id, pages["index.md"].id) == ("learn", "home")


@pytest.mark.parametrize("line", ["order: 10", "seasons: [thaw, summer]", "published: 2026-03-01"])
def test_a_translation_may_repeat_a_fact(site: SiteWriter, line: str) -> None:
    site.set(EN, *line.split(": "))
    assert site.problems() == ()


@pytest.mark.parametrize(
    ("key", "value", "line"),
    [("order", "11", "9"), ("seasons", "[thaw]", "10"), ("sizes", "[shed, hall]", "11")],
)
def test_a_translation_that_contradicts_its_original_is_told_with_both_lines(
    site: SiteWriter, key: str, value: str, line: str
) -> None:
    site.set(EN, key, value)
    (problem,) = site.problems()
    assert (problem.path, problem.code, problem.position) == (EN, "PA002", Position(2, 1))
    assert problem.details == {"key": key, "original": FR, "line": line}


def test_two_originals_are_told_once_in_english(site: SiteWriter) -> None:
    site.set(EN, "translation_of", None)
    assert (EN, "PA003") in codes(site)
    assert (FR, "PA003") not in codes(site)


def test_two_translations_of_each_other_are_told_once(site: SiteWriter) -> None:
    site.set(FR, "translation_of", "en")
    assert [code for _path, code in codes(site)].count("PA004") == 1


def test_a_translation_of_its_own_language_is_told_at_its_key(site: SiteWriter) -> None:
    site.set(EN, "translation_of", "en")
    problem = next(problem for problem in site.problems() if problem.code == "PA004")
    assert (problem.path, problem.position) == (EN, site.position(EN, "en\n---"))


def test_a_translation_without_its_original_names_the_file_to_look_for(site: SiteWriter) -> None:
    site.remove(FR)
    problem = next(problem for problem in site.problems() if problem.path == EN)
    assert (problem.code, problem.details["original"]) == ("PA001", FR)
    assert problem.position == site.position(EN, "fr\n---")


def test_an_unknown_language_of_origin_is_told_with_the_choices(site: SiteWriter) -> None:
    site.set(EN, "translation_of", "de")
    problem = next(problem for problem in site.problems() if problem.path == EN)
    assert (problem.code, problem.details["choices"]) == ("FM016", "fr, en")


@pytest.mark.parametrize("broken", ["---\ntitle: [\n---\n", "no front matter", "---\n"])
def test_an_unreadable_original_is_the_only_problem_told(site: SiteWriter, broken: str) -> None:
    site.write(FR, broken)
    assert [path for path, _code in codes(site)] == [FR]


def test_a_wrong_original_is_the_only_problem_told(site: SiteWriter) -> None:
    site.set(FR, "order", "soon")
    assert codes(site) == [(FR, "FM014")]


def test_a_wrong_translation_leaves_the_original_published(site: SiteWriter) -> None:
    site.set(EN, "title", None)
    assert codes(site) == [(EN, "FM013")]
    assert site.library().pages["learn/true-wheel.md"].locales == (Locale.FR,)
