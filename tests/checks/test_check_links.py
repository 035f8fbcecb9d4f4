import pytest

from passerelle.messages import describe
from passerelle.model.locale import Locale
from passerelle.model.problem import Position
from site_writer import SiteWriter

WHEEL, ENGLISH = "docs/fr/learn/true-wheel.md", "docs/en/learn/true-wheel.md"


@pytest.mark.parametrize(
    ("link", "code", "at", "nearest"),
    [
        ("[x](gone.md)", "LK001", "gone.md", None),
        ("[x](true-whel.md#part)", "LK001", "true-whel.md", "true-wheel.md"),
        ("[x](../storie/saddle-club.md)", "LK001", "../storie", "../stories/saddle-club.md"),
        ("[x](stories/saddle-club.md)", "LK001", "stories/saddle-club.md", None),
        ("[x](../../en/learn/true-wheel.md)", "LK001", "../../en", None),
        ("[x](/apprendre/)", "LK001", "/apprendre/", None),
        ("[x](@chain-gide)", "LK002", "@chain-gide", "chain-guide"),
        ("[x](@sadle-club)", "LK002", "@sadle-club", "saddle-club"),
        ("[@spoke-surve]", "LK002", "@spoke-surve]", "spoke-survey"),
        ("[@spoke-survey, p. 2; @nobody]", "LK002", "@nobody", None),
        ("[@true-wheel]", "LK002", "@true-wheel", None),
    ],
)
def test_a_link_that_leads_nowhere_is_told_where_it_stands(
    site: SiteWriter, link: str, code: str, at: str, nearest: str | None
) -> None:
    site.write(WHEEL, site.read(WHEEL) + f"\nÉté {link}.\n")
    start = site.position(WHEEL, f"Été {link}")
    (problem,) = site.problems()
    assert (problem.path, problem.code) == (WHEEL, code)
    assert problem.position == Position(start.line, start.column + len("Été ") + link.index(at))
    if nearest:
        assert problem.details["nearest"] == nearest


@pytest.mark.parametrize(
    "link",
    [
        "[x](../index.md)",
        "[x](index.md)",
        "[x](./true-wheel.md)",
        "[x](#part)\n\n## Part\n\nA word.",
        "[x](@saddle-club)",
        "[x](@chain-guide)",
        "[@spoke-survey, p. 2; @chain-guide]",
        "[x](https://velo.example/gone.md)",
        "`[x](gone.md)`",
    ],
)
def test_a_link_that_leads_somewhere_is_no_problem(site: SiteWriter, link: str) -> None:
    site.write(WHEEL, site.read(WHEEL) + f"\n{link}\n")
    assert site.problems() == ()


@pytest.mark.parametrize(
    ("gone", "path"),
    [("docs/fr/stories/saddle-club.md", WHEEL), ("docs/en/stories/extra.md", ENGLISH)],
)
def test_a_link_to_a_page_not_translated_names_the_language_that_it_lacks(
    site: SiteWriter, gone: str, path: str
) -> None:
    if path == ENGLISH:
        site.copy(WHEEL, "docs/fr/learn/extra.md", slug="extra")
        site.replace(ENGLISH, "../stories/saddle-club.md", "extra.md")
    else:
        site.remove(gone)
    (problem,) = site.problems()
    assert (problem.path, problem.code) == (path, "LK003")
    in_french, in_english = describe(problem, Locale.FR), describe(problem, Locale.EN)
    assert ("français" if path == WHEEL else "anglais") in in_french
    assert ("French" if path == WHEEL else "English") in in_english


def test_an_item_not_translated_cannot_be_linked_either(site: SiteWriter) -> None:
    site.remove("docs/fr/stories/saddle-club.md")
    site.replace(WHEEL, "(../stories/saddle-club.md)", "(@saddle-club)")
    assert [(problem.path, problem.code) for problem in site.problems()] == [(WHEEL, "LK003")]


def test_links_to_a_page_that_cannot_be_read_are_no_second_problem(site: SiteWriter) -> None:
    site.write("docs/en/stories/saddle-club.md", "---\ntitle: [\n---\n")
    assert {problem.path for problem in site.problems()} == {"docs/en/stories/saddle-club.md"}
