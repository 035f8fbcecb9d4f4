"""What is news in a language, of which day, in which order, and in which words."""

import datetime

from passerelle.model.locale import Locale
from passerelle.news.items import NewsItem, news
from site_writer import SiteWriter

WHEEL = "docs/fr/learn/true-wheel.md"
CLUB = "docs/en/stories/saddle-club.md"
GUIDE = "docs/data/resources/chain-guide.yml"


def told(site: SiteWriter, locale: Locale) -> dict[str, NewsItem]:
    return {item.item.id: item for item in news(site.library(), locale)}


def test_news_are_what_has_a_date_newest_first(site: SiteWriter) -> None:
    for locale in Locale:
        assert list(told(site, locale)) == ["saddle-club", "chain-guide", "true-wheel"]


def test_a_review_is_no_news_but_an_update_is(site: SiteWriter) -> None:
    assert told(site, Locale.FR)["saddle-club"].updated == datetime.date(2026, 3, 2)
    site.set(WHEEL, "updated", "2026-05-01")
    site.set(GUIDE, "updated", "2026-04-01")
    assert site.problems() == ()
    assert list(told(site, Locale.EN)) == ["true-wheel", "chain-guide", "saddle-club"]
    assert told(site, Locale.EN)["true-wheel"].published == datetime.date(2026, 3, 1)


def test_an_update_before_publication_does_not_count(site: SiteWriter) -> None:
    site.set(WHEEL, "updated", "2020-01-01")
    assert told(site, Locale.FR)["true-wheel"].updated == datetime.date(2026, 3, 1)


def test_a_page_is_news_only_in_its_own_languages(site: SiteWriter) -> None:
    site.remove("docs/en/learn/true-wheel.md")
    assert "true-wheel" in told(site, Locale.FR)
    assert "true-wheel" not in told(site, Locale.EN)


def test_a_late_translation_is_news_on_its_own_day(site: SiteWriter) -> None:
    site.set("docs/en/learn/true-wheel.md", "translated", "2026-06-01")
    assert site.problems() == ()
    assert told(site, Locale.EN)["true-wheel"].published == datetime.date(2026, 6, 1)
    assert told(site, Locale.FR)["true-wheel"].published == datetime.date(2026, 3, 1)


def test_words_are_set_and_a_title_keeps_its_language(site: SiteWriter) -> None:
    site.set(GUIDE, "title", '"La chaîne: un\\ng\\\\uide \\x07..."')
    item = told(site, Locale.EN)["chain-guide"]
    assert item.title == "La chaîne\u00a0: un g\\uide …"
    assert item.title_locale is Locale.FR
    assert (item.summary, item.why) == ("An illustrated guide.", "To begin with.")
