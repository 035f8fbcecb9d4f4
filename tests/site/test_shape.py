"""The shape that the brief asks of each article and each case, in both languages."""

import re
from pathlib import Path

import pytest

from passerelle.content.library_reader import read_library
from passerelle.content.links import find_links
from passerelle.model.item import Article, CaseStudy, SourceText
from passerelle.model.locale import Locale

LIBRARY = read_library(Path(__file__).parents[2] / "docs")
UNDERSTAND = [
    *("what-is-collective-impact", "common-agenda", "shared-measurement"),
    *("mutually-reinforcing-activities", "continuous-communication", "backbone"),
    *("evolution-and-scales", "equity", "evidence-and-critiques", "the-leap"),
]
PRACTISE = [
    *("mobilising-sectors", "trust-earning", "trust-repairing", "everyday-practice"),
    *("funding-together", "strategic-learning", "lived-experience", "getting-ready"),
]
CASES = [
    *("pic", "vivre-saint-michel-en-sante", "notre-quartier-nourricier", "local-covid-plans"),
    *("winnipeg-boldness", "maranguka", "hamilton-roundtable", "cosmoss", "medicine-hat"),
    *("lac-megantic", "strivepartnership", "logan-together", "elizabeth-river"),
    *("built-for-zero-canada", "vibrant-communities", "avenir-d-enfants"),
    *("healthy-families-nz", "100000-homes"),
]
EXPECTED = {
    "understand": UNDERSTAND,
    "stages": ["three-stages", "crisis-response", "recovery", "resilience"],
    "scales": ["neighbourhood", "regional", "national"],
    "practise": PRACTISE,
    "cases": CASES,
}
TWICE = [(page, locale) for page in LIBRARY.pages.values() for locale in Locale]
ARTICLES = [(p, at) for p, at in TWICE if isinstance(p, Article)]
STUDIES = [(p, at) for p, at in TWICE if isinstance(p, CaseStudy)]


def name(value: object) -> str:
    return str(getattr(value, "id", value))


def words(text: SourceText) -> int:
    plain = re.sub(r"\[@[^\]]*\]|\]\([^)]*\)|\{[^}]*\}|[#*|]", " ", text.body)
    return len(plain.split())


def headings(text: SourceText) -> list[str]:
    return re.findall(r"^##\s.*\{#([\w-]+)\}\s*$", text.body, re.MULTILINE)


@pytest.mark.parametrize("section", EXPECTED)
def test_every_page_of_the_brief_is_there_in_both_languages(section: str) -> None:
    for page_id in EXPECTED[section]:
        page = LIBRARY.pages[f"{section}/{page_id}.md"]
        assert page.locales == tuple(Locale)


@pytest.mark.parametrize(("page", "locale"), ARTICLES, ids=name)
def test_article_has_its_parts(page: Article, locale: Locale) -> None:
    text = page.texts[locale]
    links = find_links(text)
    assert 700 <= words(text) <= 1400
    assert headings(text)[-1] == "together"
    assert len(page.words[locale].outcomes) >= 2
    assert any(link.kind == "page" and "cases/" in link.target for link in links)
    hub = {link.target for link in links if link.kind == "item"} & set(LIBRARY.resources)
    assert len(hub) >= 2
    assert any(link.kind == "citation" for link in links)


@pytest.mark.parametrize(("page", "locale"), STUDIES, ids=name)
def test_case_has_its_parts(page: CaseStudy, locale: Locale) -> None:
    text = page.texts[locale]
    low, high = (1500, 2500) if page.id == "pic" else (500, 1000)
    assert low <= words(text) <= high
    assert headings(text)[-1] == "takeaways"
    assert {"measured", "contested"} <= set(headings(text))
    assert page.facts.missing
    assert page.facts.figures


@pytest.mark.parametrize("page", {id(p): p for p, _at in ARTICLES + STUDIES}.values(), ids=name)
def test_both_languages_have_the_same_sections(page: Article | CaseStudy) -> None:
    assert headings(page.texts[Locale.FR]) == headings(page.texts[Locale.EN])
