import datetime

from lxml import etree

from passerelle.exports.sitemap import SitemapEntry, alternates, sitemap
from passerelle.model.locale import Locale

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
PAIR = {Locale.FR: "https://velo.example/a/", Locale.EN: "https://velo.example/en/a/"}


def test_a_pair_points_to_both_languages_and_to_french_for_any_other() -> None:
    assert alternates(PAIR) == [
        ("fr-CA", PAIR[Locale.FR]),
        ("en-CA", PAIR[Locale.EN]),
        ("x-default", PAIR[Locale.FR]),
    ]


def test_the_order_in_which_languages_are_given_makes_no_difference() -> None:
    assert alternates(dict(reversed(PAIR.items()))) == alternates(PAIR)


def test_a_page_in_one_language_has_no_alternate() -> None:
    assert alternates({Locale.EN: PAIR[Locale.EN]}) == []


def test_every_page_is_listed_once_a_language_in_order_with_all_its_alternates() -> None:
    alone = {Locale.EN: "https://velo.example/b/?x=1&y=<2>"}
    text = sitemap([SitemapEntry(alone), SitemapEntry(PAIR, datetime.date(2026, 3, 1))])
    tree = etree.fromstring(text.encode())
    urls = tree.findall("s:url", NAMES)
    assert [url.findtext("s:loc", namespaces=NAMES) for url in urls] == [
        PAIR[Locale.FR],
        alone[Locale.EN],
        PAIR[Locale.EN],
    ]
    assert [url.findtext("s:lastmod", namespaces=NAMES) for url in urls] == [
        "2026-03-01",
        None,
        "2026-03-01",
    ]
    links = [
        [(link.get("hreflang"), link.get("href")) for link in url.findall("x:link", NAMES)]
        for url in urls
    ]
    assert links == [alternates(PAIR), [], alternates(PAIR)]


def test_the_order_of_pages_makes_no_difference_to_the_file() -> None:
    entries = [SitemapEntry({Locale.FR: f"https://velo.example/{name}/"}) for name in "cab"]
    assert sitemap(entries) == sitemap(sorted(entries, key=lambda entry: str(entry.urls)))
