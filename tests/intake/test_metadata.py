import pytest
from hypothesis import given
from hypothesis import strategies as st

from passerelle.intake.answers import as_text
from passerelle.intake.metadata import proposals
from passerelle.intake.questions import questions
from passerelle.model.taxonomy import Taxonomy

ASKED = questions(Taxonomy({}))


def said(head: str, lang: str = "") -> dict[str, str]:
    page = f"<html lang='{lang}'><head>{head}</head><body><svg><title>Icône</title></svg></body>"
    return {name: as_text(answer) for name, answer in proposals(page, ASKED).items()}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<title>La roue</title>", {"title": "La roue"}),
        (
            "<title>x</title><meta property=og:title content='La roue | Vélo'>"
            "<meta property=og:site_name content=Vélo><meta property=og:locale content=fr_CA>",
            {"title": "La roue", "publisher": "Vélo", "languages": "fr"},
        ),
        (
            "<meta name=citation_title content=Roue>"
            "<meta name=citation_author content='Moyeu, Odile'>"
            "<meta name=citation_author content='Ali Rayon'>"
            "<meta name=citation_publication_date content='2021/3/7'>"
            "<meta name=citation_journal_title content=Revue>",
            {
                "title": "Roue",
                "authors": "Odile Moyeu; Ali Rayon",
                "issued": "2021-03-07",
                "publisher": "Revue",
            },
        ),
        (
            "<meta name=DC.title content=Roue><meta name=DC.creator content='O. Moyeu'>"
            "<meta name=DC.date content=2019><meta name=DC.language content=en-GB>",
            {"title": "Roue", "authors": "O. Moyeu", "issued": "2019", "languages": "en"},
        ),
        (
            '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Non"},'
            '{"@type":["NewsArticle"],"headline":"Roue","datePublished":"2020-05-01T10:00Z",'
            '"author":[{"name":"A"},"B"],"publisher":{"name":"P"},"inLanguage":"fr"}]}</script>',
            {
                "title": "Roue",
                "issued": "2020-05-01",
                "authors": "A; B",
                "publisher": "P",
                "languages": "fr",
            },
        ),
        ("<meta name=DC.date content='le 32 mai'><meta name=DC.language content=de>", {}),
        ("<meta name=author content=https://velo.example/moi>", {}),
        ('<script type="application/ld+json">{"@type":</script><title>R</title>', {"title": "R"}),
        (
            "<title>R\u202eoue \x1b[31m&lt;script&gt;</title>",
            {"title": "Roue [31m<script>"},
        ),
        (f"<title>{'x' * 100_000}</title>", {}),
    ],
)
def test_a_page_proposes_what_it_says_of_itself(head: str, expected: dict[str, str]) -> None:
    assert said(head) == expected


def test_the_language_of_the_page_is_proposed_and_others_are_not() -> None:
    assert said("", lang="fr-CA") == {"languages": "fr"}
    assert said("", lang="de") == {}


@given(st.text())
def test_no_page_stops_it(text: str) -> None:
    proposals(text, ASKED)
    proposals(f'<script type="application/ld+json">{text}</script><meta content="{text}">', ASKED)


@pytest.mark.parametrize("page", ["", "<", "<?xml", "[" * 5000, "<div>" * 50_000])
def test_no_broken_page_stops_it(page: str) -> None:
    proposals(page, ASKED)
    proposals(f'<script type="application/ld+json">{"[" * 100_000}</script>', ASKED)
