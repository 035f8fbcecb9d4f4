"""Sets the drafts apart: pages that their authors keep out of the site for now."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from passerelle.content.originals import Files
from passerelle.content.pages import DRAFT, read_page_files
from passerelle.content.pairs import join
from passerelle.content.presence import Presence
from passerelle.model.item import Page, SourceText
from passerelle.model.locale import Locale
from passerelle.model.problem import Position, Problem
from passerelle.model.section import SectionsRecord
from passerelle.model.taxonomy import Taxonomy

Paths = Mapping[Locale, frozenset[str]]
"""Paths under `docs/<language>/`, by language."""


@dataclass(frozen=True)
class Pages:
    """Every page under `docs/<language>/`, published or not.

    Attributes:
        published: those of the site, by path, with their published languages only.
        drafts: those with at least one unfinished language, by path, in all their languages.
        unread: the text of pages of which the front matter is YAML but lacks something, by path
            under `docs/<language>/`.
        presence: which files are there; drafts are told as such.
        problems: what is wrong with any of them; a problem of a draft is marked.
    """

    published: Mapping[str, Page[Any]] = field(default_factory=dict)
    drafts: Mapping[str, Page[Any]] = field(default_factory=dict)
    unread: Mapping[str, tuple[SourceText, ...]] = field(default_factory=dict)
    presence: Presence = field(default_factory=Presence)
    problems: tuple[Problem, ...] = ()


def read_pages(
    docs: Path, sections: SectionsRecord, taxonomy: Taxonomy, there: Presence, preview: bool
) -> Pages:
    """Read the pages under `docs/<language>/`, and join each with its other language.

    Args:
        docs: the folder that holds `fr/` and `en/`.
        sections: where pages may stand.
        taxonomy: the facets that may classify them.
        there: which files are there.
        preview: whether drafts are to be among the pages of the site.
    """
    problems: list[Problem] = []
    pairs: dict[str, Files] = {}
    for locale in Locale:
        files, wrong = read_page_files(docs, locale, sections)
        problems += wrong
        for path, file in files.items():
            pairs[path] = {**pairs.get(path, {}), locale: file}
    drafts = _find_drafts(pairs)
    names = (f.path for path, pair in pairs.items() for at, f in pair.items() if path in drafts[at])
    presence = replace(there, drafts=drafts, draft_files=frozenset(names))
    presence = presence if preview else presence.without_drafts()
    problems += _notices(pairs, drafts)
    published: dict[str, Page[Any]] = {}
    unfinished: dict[str, Page[Any]] = {}
    for path, pair in sorted(pairs.items()):
        finished = {at: file for at, file in pair.items() if path not in drafts[at]}
        if len(finished) < len(pair):
            page, wrong = join(pair, taxonomy, there)
            unfinished |= {path: page} if page else {}
            own = {file.path for at, file in pair.items() if at not in finished}
            problems += mark([problem for problem in wrong if problem.path in own], own)
        if finished:
            page, wrong = join(finished, taxonomy, presence)
            published |= {path: page} if page else {}
            problems += wrong
    shown = {**published, **unfinished} if preview else published
    unread = {
        path: _unread(pair, published.get(path), unfinished.get(path))
        for path, pair in pairs.items()
    }
    unread = {path: texts for path, texts in unread.items() if texts}
    return Pages(dict(sorted(shown.items())), unfinished, unread, presence, tuple(problems))


def _unread(pair: Files, *pages: Page[Any] | None) -> tuple[SourceText, ...]:
    """The texts of a pair that no page of it holds."""
    read = {locale for page in pages if page for locale in page.words}
    return tuple(file.text for locale, file in pair.items() if locale not in read)


def mark(problems: Iterable[Problem], drafts: Collection[str]) -> list[Problem]:
    """Say of each problem of a draft that it stands in one.

    Args:
        problems: any problems.
        drafts: the files of the drafts, from the root of the project.
    """
    return [replace(each, in_draft=True) if each.path in drafts else each for each in problems]


def _find_drafts(pairs: Mapping[str, Files]) -> Paths:
    """A file that says so is a draft, and so is the translation of one."""
    found: dict[Locale, set[str]] = {locale: set() for locale in Locale}
    for path, pair in pairs.items():
        original_is = any(f.says_draft and not f.says_translated for f in pair.values())
        for locale, file in pair.items():
            if file.says_draft or (original_is and file.says_translated):
                found[locale].add(path)
    return {locale: frozenset(paths) for locale, paths in found.items()}


def _notices(pairs: Mapping[str, Files], drafts: Paths) -> Iterator[Problem]:
    """Say of each draft why the site does not show it."""
    for path, pair in pairs.items():
        for locale, file in pair.items():
            if path not in drafts[locale]:
                continue
            if file.says_draft:
                position = file.document.front_matter.key_position(DRAFT)
                yield Problem(file.path, position, "DR001", in_draft=True)
            else:
                details = {"original": pair[locale.other].path}
                yield Problem(file.path, Position(), "DR003", details, in_draft=True)
