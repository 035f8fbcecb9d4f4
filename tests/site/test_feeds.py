"""The feeds of the real site, as strict readers and visitors meet them."""

import json
from pathlib import Path

import feedparser
import pytest
from built_site import SITE_URL, BuiltPage, BuiltSite
from feed_rules import atom_faults, json_faults

from passerelle.content.library_reader import read_library
from passerelle.model.locale import Locale

pytestmark = pytest.mark.xdist_group("site")
LIBRARY = read_library(Path(__file__).parents[2] / "docs")
NAMES = ["all", "resources", "cases", "articles"] + [
    f"{facet}/{value.id}" for facet in ("stages", "scales") for value in LIBRARY.taxonomy[facet]
]
FEEDS = [f"{locale.root}feeds/{name}" for locale in Locale for name in NAMES]


@pytest.mark.parametrize("name", FEEDS)
def test_each_feed_keeps_every_rule_of_its_format(name: str, built: BuiltSite) -> None:
    assert atom_faults((built.folder / f"{name}.atom").read_bytes()) == []
    assert json_faults((built.folder / f"{name}.json").read_bytes()) == []


def test_no_other_feed_is_there(built: BuiltSite) -> None:
    written = [*built.folder.rglob("*.atom"), *built.folder.rglob("feeds/**/*.json")]
    names = {path.relative_to(built.folder).with_suffix("").as_posix() for path in written}
    assert names == set(FEEDS)


@pytest.mark.parametrize("name", FEEDS)
def test_an_independent_reader_finds_the_pages_of_the_site(name: str, built: BuiltSite) -> None:
    read = feedparser.parse((built.folder / f"{name}.atom").read_bytes())
    told = json.loads((built.folder / f"{name}.json").read_text("utf-8"))
    assert read.version == "atom10"
    assert not read.bozo
    assert 0 < len(read.entries) <= 30
    locale = Locale.EN if name.startswith("en/") else Locale.FR
    assert read.feed.language == told["language"] == locale.tag
    assert [e.id for e in read.entries] == [item["id"] for item in told["items"]]
    assert [e.title for e in read.entries] == [item["title"] for item in told["items"]]
    assert [e.link for e in read.entries] == [item["url"] for item in told["items"]]
    assert [link.href for link in read.feed.links if link.rel == "self"] == [
        f"{SITE_URL}{name}.atom"
    ]
    for entry in read.entries:
        page = built.pages[entry.link.removeprefix(SITE_URL)]
        assert page.lang == locale.tag
        assert " ".join(page.tree.xpath("//h1")[0].text_content().split()) == " ".join(
            entry.title.split()
        )


def test_each_follows_what_it_says(built: BuiltSite) -> None:
    def ids(name: str) -> set[str]:
        told = json.loads((built.folder / f"feeds/{name}.json").read_text("utf-8"))
        return {item["id"].rpartition("/")[2] for item in told["items"]}

    assert ids("resources") <= set(LIBRARY.resources)
    assert ids("cases") == {case.id for case in LIBRARY.cases}
    assert ids("articles") == {article.id for article in LIBRARY.articles}
    for item_id in ids("stages/recovery"):
        item = LIBRARY.item(item_id)
        assert item
        assert "recovery" in item.classification["stages"]


def feeds_of(page: BuiltPage, built: BuiltSite, media_type: str) -> list[str]:
    links = page.tree.xpath(f"//link[@rel='alternate'][@type='{media_type}']/@href")
    return [(built.resolve(page, link) or ("?",))[0] for link in links]


def test_every_page_leads_programs_and_people_to_the_feed_of_its_language(
    built: BuiltSite,
) -> None:
    for page in built.pages.values():
        if page.is_redirect:
            continue
        root = "en/" if page.lang == "en-CA" else ""
        assert feeds_of(page, built, "application/atom+xml")[0] == f"{root}feeds/all.atom"
        assert feeds_of(page, built, "application/feed+json")[0] == f"{root}feeds/all.json"
        seen = page.tree.xpath(
            "//footer[contains(@class, 'pa-footer')]//a[contains(@href,'.atom')]"
        )
        assert len(seen) == 1, page.address


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("ressources/", ["resources"]),
        ("etudes-de-cas/", ["cases"]),
        ("en/understand/", ["articles"]),
        ("etudes-de-cas/etape/reprise/", ["cases", "stages/recovery"]),
        ("en/resources/scale/region/", ["resources", "scales/regional"]),
        ("boussole/reprise/quartier/", ["stages/recovery", "scales/neighbourhood"]),
        ("boussole/", NAMES[4:]),
        ("en/understand/the-leap/", []),
    ],
)
def test_lists_lead_to_the_feeds_that_fit(address: str, names: list[str], built: BuiltSite) -> None:
    page = built.pages[address]
    root = "en/" if page.lang == "en-CA" else ""
    expected = [f"{root}feeds/{name}.atom" for name in names]
    assert feeds_of(page, built, "application/atom+xml")[1:] == expected
    seen = page.tree.xpath("//p[@class='pa-feeds']//a/@href")
    assert [(built.resolve(page, link) or ("?",))[0] for link in seen] == expected
