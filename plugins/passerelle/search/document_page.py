"""A document as the small HTML page that Pagefind reads: words in their one form, by weight."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from passerelle.search.documents import Document
from passerelle.search.plain_text import Section
from passerelle.search.rules import Rules

EVERY = "xqevery"
"""A word that stands in every document: to ask for all that a filter lets through."""

_TITLE, _NAME, _SUMMARY, _HEADING, _TEXT = 10, 9, 5, 4, 1
"""Weights, of Pagefind's scale from 0 to 10."""

_SEVERAL, _MANY = 2, 5
"""More occurrences of a word in a text than these make it weigh one more, and two more."""


def document_page(document: Document, rules: Rules) -> str:
    """Write the page from which a document is indexed.

    The text holds each of its words once, in the section that has it most: the search
    asks whether a page speaks of something and where, and the index stays light.

    Args:
        document: what can be found.
        rules: those of the language.
    """
    body = "\n".join(_body(document, rules))
    meta = "\n".join(
        f'<meta data-pagefind-meta="{name}[content]" content="{escape(value)}">'
        for name, value in _meta(document).items()
    )
    filters = "\n".join(
        f'<meta data-pagefind-filter="{escape(facet)}[content]" content="{escape(value)}">'
        for facet, values in document.facets.items()
        for value in values
    )
    return (
        f"<!doctype html><html><head><title>{escape(document.item)}</title></head>"
        f"<body>{meta}\n{filters}\n<main data-pagefind-body>\n{body}\n</main></body></html>"
    )


def vocabulary(documents: Iterable[Document], rules: Rules) -> dict[str, int]:
    """The words of all documents, each with how much it weighs there.

    Args:
        documents: all that can be found in a language.
        rules: those of the language.
    """
    weights: dict[str, int] = {}
    for document in documents:
        for weight, text in _weighted(document):
            for word in set(rules.words(text)):
                if len(word) > 2 and not word.isdigit():
                    weights[word] = weights.get(word, 0) + weight
    return weights


def _weighted(document: Document) -> Iterator[tuple[int, str]]:
    yield _TITLE, document.title
    yield from ((_NAME, name) for name in document.names)
    yield _SUMMARY, document.summary
    for section in document.sections:
        yield _HEADING, section.title
        yield _TEXT, section.text


def _body(document: Document, rules: Rules) -> Iterator[str]:
    yield _weighing(0, [EVERY])
    yield _weighing(_TITLE, rules.words(document.title))
    for name in document.names:
        yield _weighing(_NAME, rules.words(name))
    yield _weighing(_SUMMARY, rules.words(document.summary))
    for section, words in _once_each(document, rules):
        if section.anchor:
            yield f'<h2 id="{escape(section.anchor)}" data-pagefind-weight="{_HEADING}">'
            yield " ".join(rules.words(section.title)) + "</h2>"
        for weight in sorted(set(words.values())):
            yield _weighing(weight, (word for word, own in words.items() if own == weight))


def _once_each(document: Document, rules: Rules) -> Iterator[tuple[Section, dict[str, int]]]:
    """Each word of the text in the one section that has it most, weighed by how often it comes."""
    counts = [Counter(rules.words(section.text)) for section in document.sections]
    whole = sum(counts, Counter[str]())
    for section, own in zip(document.sections, counts, strict=True):
        yield (
            section,
            {
                word: _weight(whole[word])
                for word, count in own.items()
                if counts[_first_most(word, counts)] is own and count
            },
        )


def _first_most(word: str, counts: Sequence[Counter[str]]) -> int:
    return max(range(len(counts)), key=lambda at: (counts[at][word], -at))


def _weight(count: int) -> int:
    return _TEXT + (count > _SEVERAL) + (count > _MANY)


def _weighing(weight: int, words: Iterable[str]) -> str:
    return f'<p data-pagefind-weight="{weight}">{" ".join(words)}</p>'


def _meta(document: Document) -> Mapping[str, str]:
    headings = {part.anchor: part.title for part in document.sections if part.anchor}
    return {
        "title": document.title,
        "item": document.item,
        "kind": document.kind,
        "address": document.url,
        "lang": document.lang,
        "where": document.where,
        "summary": document.summary,
        "names": json.dumps(document.names, ensure_ascii=False),
        "headings": json.dumps(headings, ensure_ascii=False),
    }
