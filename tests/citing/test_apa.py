"""APA references against hand-written lines, each with the rule that it follows.

« PM » is the Publication Manual of the APA, 7th ed. (2020), by section; « UdeM », the guide
« Citer selon les normes de l’APA, 7e édition » of the Bibliothèques de l’Université de
Montréal, and « Couture », « Une adaptation française des normes bibliographiques de l’APA ».
"""

import datetime
from typing import Any

import pytest

from citing_records import ORGANISATION, item, library
from passerelle.citing import apa
from passerelle.citing.items import of_page
from passerelle.citing.names import NameReader
from passerelle.model.item import Article
from passerelle.model.locale import Locale
from passerelle.model.page import ArticleFacts, ArticleWords

URL = "https://velo.example/a"
DAY = datetime.date(2026, 11, 22)
LONG = "Réparer, apprendre, transmettre et recommencer : " + "récits d’atelier " * 12 + "d’ici"

CASES: dict[str, tuple[dict[str, Any], str, str]] = {
    "one person (PM 9.8; UdeM)": (
        {
            "title": "Le guide de la chaîne",
            "authors": ("Odile Moyeu",),
            "publisher": "Le Pédalier",
            "issued": 2019,
        },
        f"Moyeu, O. (2019). Le guide de la chaîne. Le Pédalier. {URL}",
        f"Moyeu, O. (2019). Le guide de la chaîne. Le Pédalier. {URL}",
    ),
    "two persons: « et », comma and ampersand (PM 9.8; UdeM)": (
        {"title": "La roue", "authors": ("Odile Moyeu", "Jean-Marc Rayon"), "issued": 2019},
        f"Moyeu, O. et Rayon, J.-M. (2019). La roue. {URL}",
        f"Moyeu, O., & Rayon, J.-M. (2019). La roue. {URL}",
    ),
    "several persons, with initials and a particle (PM 9.8; Couture 1a)": (
        {
            "title": "La roue",
            "authors": ("Vincent T. Pignon", "Odile Moyeu", "Raphaëlle de Selle"),
            "issued": 2019,
        },
        f"Pignon, V. T., Moyeu, O. et de Selle, R. (2019). La roue. {URL}",
        f"Pignon, V. T., Moyeu, O., & de Selle, R. (2019). La roue. {URL}",
    ),
    "more than twenty persons (PM 9.8; Couture 1a)": (
        {"title": "La roue", "authors": ("Odile Moyeu",) * 21 + ("Luc Frein",), "issued": 2019},
        f"{'Moyeu, O., ' * 19}… Frein, L. (2019). La roue. {URL}",
        f"{'Moyeu, O., ' * 19}. . . Frein, L. (2019). La roue. {URL}",
    ),
    "a body as author (PM 9.11)": (
        {"title": "La roue", "authors": ("The Spoke Team",), "issued": 2019},
        f"The Spoke Team. (2019). La roue. {URL}",
        f"The Spoke Team. (2019). La roue. {URL}",
    ),
    "no author, and a periodical: the title first (PM 9.12)": (
        {"title": "La roue", "publisher": "Le Pédalier", "issued": 2019},
        f"La roue. (2019). Le Pédalier. {URL}",
        f"La roue. (2019). Le Pédalier. {URL}",
    ),
    "no author, and a body that publishes: the group is the author (PM 9.11, 9.29)": (
        {"title": "La roue", "publisher": ORGANISATION, "issued": 2019},
        f"{ORGANISATION}. (2019). La roue. {URL}",
        f"{ORGANISATION}. (2019). La roue. {URL}",
    ),
    "publisher same as author is left out (PM 9.29)": (
        {
            "title": "La roue",
            "authors": (ORGANISATION,),
            "publisher": ORGANISATION,
            "issued": 2019,
        },
        f"{ORGANISATION}. (2019). La roue. {URL}",
        f"{ORGANISATION}. (2019). La roue. {URL}",
    ),
    "no date (PM 9.14; UdeM)": (
        {"title": "La roue", "authors": ("Odile Moyeu",)},
        f"Moyeu, O. (s. d.). La roue. {URL}",
        f"Moyeu, O. (n.d.). La roue. {URL}",
    ),
    "no date, read on a known day (PM 9.16; UdeM)": (
        {"title": "La roue", "authors": ("Odile Moyeu",), "consulted": DAY},
        f"Moyeu, O. (s. d.). La roue. Consulté le 22 novembre 2026 à l’adresse {URL}",
        f"Moyeu, O. (n.d.). La roue. Retrieved November 22, 2026, from {URL}",
    ),
    "neither author nor date (PM 9.12, 9.14)": (
        {"title": "La roue", "publisher": "Le Pédalier"},
        f"La roue. (s. d.). Le Pédalier. {URL}",
        f"La roue. (n.d.). Le Pédalier. {URL}",
    ),
    "a date hides the day of reading (PM 9.16)": (
        {"title": "La roue", "authors": ("Odile Moyeu",), "issued": 2019, "consulted": DAY},
        f"Moyeu, O. (2019). La roue. {URL}",
        f"Moyeu, O. (2019). La roue. {URL}",
    ),
    "year and month (PM 9.14; UdeM)": (
        {"title": "La roue", "authors": ("Odile Moyeu",), "issued": "2013-05"},
        f"Moyeu, O. (2013, mai). La roue. {URL}",
        f"Moyeu, O. (2013, May). La roue. {URL}",
    ),
    "day (PM 9.14; UdeM)": (
        {"title": "La roue", "authors": ("Odile Moyeu",), "issued": "2013-05-29"},
        f"Moyeu, O. (2013, 29 mai). La roue. {URL}",
        f"Moyeu, O. (2013, May 29). La roue. {URL}",
    ),
    "first of the month (OQLF; PM 9.14)": (
        {"title": "La roue", "authors": ("Odile Moyeu",), "issued": "2013-08-01"},
        f"Moyeu, O. (2013, 1er août). La roue. {URL}",
        f"Moyeu, O. (2013, August 1). La roue. {URL}",
    ),
    "title in another language than the citation stays as it is (PM 9.38; Couture 1c)": (
        {
            "title": "The wheel: A reader",
            "authors": ("Odile Moyeu",),
            "languages": ("en",),
            "issued": 2019,
        },
        f"Moyeu, O. (2019). The wheel: A reader. {URL}",
        f"Moyeu, O. (2019). The wheel: A reader. {URL}",
    ),
    "French title: a space before the colon (UdeM; OQLF)": (
        {"title": "La roue : l'atlas", "authors": ("Odile Moyeu",), "issued": 2019},
        f"Moyeu, O. (2019). La roue : l’atlas. {URL}",
        f"Moyeu, O. (2019). La roue : l’atlas. {URL}",
    ),
    "a title that asks needs no full stop (PM 9.19)": (
        {"title": "Qui pédale?", "authors": ("Odile Moyeu",), "issued": 2019},
        f"Moyeu, O. (2019). Qui pédale? {URL}",
        f"Moyeu, O. (2019). Qui pédale? {URL}",
    ),
    "long title, whole (PM 9.19)": (
        {"title": LONG, "authors": ("Odile Moyeu",), "issued": 2019},
        f"Moyeu, O. (2019). {LONG}. {URL}",
        f"Moyeu, O. (2019). {LONG}. {URL}",
    ),
    "accents and capitals (PM 9.8)": (
        {
            "title": "Œuvre d’été",
            "authors": ("Émilie Côté", "Étienne Moyeu Rayon"),
            "issued": 2019,
        },
        f"Côté, É. et Moyeu Rayon, É. (2019). Œuvre d’été. {URL}",
        f"Côté, É., & Moyeu Rayon, É. (2019). Œuvre d’été. {URL}",
    ),
}


