import pytest

from passerelle.model.locale import Locale
from passerelle.queries.addresses import Addresses
from site_writer import SiteWriter


@pytest.fixture
def addresses(site: SiteWriter) -> Addresses:
    return Addresses(site.library())


@pytest.mark.parametrize(
    ("path", "french", "english"),
    [
        ("index.md", "", "en/"),
        ("learn/index.md", "apprendre/", "en/learn/"),
        ("learn/true-wheel.md", "apprendre/roue-droite/", "en/learn/true-wheel/"),
        ("stories/saddle-club.md", "recits/club-de-la-selle/", "en/stories/saddle-club/"),
    ],
)
def test_a_page_stands_under_its_section_and_slug_in_each_language(
    addresses: Addresses, path: str, french: str, english: str
) -> None:
    page = addresses.library.pages[path]
    assert [addresses.of(page, locale) for locale in Locale] == [french, english]


def test_a_page_outside_sections_stands_at_the_root(site: SiteWriter) -> None:
    site.copy("docs/fr/index.md", "docs/fr/contact.md", slug="nous-ecrire", layout="plain")
    site.copy("docs/en/index.md", "docs/en/contact.md", slug="write-to-us")
    addresses = Addresses(site.library())
    page = addresses.library.pages["contact.md"]
    assert [addresses.page(page, locale) for locale in Locale] == [
        "nous-ecrire/",
        "en/write-to-us/",
    ]


def test_a_page_has_no_address_in_a_language_in_which_it_does_not_exist(site: SiteWriter) -> None:
    site.remove("docs/fr/stories/saddle-club.md")
    addresses = Addresses(site.library())
    page = addresses.library.pages["stories/saddle-club.md"]
    assert addresses.of(page, Locale.FR) is None
    assert addresses.of(page, Locale.EN) == "en/stories/saddle-club/"


def test_records_have_addresses_too(addresses: Addresses) -> None:
    library = addresses.library
    guide, term = library.resources["chain-guide"], library.terms["derailleur"]
    survey = library.references["spoke-survey"]
    assert [addresses.of(guide, locale) for locale in Locale] == [
        "etagere/chain-guide/",
        "en/shelf/chain-guide/",
    ]
    assert addresses.source_file(guide) == "shelf/chain-guide.md"
    assert addresses.source_file(survey) == "shelf/sources/spoke-survey.md"
    assert [addresses.of(term, locale) for locale in Locale] == [
        "mots/#derailleur",
        "en/words/#derailleur",
    ]
    assert addresses.of(survey, Locale.EN) == "en/shelf/sources/spoke-survey/"


def test_part_of_a_list_has_an_address_in_words_of_its_language(addresses: Addresses) -> None:
    seasons = addresses.library.taxonomy["seasons"]
    found = [addresses.facet("stories", seasons, seasons["thaw"], locale) for locale in Locale]
    assert found == ["recits/saison/degel/", "en/stories/season/thaw/"]


def test_the_permanent_address_is_made_of_the_id_alone(site: SiteWriter) -> None:
    before = Addresses(site.library())
    wheel = before.library.pages["learn/true-wheel.md"]
    assert [before.short(wheel, locale) for locale in Locale] == [
        "r/true-wheel/",
        "en/r/true-wheel/",
    ]
    assert before.short(before.library.terms["derailleur"], Locale.FR) == "r/term-derailleur/"
    site.set("docs/fr/learn/true-wheel.md", "slug", "autre-nom")
    after = Addresses(site.library())
    renamed = after.library.pages["learn/true-wheel.md"]
    assert after.page(renamed, Locale.FR) == "apprendre/autre-nom/"
    assert after.short(renamed, Locale.FR) == "r/true-wheel/"


def test_an_unknown_section_has_no_address(addresses: Addresses) -> None:
    with pytest.raises(KeyError):
        addresses.section("attic", Locale.FR)
    assert addresses.holding("cases") == addresses.sections["stories"]
