"""What search engines and message programs read of a page: valid, true and in its language."""

import json
from typing import Any

import pytest
from built_site import SITE_URL, BuiltPage, BuiltSite
from PIL import Image

pytestmark = pytest.mark.xdist_group("site")


def data(page: BuiltPage) -> dict[str, Any]:
    blocks = page.tree.xpath("//script[@type='application/ld+json']/text()")
    return {block["@type"]: block for block in map(json.loads, blocks)}


def test_article_tells_its_title_language_and_dates(built: BuiltSite) -> None:
    page = built.pages["en/understand/the-leap/"]
    told = data(page)["Article"]
    assert told["headline"] in page.tree.xpath("//h1")[0].text_content()
    assert told["url"] == SITE_URL + page.address
    assert told["inLanguage"] == "en-CA"
    assert told["datePublished"] <= told["dateModified"]


def test_resource_tells_the_work_and_its_own_address(built: BuiltSite) -> None:
    told = data(built.pages["ressources/heck-2023/"])["CreativeWork"]
    assert told["url"].startswith("https://crises.uqam.ca/")
    assert told["datePublished"] == "2023"
    assert told["inLanguage"] == ["fr"]


def test_glossary_tells_its_terms(built: BuiltSite) -> None:
    told = data(built.pages["glossaire/"])["DefinedTermSet"]
    assert len(told["hasDefinedTerm"]) >= 52
    backbone = next(t for t in told["hasDefinedTerm"] if t["url"].endswith("#backbone"))
    assert backbone["name"] == "structure de soutien"


def test_every_step_of_every_trail_is_a_page(built: BuiltSite) -> None:
    trails = 0
    for page in built.content_pages:
        trail = data(page).get("BreadcrumbList")
        if trail is None:
            assert not page.tree.xpath("//nav[@class='pa-trail']"), page.address
            continue
        trails += 1
        steps = [step["item"].removeprefix(SITE_URL) for step in trail["itemListElement"]]
        assert all(built.has(step) for step in steps), page.address
        assert steps[-1] == page.address
        assert all(step["name"] for step in trail["itemListElement"])
    assert trails > 100


def test_every_page_can_be_shared(built: BuiltSite) -> None:
    for page in built.content_pages:
        described = {
            meta.get("property"): meta.get("content")
            for meta in page.tree.xpath("//meta[starts-with(@property, 'og:')]")
        }
        assert described["og:url"] == SITE_URL + page.address
        assert described["og:title"], page.address
        assert described["og:description"], page.address
        assert described["og:locale"] == page.lang.replace("-", "_")


def picture(page: BuiltPage) -> str:
    """Where the picture of a page stands in the site."""
    return page.one("//meta[@property='og:image']/@content").removeprefix(SITE_URL)


def test_every_page_has_a_picture_of_the_size_it_tells(built: BuiltSite) -> None:
    used = {picture(page) for page in built.content_pages}
    assert used == {
        path.relative_to(built.folder).as_posix()
        for path in (built.folder / "assets/previews").rglob("*.png")
    }
    assert 20 < len(used) < 120
    for page in built.content_pages:
        assert page.one("//meta[@name='twitter:card']/@content") == "summary_large_image"
        assert page.one("//meta[@property='og:image:alt']/@content").startswith("Passerelle")
    for path in used:
        assert (built.folder / path).stat().st_size < 40_000
        with Image.open(built.folder / path) as drawn:
            assert drawn.size == (1200, 630)


def test_a_picture_is_that_of_a_language_a_kind_and_a_place(built: BuiltSite) -> None:
    addresses = {
        "pic": "etudes-de-cas/projet-impact-collectif/",
        "pic in English": "en/case-studies/collective-impact-project/",
        "cell": "boussole/resilience/quartier/",
        "other cell": "boussole/resilience/region/",
        "home": "",
        "article": "comprendre/le-saut/",
    }
    shown = {name: picture(built.pages[at]) for name, at in addresses.items() if at in built.pages}
    drawn = {name: (built.folder / path).read_bytes() for name, path in shown.items()}
    assert len(set(shown.values())) == len(set(drawn.values())) == len(shown) >= 5
    assert shown["home"] == picture(built.pages["contact/"])
