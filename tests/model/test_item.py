from passerelle.model.item import Article, CaseStudy, PlainPage
from passerelle.model.locale import Locale
from passerelle.model.problem import Position, Problem
from site_writer import SiteWriter


def test_pages_know_their_section_and_whether_they_are_its_index(site: SiteWriter) -> None:
    pages = site.library().pages
    seen = {path: (page.section, page.is_index) for path, page in pages.items()}
    assert seen["index.md"] == (None, True)
    assert seen["learn/index.md"] == ("learn", True)
    assert seen["learn/true-wheel.md"] == ("learn", False)


def test_the_class_of_a_page_follows_its_section(site: SiteWriter) -> None:
    pages = site.library().pages
    assert type(pages["learn/true-wheel.md"]) is Article
    assert type(pages["stories/saddle-club.md"]) is CaseStudy
    assert type(pages["learn/index.md"]) is PlainPage


def test_a_page_lists_the_languages_in_which_it_exists_french_first(site: SiteWriter) -> None:
    assert site.library().pages["stories/saddle-club.md"].locales == (Locale.FR, Locale.EN)
    site.remove("docs/fr/stories/saddle-club.md")
    assert site.library().pages["stories/saddle-club.md"].locales == (Locale.EN,)


def test_problems_are_in_reading_order_by_file_then_line_then_column_then_code() -> None:
    in_order = [
        Problem("a.md", Position(2, 9), "FM003"),
        Problem("a.md", Position(10, 1), "FM003"),
        Problem("a.md", Position(10, 2), "FM003"),
        Problem("a.md", Position(10, 2), "FM004"),
        Problem("b.md", Position(1, 1), "FM001"),
    ]
    assert sorted(reversed(in_order), key=lambda problem: problem.sort_key) == in_order
