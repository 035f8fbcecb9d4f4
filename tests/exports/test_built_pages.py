"""A page of a built site is found by whatever people call it."""

from pathlib import Path

import pytest

from passerelle.exports.built_pages import BuiltPages, NotInLanguageError, PageNotFoundError
from passerelle.exports.redirects import redirect_page
from passerelle.model.locale import Locale

ROOT = "https://velo.example/club/"
WHEEL = {Locale.FR: "apprendre/roue-droite/", Locale.EN: "en/learn/true-wheel/"}
FRENCH, ENGLISH = (ROOT + WHEEL[locale] for locale in Locale)


def write(folder: Path, address: str, text: str) -> None:
    (folder / address).mkdir(parents=True, exist_ok=True)
    (folder / address / "index.html").write_text(text, "utf-8")


def page(address: str, locale: Locale, others: dict[Locale, str]) -> str:
    links = [f'<link rel="canonical" href="{ROOT}{address}">'] + [
        f'<link rel="alternate" hreflang="{at.tag}" href="{ROOT}{other}">'
        for at, other in others.items()
    ]
    return f'<!doctype html><html lang="{locale.tag}"><head>{"".join(links)}</head></html>'


@pytest.fixture
def pages(tmp_path: Path) -> BuiltPages:
    write(tmp_path, "", page("", Locale.FR, {}))
    for locale, address in WHEEL.items():
        write(tmp_path, address, page(address, locale, WHEEL))
        short = redirect_page("..", ROOT + address, "?", locale)
        write(tmp_path, f"{locale.root}r/true-wheel/", short)
    write(tmp_path, "seul/", page("seul/", Locale.FR, {}))
    for locale in Locale:
        write(
            tmp_path, f"{locale.root}r/alone/", redirect_page("..", ROOT + "seul/", "?", Locale.FR)
        )
    return BuiltPages(tmp_path)


@pytest.mark.parametrize(
    ("named", "url"),
    [
        ("true-wheel", FRENCH),
        ("docs/fr/learn/true-wheel.md", FRENCH),
        ("/home/someone/docs/en/learn/true-wheel.md", ENGLISH),
        ("apprendre/roue-droite", FRENCH),
        ("/apprendre/roue-droite/#top", FRENCH),
        ("/en/learn/true-wheel/", ENGLISH),
        (ENGLISH, ENGLISH),
        (FRENCH + "?x=1", FRENCH),
        ("http://127.0.0.1:8000/en/learn/true-wheel/", ENGLISH),
        ("https://velo.example/club/r/true-wheel/", FRENCH),
        ("/", ROOT),
    ],
)
def test_a_page_is_found_by_its_id_its_file_and_its_address(
    pages: BuiltPages, named: str, url: str
) -> None:
    assert pages.find(named, Locale.FR).url == url


def test_the_language_asked_for_wins_over_that_of_the_name(pages: BuiltPages) -> None:
    for named in ("true-wheel", FRENCH, "docs/fr/learn/true-wheel.md"):
        found = pages.find(named, Locale.FR, only=Locale.EN)
        assert (found.url, found.locale, found.name) == (ENGLISH, Locale.EN, "true-wheel")


def test_an_untranslated_page_is_refused_only_to_those_who_insist(pages: BuiltPages) -> None:
    assert pages.find("alone", Locale.EN).url == ROOT + "seul/"
    with pytest.raises(NotInLanguageError):
        pages.find("alone", Locale.EN, only=Locale.EN)


def test_a_mistyped_id_brings_the_nearest_one(pages: BuiltPages) -> None:
    with pytest.raises(PageNotFoundError) as refused:
        pages.find("true-weel", Locale.FR)
    assert refused.value.nearest == "true-wheel"


@pytest.mark.parametrize("named", ["../../etc", "apprendre", "x" * 300, "\0"])
def test_what_is_no_page_is_not_found(pages: BuiltPages, named: str) -> None:
    with pytest.raises(PageNotFoundError):
        pages.find(named, Locale.FR)


def test_an_empty_folder_is_no_site(tmp_path: Path) -> None:
    for named in ("true-wheel", "docs/fr/learn/true-wheel.md", "/"):
        with pytest.raises(FileNotFoundError):
            BuiltPages(tmp_path).find(named, Locale.FR)
