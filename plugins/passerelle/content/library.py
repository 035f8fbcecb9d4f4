"""The library: everything under `docs/`, read once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from passerelle.content.links import Link, find_links
from passerelle.content.presence import Presence
from passerelle.model.address_book import AddressBook
from passerelle.model.item import (
    Article,
    CaseStudy,
    Initiative,
    MapView,
    Organisation,
    Outline,
    Page,
    Picture,
    Place,
    Reference,
    Resource,
    SourceText,
    Term,
)
from passerelle.model.locale import Locale
from passerelle.model.problem import Problem
from passerelle.model.reference import NamesRecord
from passerelle.model.section import Section
from passerelle.model.taxonomy import Taxonomy

MIRRORS = "mirrors.yml"
NAMES = "names.yml"


@dataclass(frozen=True)
class Library:
    """All records of a site, and all problems met while reading them.

    Attributes:
        taxonomy: the facets.
        sections: the sections, in the order in which readers meet them.
        pages: every page, by path under `docs/<language>/`; drafts are not among them.
        resources: by id.
        references: by id; resources are not among them.
        organisations: by id.
        places: by id.
        initiatives: by id.
        views: maps, by id.
        outlines: what maps draw, by id.
        terms: by id.
        pictures: by id.
        problems: what could not be read as it stands.
        mirrors: hosts that share other people's documents.
        names: how to read the names of authors.
        present: names of all files, by collection, whether or not they can be read.
        unread: the texts of pages that lack something, by path; they are in no page.
        book: the addresses that must go on leading somewhere.
        drafts: pages unfinished in some language, with all their languages, by path.
        docs: the folder where it was read.
        worked_out: what other packages worked out from it, to be done once.
    """

    taxonomy: Taxonomy
    sections: tuple[Section, ...]
    pages: Mapping[str, Page[Any]]
    resources: Mapping[str, Resource]
    references: Mapping[str, Reference]
    organisations: Mapping[str, Organisation]
    places: Mapping[str, Place]
    initiatives: Mapping[str, Initiative]
    views: Mapping[str, MapView]
    outlines: Mapping[str, Outline]
    terms: Mapping[str, Term]
    pictures: Mapping[str, Picture]
    problems: tuple[Problem, ...]
    mirrors: tuple[str, ...] = ()
    names: NamesRecord = field(default_factory=NamesRecord)
    present: Presence = field(default_factory=Presence)
    drafts: Mapping[str, Page[Any]] = field(default_factory=dict)
    unread: Mapping[str, tuple[SourceText, ...]] = field(default_factory=dict)
    book: AddressBook = field(default_factory=AddressBook)
    docs: Path = field(default=Path("docs"), compare=False)
    worked_out: dict[str, object] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The articles, in alphabetical order of path."""
        return tuple(page for page in self.pages.values() if isinstance(page, Article))

    @cached_property
    def cases(self) -> tuple[CaseStudy, ...]:
        """The case studies, in alphabetical order of path."""
        return tuple(page for page in self.pages.values() if isinstance(page, CaseStudy))

    @property
    def has_all_pages(self) -> bool:
        """Whether every page that is there could be read, in each of its languages."""
        return all(
            path in self.pages and locale in self.pages[path].words
            for locale, paths in self.present.pages.items()
            for path in paths
        )

    @cached_property
    def page_ids(self) -> Mapping[str, Page[Any]]:
        """Pages by id; of two with one id, the first by path."""
        by_id: dict[str, Page[Any]] = {}
        for page in self.pages.values():
            by_id.setdefault(page.id, page)
        return by_id

    @cached_property
    def sources(self) -> Mapping[str, "Resource | Reference"]:
        """Everything that can be cited, by id."""
        return {**self.references, **self.resources}

    @cached_property
    def links(self) -> Mapping[tuple[str, Locale], tuple[Link, ...]]:
        """What each page points to, by path and language."""
        return {
            (page.path, locale): find_links(text)
            for page in self.pages.values()
            for locale, text in page.texts.items()
        }

    def item(self, item_id: str) -> "Page[Any] | Resource | Reference | None":
        """The page, resource or reference with an id, or None."""
        return self.page_ids.get(item_id) or self.sources.get(item_id)