def line(facts: dict[str, Any], locale: Locale) -> str:
    return apa.plain(apa.reference(item(**facts), locale))


def spaced(text: str) -> str:
    """Without telling no-break spaces from others, which a table cannot show."""
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize("case", CASES)
def test_reference_in_both_languages(case: str) -> None:
    facts, french, english = CASES[case]
    assert spaced(line(facts, Locale.FR)) == french
    assert spaced(line(facts, Locale.EN)) == english


def test_spaces_that_must_not_break() -> None:
    assert "(s.\u00a0d.)" in line({"title": "La roue"}, Locale.FR)
    assert "roue\u00a0: l’atlas" in line({"title": "La roue : l'atlas"}, Locale.FR)


@pytest.mark.parametrize(
    ("locale", "french", "english"),
    [
        (
            Locale.FR,
            "Atelier. (2026, 22 novembre). La roue. https://velo.example/r/roue/",
            "Atelier. (2026, November 22). La roue. https://velo.example/r/roue/",
        ),
        (
            Locale.EN,
            "Atelier. (2026, 22 novembre). The wheel. https://velo.example/en/r/roue/",
            "Atelier. (2026, November 22). The wheel. https://velo.example/en/r/roue/",
        ),
    ],
)
def test_page_of_the_site_in_its_language(locale: Locale, french: str, english: str) -> None:
    def words(title: str) -> ArticleWords:
        return ArticleWords(title=title, summary="…", slug="roue", outcomes=("a", "b"))

    page = Article(
        id="roue",
        path="learn/roue.md",
        original=Locale.FR,
        facts=ArticleFacts(
            published=datetime.date(2025, 1, 2), updated=DAY, reviewed=datetime.date(2027, 1, 5)
        ),
        words={Locale.FR: words("La roue"), Locale.EN: words("The wheel")},
        texts={},
    )
    cited = of_page(page, locale, "Atelier", f"https://velo.example/{locale.root}r/roue/")
    assert spaced(apa.plain(apa.reference(cited, Locale.FR))) == french
    assert spaced(apa.plain(apa.reference(cited, Locale.EN))) == english


@pytest.mark.parametrize(
    ("author", "parts"),
    [
        ("Odile Moyeu", {"family": "Moyeu", "given": "Odile"}),
        ("Vincent T. Pignon", {"family": "Pignon", "given": "Vincent T."}),
        ("Ra-Ma St-Amand", {"family": "St-Amand", "given": "Ra-Ma"}),
        ("Tracey O’Sullivan", {"family": "O’Sullivan", "given": "Tracey"}),
        ("Alex D’Astous", {"family": "D’Astous", "given": "Alex"}),
        ("Raphaëlle de Selle", {"family": "de Selle", "given": "Raphaëlle"}),
        ("Ville de Vélo", {"literal": "Ville de Vélo"}),
        ("Mike Des Jardins", {"family": "Des Jardins", "given": "Mike"}),
        ("Marie Anne Rayon", {"literal": "Marie Anne Rayon"}),
        ("Institut du Vélo", {"literal": "Institut du Vélo"}),
        ("BICYCLE INSTITUTE", {"literal": "BICYCLE INSTITUTE"}),
        ("The Spoke Team", {"literal": "The Spoke Team"}),
        ("The Guardian", {"literal": "The Guardian"}),
        ("FSG", {"literal": "FSG"}),
        ("CBC News", {"literal": "CBC News"}),
        ("Groupe 42", {"literal": "Groupe 42"}),
        ("Moyeu & Fils", {"literal": "Moyeu & Fils"}),
        ("Comité de quartier", {"literal": "Comité de quartier"}),
    ],
)
def test_persons_and_bodies(author: str, parts: dict[str, str]) -> None:
    assert NameReader(library()).read(author) == parts
