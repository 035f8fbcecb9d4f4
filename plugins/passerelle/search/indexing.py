"""Writes the files that the search of one language reads."""

import asyncio
import json
import string
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from passerelle.model.item import Term
from passerelle.model.locale import Locale
from passerelle.search.bundle import write_bundle
from passerelle.search.document_page import document_page, vocabulary
from passerelle.search.documents import Document
from passerelle.search.rules import rules_of

_COMMON, _OFFERED = 2, 800
"""Least weight of a word that may be offered as a correction, and most such words a letter."""

_STEPS = string.ascii_letters + string.digits + "-_"
"""Also known to assets/search/engine.js."""


def write_indexes(found: Mapping[Locale, Sequence[Document]], folder: Path) -> None:
    """Write the index of each language, side by side.

    Each document is handed over as a file, all of a language at once: Pagefind answers
    its Python client ten times a second at most, too few to hand them one by one.

    Args:
        found: all that can be found, by language.
        folder: where the indexes go, one folder a language.

    Raises:
        RuntimeError: Pagefind could not index all documents.
    """
    with tempfile.TemporaryDirectory() as name:
        asyncio.run(_index_all(found, Path(name), folder))
    for locale, some in found.items():
        _write_words(vocabulary(some, rules_of(locale)), folder / locale.value / "words")


def write_table(
    facets: Sequence[Any], terms: Iterable[Term], size: int, folder: Path, locale: Locale
) -> None:
    """Write the table that the page reads beside the index; that must be there.

    Args:
        facets: what readers can choose from.
        terms: the glossary.
        size: how many documents the index has.
        folder: that of the indexes.
        locale: the language.
    """
    rules = rules_of(locale)
    table = {
        "size": size,
        "facets": facets,
        "pairs": pairs(terms, locale),
        "rules": list(rules.rules),
        "stop": sorted(rules.stop),
        "starts": sorted(path.stem for path in (folder / locale.value / "words").iterdir()),
    }
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    (folder / locale.value / "table.json").write_text(text, encoding="utf-8")


def pairs(terms: Iterable[Term], locale: Locale) -> list[dict[str, Any]]:
    """What widens a query: other names of a term, in either language, and the one to look for.

    Args:
        terms: the glossary.
        locale: the language of those who search.
    """
    found = []
    for term in terms:
        french, english = term.facts.fr, term.facts.en
        mine, theirs = (french, english) if locale is Locale.FR else (english, french)
        others = [*mine.variants, theirs.term, *theirs.variants, *theirs.forms]
        keys = {" ".join(rules_of(locale).words(other, is_query=True)) for other in others}
        own = " ".join(rules_of(locale).words(mine.term, is_query=True))
        found.append({"term": mine.term, "keys": sorted(keys - {own, ""})})
    return [pair for pair in found if pair["keys"]]


async def _index_all(
    found: Mapping[Locale, Sequence[Document]], sources: Path, folder: Path
) -> None:
    await asyncio.gather(
        *(
            _index(some, locale, sources / locale.value, folder / locale.value)
            for locale, some in found.items()
        )
    )


async def _index(some: Sequence[Document], locale: Locale, source: Path, target: Path) -> None:
    rules = rules_of(locale)
    source.mkdir()
    for number, document in enumerate(some):
        page = source / str(number) / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(document_page(document, rules), encoding="utf-8")
    numbers = await write_bundle(source, some, locale, target)
    _write_facets(numbers, target / "facets.json")


def _write_facets(numbers: Mapping[str, Mapping[str, Sequence[int]]], path: Path) -> None:
    """Write which documents have a value: the steps from one number to the next, a letter each.

    A list of numbers would be twice as heavy once compressed.
    """
    steps = {
        facet: {value: _letters(some) for value, some in values.items()}
        for facet, values in numbers.items()
    }
    path.write_text(json.dumps(steps, separators=(",", ":")), encoding="utf-8")


def _letters(numbers: Iterable[int]) -> str:
    """Steps as letters of `_STEPS`, from 0; its last one says that the step is longer still."""
    most = len(_STEPS) - 1
    steps = (after - before for before, after in pairwise([0, *numbers]))
    return "".join(_STEPS[most] * (step // most) + _STEPS[step % most] for step in steps)


def _write_words(weights: Mapping[str, int], folder: Path) -> None:
    """Write the vocabulary, by the letters that words start with; a file holds the ends.

    One file for each two letters has all words that start so: to see that a word is right,
    which most are, a reader needs to fetch little. One file a letter has what mistakes may
    be mended to, the weightiest first.
    """
    folder.mkdir(parents=True)
    common = [word for word in weights if weights[word] >= _COMMON]
    common.sort(key=lambda word: (-weights[word], word))
    for start, words in _by_start(sorted(weights), 2).items():
        _write_ends(start, words, folder)
    for start, words in _by_start(common, 1).items():
        _write_ends(start, words[:_OFFERED], folder)


def _by_start(words: Iterable[str], length: int) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[:length], []).append(word)
    return found


def _write_ends(start: str, words: Sequence[str], folder: Path) -> None:
    ends = " ".join(word.removeprefix(start) for word in words)
    (folder / f"{start}.json").write_text(json.dumps(ends), encoding="utf-8")
