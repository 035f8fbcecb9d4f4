import pytest

from passerelle.messages import describe
from passerelle.model.locale import Locale
from passerelle.model.problem import Problem
from site_writer import SiteWriter

WHEEL = "docs/fr/learn/true-wheel.md"
CLUB = "docs/en/stories/saddle-club.md"
GUIDE = "docs/data/resources/chain-guide.yml"
PLACE = "docs/data/places/riverside.yml"
RIDERS = "docs/data/initiatives/night-riders.yml"


def only_problem(site: SiteWriter) -> Problem:
    problems = site.problems()
    assert len(problems) == 1, problems
    for locale in Locale:
        assert "{" not in describe(problems[0], locale).replace("{a: b}", "")
    return problems[0]


@pytest.mark.parametrize(
    ("path", "old", "new", "code", "at"),
    [
        (WHEEL, "order: 10", "order: ten", "FM014", "ten"),
        (WHEEL, "order: 10", "order: -1", "FM016", "-1"),
        (WHEEL, "published: 2026-03-01", "published: 2026-02-30", "FM015", "2026-02-30"),
        (WHEEL, "published: 2026-03-01", 'published: "2026-03-01"', "FM015", '"2026'),
        (WHEEL, "title: Une roue droite", "title: 2026", "FM014", "2026"),
        (WHEEL, "title: Une roue droite", 'title: " "', "FM016", '" "'),
        (WHEEL, "title: Une roue droite", f"title: {'x' * 121}", "FM016", "xxx"),
        (WHEEL, "slug: roue-droite", "slug: Roue Droite", "FM016", "Roue"),
        (WHEEL, "  - Tendre les rayons\n", "", "FM016", "- Trouver"),
        (WHEEL, "seasons: [thaw, summer]", "seasons: thaw", "FM014", "thaw"),
        (WHEEL, "seasons: [thaw, summer]", "seasons: [thaw, winter]", "FM017", "winter"),
        (WHEEL, "seasons: [thaw, summer]", "seasons: [[thaw]]", "FM017", "[thaw]"),
        (CLUB, "unit: CAD", "unit: EUR", "FM016", "EUR"),
        (CLUB, "value: 12000", "value: 12 000", "FM014", "12 000"),
        (CLUB, "value: 12000", "value: true", "FM014", "true"),
        (CLUB, "value: 12000", "value: !!float nan", "FM016", "!!float"),
        (CLUB, "value: 12000", "value: !!float inf", "FM016", "!!float"),
        (CLUB, "{fr: de dons, en: in gifts}", "in gifts", "FM014", "in gifts"),
        (CLUB, "places: [riverside]", "places: []", "FM016", "[]"),
        (CLUB, "start: 2015", "start: 2015.5", "FM014", "2015.5"),
        (GUIDE, "url: https://velo.example/chaine", "url: velo.example", "FM016", "velo."),
        (GUIDE, "languages: [fr]", "languages: [de]", "FM016", "de]"),
        (GUIDE, "access: read", "access: lu", "FM016", "lu"),
        (GUIDE, "issued: 2019-05", "issued: 2019-13", "FM016", "2019-13"),
        (PLACE, "latitude: 45.5", "latitude: 91.5", "FM016", "91.5"),
        (PLACE, "latitude: 45.5", "latitude: 45,5", "FM014", "45,5"),
        (RIDERS, "- id: pioneers", "- id: The Pioneers", "FM016", "The Pioneers"),
    ],
)
def test_a_wrong_value_is_told_where_it_stands(
    site: SiteWriter, path: str, old: str, new: str, code: str, at: str
) -> None:
    site.replace(path, old, new)
    problem = only_problem(site)
    assert (problem.path, problem.code) == (path, code)
    assert problem.position == site.position(path, at)


@pytest.mark.parametrize(
    ("path", "old", "new", "at", "meant"),
    [
        (WHEEL, "order: 10", "ordre: 10", "ordre", "order"),
        (CLUB, "label: {fr", "lable: {fr", "lable", "label"),
        (RIDERS, "places: [", "place: [", "place: [", "places"),
        (GUIDE, "added:", "aded:", "aded", "added"),
    ],
)
def test_a_misspelt_key_is_told_once_with_what_was_meant(
    site: SiteWriter, path: str, old: str, new: str, at: str, meant: str
) -> None:
    site.replace(path, old, new)
    problem = only_problem(site)
    assert (problem.code, problem.details["nearest"]) == ("FM008", meant)
    assert problem.position == site.position(path, at)


def test_a_key_missing_elsewhere_is_told_beside_a_misspelt_one(site: SiteWriter) -> None:
    site.replace(CLUB, "    source: spoke-survey", "    sources: spoke-survey")
    site.replace(CLUB, "figures:\n", "figures:\n  - value: 1\n    label: {fr: un, en: one}\n")
    assert [problem.code for problem in site.problems()] == ["FM013", "FM008"]


def test_a_missing_slug_comes_with_a_proposal_made_of_the_title(site: SiteWriter) -> None:
    site.set(WHEEL, "slug", None)
    site.set(WHEEL, "title", "L’œil d’été, ou : ça roule!".join('""'))
    problem = only_problem(site)
    assert problem.code == "FM013"
    assert problem.details["proposal"] == "l-oeil-d-ete-ou-ca-roule"


@pytest.mark.parametrize("value", ["", "{a: b}", "true"])
def test_what_was_read_is_shown_as_it_was_typed_and_not_as_python(
    site: SiteWriter, value: str
) -> None:
    site.set(WHEEL, "seasons", value)
    assert only_problem(site).details["found"] in {value, "—"}


def test_a_source_needs_an_address_or_a_copy(site: SiteWriter) -> None:
    site.set(GUIDE, "url", None)
    assert only_problem(site).code == "FM018"
    site.set(GUIDE, "copy_url", "https://copies.example/chaine")
    assert site.problems() == ()


@pytest.mark.parametrize(
    ("found", "meant"), [("tahw", "thaw"), ("Été", "summer"), ("Gel", "frost")]
)
def test_an_unknown_classification_suggests_the_value_meant_in_any_language(
    site: SiteWriter, found: str, meant: str
) -> None:
    site.set(WHEEL, "seasons", f"[{found}]")
    problem = only_problem(site)
    assert (problem.details["nearest"], problem.details["known"]) == (meant, "thaw, summer, frost")


def test_a_value_given_twice_classifies_once(site: SiteWriter) -> None:
    site.set(WHEEL, "seasons", "[thaw, thaw]")
    assert site.library().pages["learn/true-wheel.md"].classification["seasons"] == ("thaw",)


def test_a_facet_classifies_only_the_kinds_it_applies_to(site: SiteWriter) -> None:
    site.set(WHEEL, "lands", "[valley]")
    assert only_problem(site).code == "FM008"
