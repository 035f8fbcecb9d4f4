"""The map of the cases: every case is on it, and the list beside it says the same."""

import re
from pathlib import Path

import pytest
from built_site import BuiltPage, BuiltSite
from lxml import etree, html

from passerelle.content.library import Library
from passerelle.content.library_reader import read_library
from passerelle.model.locale import Locale
from passerelle.queries.addresses import Addresses

pytestmark = pytest.mark.xdist_group("site")
MAPS = {Locale.FR: "etudes-de-cas/carte/", Locale.EN: "en/case-studies/map/"}
INDEXES = {Locale.FR: "etudes-de-cas/", Locale.EN: "en/case-studies/"}
LIGHT = 27_000
"""Bytes that the drawings of the page may weigh, before compression."""


@pytest.fixture(scope="session")
def library() -> Library:
    return read_library(Path(__file__).parents[2] / "docs")


@pytest.fixture(params=list(Locale))
def locale(request: pytest.FixtureRequest) -> Locale:
    return request.param


@pytest.fixture
def page(built: BuiltSite, locale: Locale) -> BuiltPage:
    return built.pages[MAPS[locale]]


def one_line(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f]+", " ", text).strip()


def signs(view: html.HtmlElement) -> list[tuple[str, str]]:
    """What each sign of a map is called, and where it leads."""
    return [
        (one_line(link.xpath("string(title)")), link.get("href"))
        for link in view.xpath(".//svg//a[not(starts-with(@href, '#'))]")
    ]


def lines(view: html.HtmlElement) -> list[tuple[str, str]]:
    """What each line of its list says, and where it leads."""
    first = int(view.xpath("string(.//ol/@start)"))
    return [
        (
            one_line(f"{number}. {item.xpath('string(.//a)')}, {place}"),
            item.xpath("string(.//a/@href)"),
        )
        for number, item in enumerate(view.xpath(".//ol/li"), first)
        for place in item.xpath(".//*[@class='pa-key__place']/text()")
    ]


def test_maps_and_lists_say_the_same(page: BuiltPage) -> None:
    views = page.tree.xpath("//section[.//svg[contains(@class, 'pa-view__drawing')]]")
    assert len(views) == 4
    for view in views:
        assert signs(view) == lines(view) != []
        shown = [link.xpath("string(.//text)") for link in view.xpath(".//svg/a")]
        keyed = [item.xpath("string(.//svg//text)") for item in view.xpath(".//ol/li")]
        assert [number for number in shown if number] == keyed
        insets = view.xpath(".//svg//a[starts-with(@href, '#')]")
        told = view.xpath(".//p//a[starts-with(@href, '#')]")
        assert [one_line(link.xpath("string(title)")) for link in insets] == [
            one_line(link.text_content()) for link in told
        ]
        assert {link.get("href")[1:] for link in insets} <= page.anchors


def test_every_case_is_on_a_map_with_each_of_its_places(
    page: BuiltPage, built: BuiltSite, library: Library, locale: Locale
) -> None:
    found = sorted(
        (target[0], name.partition(". ")[2])
        for view in page.tree.xpath("//section[.//svg]")
        for name, link in signs(view)
        if (target := built.resolve(page, link))
    )
    addresses = Addresses(library)
    assert found == sorted(
        (
            addresses.page(case, locale),
            one_line(f"{case.words[locale].title}, {library.places[place].facts.name[locale]}"),
        )
        for case in library.cases
        for place in case.facts.places
    )


def test_signs_have_the_shape_and_colour_that_the_legend_explains(page: BuiltPage) -> None:
    legend = page.tree.xpath("//div[@class='pa-legend']")[0]
    told = {etree.tostring(sign) for sign in legend.xpath(".//svg//circle")}
    colours = set(legend.xpath(".//svg/g/@class"))
    for sign in page.tree.xpath("//svg[contains(@class, 'pa-view__drawing')]/a/g[.//text]"):
        assert {etree.tostring(circle) for circle in sign.xpath(".//circle")} <= told
        assert sign.get("class") in colours


def test_the_index_of_cases_leads_to_the_map_and_back(
    page: BuiltPage, built: BuiltSite, locale: Locale
) -> None:
    index = built.pages[INDEXES[locale]]
    assert (page.address, "") in [built.resolve(index, link) for link in index.links()]
    trail = page.tree.xpath("//nav[@class='pa-trail']//a/@href")
    assert built.resolve(page, trail[-1]) == (index.address, "")


def test_drawings_are_light_and_say_whose_outlines_they_use(page: BuiltPage) -> None:
    drawings = page.tree.xpath("//svg[contains(@class, 'pa-view__drawing')]")
    assert sum(len(etree.tostring(drawing)) for drawing in drawings) < LIGHT
    assert "Natural Earth" in page.tree.text_content()
    assert page.tree.xpath("//article//*[@style]") == []
