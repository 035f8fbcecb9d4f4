"""The addresses that pages print after their links lead where the links lead."""

import pytest
from built_site import SITE_URL, BuiltSite
from lxml import html

pytestmark = pytest.mark.xdist_group("site")


def test_each_printed_address_leads_where_its_link_leads(built: BuiltSite) -> None:
    spelled = 0
    for page in built.content_pages:
        for link in page.tree.xpath("//a[@data-paper]"):
            spelled += 1
            short = f"https://{link.get('data-paper')}/".removeprefix(SITE_URL)
            target = built.resolve(page, link.get("href"))
            arrived = built.resolve(built.pages[short], next(built.pages[short].links()))
            assert target is not None
            assert arrived is not None
            assert arrived[0] == target[0], f"{page.address}: {link.get('href')}"
    assert spelled > 1000


def test_no_link_of_a_text_is_silent_on_paper(built: BuiltSite) -> None:
    for page in built.content_pages:
        for link in page.tree.xpath("//*[@class='pa-body']//a[not(@class)]"):
            assert speaks(link), f"{page.address}: {link.get('href')}"


def speaks(link: html.HtmlElement) -> bool:
    href = link.get("href")
    return href.startswith(("http", "#")) or "data-paper" in link.attrib


def test_the_foot_of_each_sheet_names_the_permanent_address(built: BuiltSite) -> None:
    for page in built.content_pages:
        name, _dot, address = page.tree.get("data-paper-foot").partition(" · ")
        permanent = page.tree.xpath("//p[@class='pa-colophon__address']/a/text()")
        canonical = page.one("//link[@rel='canonical']/@href")
        assert name == "Passerelle"
        assert f"https://{address}".rstrip("/") == (permanent or [canonical])[0].rstrip("/")
