import pytest

from passerelle.content.library import Library
from passerelle.model.locale import Locale
from passerelle.queries.trail import index_of, menu_name, neighbours, section_pages
from site_writer import SiteWriter

WHEEL, CLUB = "docs/fr/learn/true-wheel.md", "docs/en/stories/saddle-club.md"


@pytest.fixture
def library(site: SiteWriter) -> Library:
    """Articles (in French only, but for the wheel) and cases beside those of the small site."""
    for name, title, order in (
        ("anvil", "Une enclume", "20"),
        ("bell", "École de la sonnette", None),
        ("chain", "Éclat de chaîne", None),
        ("pump", "Edifier une pompe", "5"),
    ):
        site.copy(WHEEL, f"docs/fr/learn/{name}.md", slug=name, title=title, order=order)
    site.copy(CLUB, "docs/en/stories/attic.md", slug="attic", title="Zed’s attic")
    assert site.problems() == ()
    return site.library()


def test_articles_follow_their_order_then_their_titles(library: Library) -> None:
    pages = section_pages(library, "learn", Locale.FR)
    assert [page.id for page in pages] == ["pump", "true-wheel", "anvil", "chain", "bell"]


def test_other_pages_are_in_the_order_of_their_titles(library: Library) -> None:
    pages = section_pages(library, "stories", Locale.EN)
    assert [page.id for page in pages] == ["saddle-club", "attic"]


@pytest.mark.parametrize(
    ("page_id", "locale", "before", "after"),
    [
        ("pump", Locale.FR, None, "true-wheel"),
        ("true-wheel", Locale.FR, "pump", "anvil"),
        ("bell", Locale.FR, "chain", None),
        ("true-wheel", Locale.EN, None, None),
        ("saddle-club", Locale.EN, None, "attic"),
        ("learn", Locale.FR, None, None),
        ("home", Locale.FR, None, None),
    ],
)
def test_neighbours_are_the_pages_before_and_after_in_the_same_section_and_language(
    library: Library, page_id: str, locale: Locale, before: str | None, after: str | None
) -> None:
    near = neighbours(library, library.page_ids[page_id], locale)
    found = [page.id if page else None for page in (near.previous, near.next)]
    assert found == [before, after]


def test_a_section_has_the_first_page_that_somebody_wrote(library: Library) -> None:
    assert index_of(library, "learn") is library.pages["learn/index.md"]
    assert index_of(library, "attic") is None


def test_menus_show_the_label_of_a_page_or_else_its_title(site: SiteWriter) -> None:
    site.set(WHEEL, "label", "Roue")
    wheel = site.library().pages["learn/true-wheel.md"]
    assert [menu_name(wheel, locale) for locale in Locale] == ["Roue", "A true wheel"]
