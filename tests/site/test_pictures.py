"""Pictures in the built site: what they say is also a table, with sources of the page."""

import re
from pathlib import Path

import pytest
from built_site import BuiltSite
from lxml import html

from passerelle.content.library_reader import read_library
from passerelle.model.locale import Locale
from passerelle.queries.addresses import Addresses

pytestmark = pytest.mark.xdist_group("site")
LIBRARY = read_library(Path(__file__).parents[2] / "docs")
ADDRESSES = Addresses(LIBRARY)
PLACED = sorted(
    (ADDRESSES.page(page, locale), link.target)
    for page in LIBRARY.pages.values()
    for locale in page.locales
    for link in LIBRARY.links[(page.path, locale)]
    if link.kind == "picture"
)


def plain(text: str) -> str:
    return re.sub(r"[\s\u00a0]+", "", text)


@pytest.fixture(params=PLACED, ids=lambda placed: f"{placed[1]}-{placed[0][:3]}")
def figure(request: pytest.FixtureRequest, built: BuiltSite) -> html.HtmlElement:
    address, name = request.param
    (found,) = built.pages[address].tree.xpath(f"//figure[@id='picture-{name}']")
    return found


def test_both_languages_have_pictures() -> None:
    assert len(PLACED) >= 8
    assert {address.startswith(Locale.EN.root) for address, _name in PLACED} == {True, False}


def test_the_table_says_all_that_the_drawings_say(figure: html.HtmlElement) -> None:
    (table,) = figure.xpath(".//table")
    words = plain(table.text_content())
    drawings = figure.xpath(".//svg")
    assert len(drawings) == 2
    for drawing in drawings:
        lines = [line.text_content().lstrip("• ") for line in drawing.xpath("./text")]
        assert len(lines) > 3
        years = r"(?:18|19|20)\d\d"
        unsaid = [s for s in lines if plain(s) not in words and not re.fullmatch(years, s)]
        assert unsaid == []


def test_a_drawing_has_a_name_and_a_description(figure: html.HtmlElement) -> None:
    for drawing in figure.xpath(".//svg"):
        assert drawing.get("role") == "img"
        for attribute in ("aria-labelledby", "aria-describedby"):
            (named,) = figure.xpath(f".//*[@id='{drawing.get(attribute)}']")
            assert named.text_content().strip()


def test_numbers_lead_to_sources_of_the_page(figure: html.HtmlElement, built: BuiltSite) -> None:
    page = figure.getroottree().getroot()
    links = figure.xpath(".//a[starts-with(@href, '#ref-')]")
    assert links
    for link in links:
        (source,) = page.xpath(f"//*[@id='{link.get('href')[1:]}']")
        assert source.getparent().index(source) + 1 == int(link.text)


def test_no_mark_of_a_picture_is_left(built: BuiltSite) -> None:
    left = [p.address for p in built.content_pages if p.tree.xpath("//*[@data-picture]")]
    assert left == []
    assert not any(p.tree.xpath("//figure//@style") for p in built.content_pages)
