"""Where each thing of a library stands in the site.

Addresses are relative to the root of the site, without a leading slash.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from passerelle.content.library import Library
from passerelle.model.item import Page, Reference, Resource, Term
from passerelle.model.locale import Locale
from passerelle.model.section import Section
from passerelle.model.taxonomy import Facet, FacetValue

SOURCES = "sources/"
"""Under this name, within the section of the resources, each cited source has its page."""

SHORT = "r/"
"""Under this name each item has a short address that never changes."""


@dataclass(frozen=True)
class Addresses:
    """The addresses of one library.

    Attributes:
        library: the library.
    """

    library: Library

    @property
    def sections(self) -> Mapping[str, Section]:
        """Sections by id."""
        return {section.id: section for section in self.library.sections}

    def page(self, page: Page[Any], locale: Locale) -> str:
        """The address of a page in a language in which it exists."""
        folder = self.section(page.section, locale) if page.section else locale.root
        return folder if page.is_index else f"{folder}{page.words[locale].slug}/"

    def section(self, section_id: str, locale: Locale) -> str:
        """The address of the first page of a section; `KeyError` if there is no such section."""
        return f"{locale.root}{self.sections[section_id].slug[locale]}/"

    def holding(self, holds: str) -> Section | None:
        """The first section that holds a kind of item, such as "resources"."""
        return next((s for s in self.library.sections if s.holds == holds), None)

    def resource(self, resource: Resource, locale: Locale) -> str:
        """The address of a resource's own page."""
        section = self.holding("resources")
        return f"{self.section(section.id, locale)}{resource.id}/" if section else ""

    def reference(self, reference: Reference, locale: Locale) -> str:
        """The address of the page of a source that the hub does not recommend."""
        section = self.holding("resources")
        return f"{self.section(section.id, locale)}{SOURCES}{reference.id}/" if section else ""

    def source_file(self, source: Resource | Reference) -> str:
        """Where a source's page would stand under `docs/<language>/`, were it a file."""
        section = self.holding("resources")
        folder = f"{section.id if section else 'resources'}/"
        return f"{folder}{'' if isinstance(source, Resource) else SOURCES}{source.id}.md"

    def term(self, term: Term, locale: Locale) -> str:
        """The address of a term, within the page of the glossary."""
        section = self.holding("glossary")
        return f"{self.section(section.id, locale)}#{term.id}" if section else ""

    def facet(self, section_id: str, facet: Facet, value: FacetValue, locale: Locale) -> str:
        """The address of the part of a section's list that a facet's value selects."""
        start = self.section(section_id, locale)
        return f"{start}{facet.record.slug[locale]}/{value.slug[locale]}/"

    def of(self, item: "Page[Any] | Resource | Reference | Term", locale: Locale) -> str | None:
        """The address of any item, or None when it has no page in this language."""
        match item:
            case Page():
                return self.page(item, locale) if locale in item.words else None
            case Resource():
                return self.resource(item, locale)
            case Reference():
                return self.reference(item, locale)
        return self.term(item, locale)

    def short(self, item: "Page[Any] | Resource | Reference | Term", locale: Locale) -> str:
        """The permanent address of an item, whatever becomes of its title or section."""
        name = f"term-{item.id}" if isinstance(item, Term) else item.id
        return f"{locale.root}{SHORT}{name}/"
