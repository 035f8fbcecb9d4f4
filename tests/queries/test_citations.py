from passerelle.model.locale import Locale
from passerelle.queries.citations import cited_sources, citing_pages
from site_writer import SiteWriter

CLUB = "docs/en/stories/saddle-club.md"
WHEEL = "docs/fr/learn/true-wheel.md"


def test_figures_are_cited_before_the_text_and_each_source_once(site: SiteWriter) -> None:
    site.replace(CLUB, "[@chain-guide]", "[@chain-guide; @spoke-survey; @chain-guide]")
    library = site.library()
    (club,) = library.cases
    assert [s.id for s in cited_sources(library, club, Locale.EN)] == [
        "spoke-survey",
        "chain-guide",
    ]


def test_sources_follow_the_order_of_the_text_of_each_language(site: SiteWriter) -> None:
    site.replace(WHEEL, "[@spoke-survey]", "[@chain-guide; @spoke-survey]")
    library = site.library()
    (wheel,) = library.articles
    french, english = (cited_sources(library, wheel, locale) for locale in Locale)
    assert [source.id for source in french] == ["chain-guide", "spoke-survey"]
    assert [source.id for source in english] == ["spoke-survey"]


def test_a_source_that_does_not_exist_is_left_out(site: SiteWriter) -> None:
    site.replace(WHEEL, "[@spoke-survey]", "[@gone; @spoke-survey] `[@chain-guide]`")
    library = site.library()
    cited = cited_sources(library, library.articles[0], Locale.FR)
    assert [source.id for source in cited] == ["spoke-survey"]


def test_each_source_knows_the_pages_that_cite_it_or_lead_to_it(site: SiteWriter) -> None:
    site.replace(WHEEL, " et [le guide](@chain-guide)", "")
    library = site.library()
    french, english = (citing_pages(library, locale) for locale in Locale)
    assert {source: [page.id for page in pages] for source, pages in french.items()} == {
        "spoke-survey": ["true-wheel", "saddle-club"],
        "chain-guide": ["saddle-club"],
    }
    assert [page.id for page in english["chain-guide"]] == ["true-wheel", "saddle-club"]


def test_a_page_cites_nothing_in_a_language_in_which_it_does_not_exist(site: SiteWriter) -> None:
    site.remove("docs/fr/stories/saddle-club.md")
    assert [page.id for page in citing_pages(site.library(), Locale.FR)["spoke-survey"]] == [
        "true-wheel"
    ]


def test_a_link_to_a_page_is_no_citation(site: SiteWriter) -> None:
    site.replace(WHEEL, "(@chain-guide)", "(@saddle-club)")
    assert "saddle-club" not in citing_pages(site.library(), Locale.FR)
