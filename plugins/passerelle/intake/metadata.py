"""What a page says of itself: proposals, never facts.

Read in this order: citation_* (Highwire Press, as Google Scholar asks for), Dublin Core,
JSON-LD (schema.org), Open Graph, HTML itself.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from lxml import etree, html

from passerelle.formats.plain import plain
from passerelle.intake.answers import MOST_NAMES, Answer, AnswerError, Answers, read_answer
from passerelle.intake.json_ld import linked_data
from passerelle.intake.questions import Question
from passerelle.model.locale import Locale

_NAMES: Mapping[str, Sequence[str]] = {
    "title": ("citation_title", "dc.title", "dcterms.title", "ld:title", "og:title", "html:title"),
    "authors": ("citation_author", "dc.creator", "dcterms.creator", "ld:author", "author")
    + ("article:author",),
    "publisher": ("citation_publisher", "citation_journal_title", "dc.publisher")
    + ("dcterms.publisher", "ld:publisher", "og:site_name"),
    "issued": ("citation_publication_date", "citation_date", "citation_year", "dc.date.issued")
    + ("dcterms.issued", "dc.date", "dcterms.date", "ld:date", "article:published_time"),
    "languages": ("citation_language", "dc.language", "dcterms.language", "ld:language")
    + ("html:lang", "og:locale"),
}
"""For each question, where to look, best first."""

_DAY = re.compile(r"^\D{0,3}(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)")


def proposals(page: str, asked: Sequence[Question]) -> Answers:
    """Answers that a page proposes to the questions about it.

    Args:
        page: its HTML, of which nothing is trusted.
        asked: the questions.
    """
    found = _read(page)
    by_id = {question.id: question for question in asked}
    given: dict[str, Answer] = {}
    for name, keys in _NAMES.items():
        texts = next((found[key] for key in keys if found.get(key)), [])
        answer = _answer(by_id[name], texts, found) if texts else None
        if answer:
            given[name] = answer
    return given


def _answer(question: Question, texts: list[str], found: Mapping[str, list[str]]) -> Answer | None:
    match question.id:
        case "authors":
            people = [_in_order(text) for text in texts if "://" not in text]
            text = "\n".join(people[:MOST_NAMES])
        case "issued":
            text = _day(texts[0])
        case "languages":
            known = (each[:2].lower() for each in texts)
            text = ",".join(dict.fromkeys(code for code in known if code in set(Locale)))
        case "title":
            text = _without_site(texts[0], found.get("og:site_name", []))
        case _:
            text = texts[0]
    with suppress(AnswerError):
        return read_answer(question, text)
    return None


def _day(text: str) -> str:
    found = _DAY.match(text)
    if not found:
        return ""
    year, *others = [part for part in found.groups() if part]
    return "-".join([year, *(part.zfill(2) for part in others)])


def _in_order(name: str) -> str:
    """« Born, Paul » as people say it."""
    last, comma, first = plain(name).partition(", ")
    return f"{first} {last}" if comma and "," not in first else plain(name)


def _without_site(title: str, sites: list[str]) -> str:
    line = plain(title)
    for site in map(plain, sites):
        line = re.sub(rf"(?<=\S)\s+[|–—·-]\s+{re.escape(site)}$", "", line) if site else line
    return line


def _read(page: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    try:
        tree = html.document_fromstring(
            page.encode("utf-8", "replace"), html.HTMLParser(encoding="utf-8", huge_tree=False)
        )
    except (etree.LxmlError, ValueError, AssertionError):
        return found
    for key, text in (*_metas(tree), *linked_data(_scripts(tree)), *_own(tree)):
        if plain(text):
            found.setdefault(key, []).append(text)
    return found


def _metas(tree: Any) -> Iterator[tuple[str, str]]:
    for meta in tree.iter("meta"):
        name = str(meta.get("name") or meta.get("property") or "").lower()
        yield name, str(meta.get("content") or "")


def _scripts(tree: Any) -> Iterator[str]:
    for script in tree.iter("script"):
        if "ld+json" in str(script.get("type")).lower():
            yield str(script.text or "")


def _own(tree: Any) -> Iterator[tuple[str, str]]:
    yield "html:lang", str(tree.get("lang") or "")
    for title in tree.iter("title"):
        if isinstance(title.getparent().tag, str) and title.getparent().tag == "head":
            yield "html:title", str(title.text_content())
