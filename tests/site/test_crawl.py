"""The whole built site, page by page: links, anchors, languages, other hosts."""

from xml.etree import ElementTree

import pytest
from built_site import SITE_URL, BuiltSite

pytestmark = pytest.mark.xdist_group("site")
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
FETCHED = "//*[self::script or self::img or self::iframe or self::source or self::video]/@src"
LINKED = "//link[not(contains(@rel, 'alternate') or contains(@rel, 'canonical'))]/@href"


def test_every_link_and_anchor_leads_somewhere(built: BuiltSite) -> None:
    broken = []
    for page in built.pages.values():
        for link in page.links():
            target = built.resolve(page, link)
            if target is None:
                continue
            address, anchor = target
            if not built.has(address):
                broken.append(f"{page.address} -> {link}")
            elif anchor and anchor not in built.pages[address].anchors:
                broken.append(f"{page.address} -> {link} (anchor)")
    assert broken == []


def test_every_page_says_its_own_language(built: BuiltSite) -> None:
    wrong = {
        page.address: page.lang
        for page in built.content_pages
        if page.lang != ("en-CA" if page.address.startswith("en/") else "fr-CA")
    }
    assert wrong == {}


def test_nothing_is_fetched_from_another_host(built: BuiltSite) -> None:
    foreign = [
        f"{page.address}: {link}"
        for page in built.pages.values()
        for link in [*page.tree.xpath(FETCHED), *page.tree.xpath(LINKED)]
        if not link.startswith("data:") and built.resolve(page, link) is None
    ]
    assert foreign == []


def test_no_page_leaves_the_browser_to_look_for_an_icon(built: BuiltSite) -> None:
    """It asks the host for /favicon.ico, which is not there."""
    pages = built.pages.values()
    assert [page.address for page in pages if not page.tree.xpath("//link[@rel='icon']")] == []


def test_alternates_are_absolute_mutual_and_there(built: BuiltSite) -> None:
    for page in built.content_pages:
        alternates = page.alternates
        if not alternates:
            continue
        assert set(alternates) == {"fr-CA", "en-CA", "x-default"}, page.address
        assert alternates["x-default"] == alternates["fr-CA"], page.address
        assert alternates[page.lang] == SITE_URL + page.address, page.address
        for url in alternates.values():
            other = built.pages[url.removeprefix(SITE_URL)]
            assert other.alternates == alternates, page.address


def test_canonical_is_the_page_itself(built: BuiltSite) -> None:
    for page in built.content_pages:
        assert page.one("//link[@rel='canonical']/@href") == SITE_URL + page.address


def test_each_page_has_one_main_heading_and_a_description(built: BuiltSite) -> None:
    for page in built.content_pages:
        (heading,) = page.tree.xpath("//h1")
        assert heading.text_content().strip(), page.address
        assert page.one("//meta[@name='description']/@content").strip(), page.address


def test_titles_tell_pages_of_a_language_apart(built: BuiltSite) -> None:
    seen: dict[tuple[str, str], str] = {}
    for page in built.content_pages:
        if not page.is_indexed:
            continue
        key = (page.lang, page.one("//head/title/text()"))
        assert key not in seen, f"{page.address} and {seen[key]} are both called {key[1]}"
        seen[key] = page.address


def test_the_switcher_leads_to_the_same_page_in_the_other_language(built: BuiltSite) -> None:
    for page in built.content_pages:
        other = "en-CA" if page.lang == "fr-CA" else "fr-CA"
        link = page.one("//a[@class='pa-switch']/@href")
        target = built.resolve(page, link)
        assert target is not None
        assert SITE_URL + target[0].removeprefix("./") == page.alternates[other], page.address


def test_sitemap_lists_the_pages_with_their_other_language(built: BuiltSite) -> None:
    root = ElementTree.parse(built.folder / "sitemap.xml").getroot()
    listed = [entry.findtext(f"{SITEMAP}loc") for entry in root]
    assert sorted(listed) == sorted(
        SITE_URL + page.address for page in built.content_pages if page.is_indexed
    )
    for entry in root:
        links = entry.findall("{http://www.w3.org/1999/xhtml}link")
        page = built.pages[(entry.findtext(f"{SITEMAP}loc") or "").removeprefix(SITE_URL)]
        assert {link.get("hreflang"): link.get("href") for link in links} == page.alternates


def test_each_language_has_its_page_not_found(built: BuiltSite) -> None:
    assert built.pages["404.html"].lang == "fr-CA"
    assert built.pages["en/404.html"].lang == "en-CA"
    assert built.pages["404.html"].tree.xpath("//p[@lang='en-CA']/a/@href") == ["/en/"]
    assert built.pages["en/404.html"].tree.xpath("//p[@lang='fr-CA']/a/@href") == ["/"]


def test_data_and_templates_are_not_published(built: BuiltSite) -> None:
    names = {path.relative_to(built.folder).parts[0] for path in built.folder.rglob("*.yml")}
    assert names == set()
    assert [path.name for path in (built.folder / "data").iterdir()] == ["v1"]  # open data
    assert not (built.folder / "partials").exists()
