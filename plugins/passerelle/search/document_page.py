"""A document as the small HTML page that Pagefind reads: words in their one form, by weight."""

from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape

from passerelle.search.documents import Document
from passerelle.search.plain_text import Section
from passerelle.search.rules import Rules

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
    return f"<!doctype html><html><body><main data-pagefind-body>\n{body}\n</main></body></html>"


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
    whole, most = Counter[str](), dict[str, int]()
    for at, own in enumerate(counts):
        for word, count in own.items():
            whole[word] += count
            if word not in most or count > counts[most[word]][word]:
                most[word] = at
    kept: list[dict[str, int]] = [{} for _ in counts]
    for word, at in most.items():
        kept[at][word] = _weight(whole[word])
    return zip(document.sections, kept, strict=True)


def _weight(count: int) -> int:
    return _TEXT + (count > _SEVERAL) + (count > _MANY)


def _weighing(weight: int, words: Iterable[str]) -> str:
    return f'<p data-pagefind-weight="{weight}">{" ".join(words)}</p>'
