"""What the library must hold, and what each kind of page must show."""

from pathlib import Path

import pytest
from built_site import SITE_URL, BuiltSite

from passerelle.content.library import Library
from passerelle.content.library_reader import read_library
from passerelle.model.locale import Locale
from passerelle.queries.addresses import Addresses

pytestmark = pytest.mark.xdist_group("site")
PATHS = [
    "index.md",
    "compass.md",
    "network.md",
    "contact.md",
    "about.md",
    "understand/index.md",
    "stages/index.md",
    "scales/index.md",
    "practise/index.md",
    "cases/index.md",
    "cases/map.md",
    "resources/index.md",
    "glossary/index.md",
    "understand/what-is-collective-impact.md",
    "understand/common-agenda.md",
    "understand/the-leap.md",
    "stages/three-stages.md",
    "practise/trust-earning.md",
    "cases/pic.md",
    "cases/vivre-saint-michel-en-sante.md",
    "cases/hamilton-roundtable.md",
    "cases/strivepartnership.md",
    "cases/maranguka.md",
    "cases/healthy-families-nz.md",
]


@pytest.fixture(scope="session")
def library() -> Library:
    return read_library(Path(__file__).parents[2] / "docs")


@pytest.mark.parametrize("path", PATHS)
def test_page_is_there_in_both_languages(path: str, library: Library, built: BuiltSite) -> None:
    addresses = Addresses(library)
    for locale in Locale:
        page = built.pages[addresses.page(library.pages[path], locale)]
        assert len(page.tree.text_content().split()) > 150


def test_the_hub_and_the_glossary_are_complete(library: Library) -> None:
    assert len(library.resources) >= 44
    assert len(library.terms) >= 52
    assert sum(o.facts.network for o in library.organisations.values()) >= 14


def test_every_item_has_a_short_address_in_both_languages(
    library: Library, built: BuiltSite
) -> None:
    addresses = Addresses(library)
    for item in [*library.pages.values(), *library.resources.values(), *library.terms.values()]:
        for locale in Locale:
            page = built.pages[addresses.short(item, locale)]
            target = built.resolve(page, next(link for link in page.links() if link))
            assert target is not None
            whole = target[0] + (f"#{target[1]}" if target[1] else "")
            assert whole == addresses.of(item, locale)


def test_case_addresses_are_in_the_language_of_the_page(built: BuiltSite) -> None:
    assert "etudes-de-cas/projet-impact-collectif/" in built.pages
    assert "en/case-studies/collective-impact-project/" in built.pages


@pytest.mark.parametrize("start", ["etudes-de-cas/", "en/case-studies/"])
def test_case_index_lists_every_case_once_and_counts_honestly(
    start: str, built: BuiltSite, library: Library
) -> None:
    index = built.pages[start]
    cards = index.tree.xpath("//li[contains(@class, 'pa-card--case')]")
    assert len(cards) == len(library.cases)
    for choice in index.tree.xpath("//a[contains(@class, 'pa-choice')]"):
        target = built.resolve(index, choice.get("href"))
        assert target is not None
        shown = built.pages[target[0]].tree.xpath("//li[contains(@class, 'pa-card--case')]")
        assert choice.xpath(".//*[@class='pa-count']/text()") == [str(len(shown))]


def test_french_hub_puts_french_first(built: BuiltSite) -> None:
    for start, language in (("ressources/", "fr"), ("en/resources/", "en")):
        cards = built.pages[start].tree.xpath("//li[contains(@class, 'pa-card--resource')]")
        readable = [language in card.get("data-languages").split() for card in cards]
        assert readable == sorted(readable, reverse=True)
        assert len(cards) >= 44


def test_pic_shows_its_phases_funders_and_neighbourhoods(built: BuiltSite) -> None:
    page = built.pages["etudes-de-cas/projet-impact-collectif/"]
    phases = page.tree.xpath("//section[@class='pa-phase']")
    assert len(phases) == 2
    groups = [len(group.xpath(".//li")) for group in phases[0].xpath(".//div[@class='pa-places']")]
    assert groups == [5, 12]
    assert phases[0].xpath(".//li/a[text()[contains(., 'Saint-Michel')]]/@href") == [
        "../vivre-saint-michel-en-sante/"
    ]


def test_figures_name_a_source_of_the_page(built: BuiltSite, library: Library) -> None:
    addresses = Addresses(library)
    for case in library.cases:
        for locale in Locale:
            page = built.pages[addresses.page(case, locale)]
            links = page.tree.xpath("//ul[@class='pa-figures']//a[@class='pa-source']/@href")
            assert len(links) == len(case.facts.figures)
            assert {link.removeprefix("#") for link in links} <= page.anchors


def test_compass_counts_what_its_cells_hold(built: BuiltSite) -> None:
    for start in ("boussole/", "en/compass/"):
        compass = built.pages[start]
        cells = compass.tree.xpath("//td[contains(@class, 'pa-compass__cell')]/a")
        assert len(cells) == 9
        for cell in cells:
            target = built.resolve(compass, cell.get("href"))
            assert target is not None
            listed = built.pages[target[0]].tree.xpath("//li[contains(@class, 'pa-card ')]")
            assert cell.text_content().strip() == str(len(listed))


def test_resource_page_tells_where_it_is_cited(built: BuiltSite) -> None:
    page = built.pages["ressources/heck-2023/"]
    assert "../../etudes-de-cas/projet-impact-collectif/" in list(page.links())
    assert SITE_URL + "r/heck-2023/" in page.tree.text_content()


def test_page_weight_does_not_grow_with_the_library(built: BuiltSite) -> None:
    for page in built.content_pages:
        menus = page.tree.xpath("//nav[@id='menu']//a")
        assert len(menus) == 12


def test_neighbours_and_trail_use_each_languages_addresses(built: BuiltSite) -> None:
    page = built.pages["en/understand/common-agenda/"]
    trail = page.tree.xpath("//nav[@class='pa-trail']//a/@href")
    assert trail == ["../..", "../"] or trail == ["../../", "../"]
    assert page.tree.xpath("//a[@rel='prev']/@href") == page.tree.xpath("//link[@rel='prev']/@href")
    assert page.tree.xpath("//a[@rel='next']")
