"""The labelled queries: what somebody types, and the items that would be a good answer."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from passerelle.content.library import Library
from passerelle.model.locale import Locale

FOLDER = Path(__file__).parents[2] / "tests" / "search" / "labels"
SETS = ("blind", "more")
"""`blind` was written by someone who had not seen the search; `more` by those who make it."""

CLASSES = (
    "name",
    "theme",
    "phrase",
    "mistake",
    "no-accents",
    "elision",
    "inflection",
    "doublet",
    "cross-language",
)


@dataclass(frozen=True)
class Label:
    """One query and what it should find.

    Attributes:
        query: as typed.
        kind: one of `CLASSES`.
        expect: identities of the items that answer it, each as good as another: a path
            under `docs/<language>/`, `resource:<id>` or `term:<id>`.
        file: name of the file that it comes from, for messages.
    """

    query: str
    kind: str
    expect: tuple[str, ...]
    file: str


def read_labels(locale: Locale, folder: Path = FOLDER) -> tuple[Label, ...]:
    """All labels of a language, in the order of the files.

    Args:
        locale: the language of the reader who types.
        folder: where the files are.

    Raises:
        ValueError: an entry has not the three keys `query`, `class` and `expect`.
    """
    return tuple(
        _label(entry, f"{name}-{locale}.yml")
        for name in SETS
        for entry in yaml.safe_load((folder / f"{name}-{locale}.yml").read_text("utf-8"))
    )


def _label(entry: Any, file: str) -> Label:
    if not isinstance(entry, dict) or set(entry) != {"query", "class", "expect"}:
        raise ValueError(f"{file}: query, class and expect are wanted, not {entry!r}")
    return Label(str(entry["query"]), entry["class"], tuple(entry["expect"]), file)


def faults(labels: Sequence[Label], locale: Locale, library: Library) -> Iterator[str]:
    """All that is wrong with the labels of a language, one message a fault.

    Args:
        labels: those of one language.
        locale: that language.
        library: what the site holds.
    """
    items = items_of(library, locale)
    typed = Counter(_as_typed(label.query) for label in labels)
    for label in labels:
        start = f"{label.file}: « {label.query} »:"
        if label.kind not in CLASSES:
            yield f"{start} no such class: {label.kind}"
        if not label.expect:
            yield f"{start} nothing is expected"
        if typed[_as_typed(label.query)] > 1:
            yield f"{start} the same query stands twice"
        yield from (f"{start} no such item: {name}" for name in label.expect if name not in items)


def items_of(library: Library, locale: Locale) -> frozenset[str]:
    """The identities that a label of a language may name."""
    pages = (path for path, page in library.pages.items() if locale in page.words)
    resources = (f"resource:{name}" for name in library.resources)
    terms = (f"term:{name}" for name in library.terms)
    return frozenset([*pages, *resources, *terms])


def _as_typed(query: str) -> str:
    return " ".join(query.lower().replace("’", "'").split())
