"""A list that facets divide, and the page generated for each value of each facet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from passerelle.mkdocs_plugins.library.generated_page import GeneratedPage
from passerelle.mkdocs_plugins.library.site_build import SiteBuild
from passerelle.model.item import Page
from passerelle.model.locale import Locale
from passerelle.model.section import Section
from passerelle.model.taxonomy import Facet, FacetValue
from passerelle.queries.classification import Item
from passerelle.queries.selection import ChoiceGroup, choice_groups, grouped, select
from passerelle.queries.trail import index_of, menu_name


@dataclass(frozen=True)
class Listing:
    """What the template of a list shows.

    Attributes:
        section: the section whose list it is.
        total: how many items the whole list has.
        items: those shown here, in order.
        parts: the same, cut into the values of a facet; one part under None when not cut.
        groups: what the reader can choose.
        chosen: the facet and value that made the choice, or None for the whole list.
    """

    section: Section
    total: int
    items: tuple[Item, ...]
    parts: tuple[tuple[FacetValue | None, tuple[Item, ...]], ...]
    groups: tuple[ChoiceGroup, ...]
    chosen: tuple[Facet, FacetValue] | None = None


@dataclass(frozen=True)
class ListingMaker:
    """Makes the lists of one section.

    Attributes:
        site: the state of the build.
        section: the section.
        facet_ids: the facets to offer.
        group_by: the facet that cuts the list into parts, if any.
    """

    site: SiteBuild
    section: Section
    facet_ids: tuple[str, ...]
    group_by: str | None = None

    @property
    def index_path(self) -> str:
        """Path, under `docs/<language>/`, of the authored page that shows the whole list."""
        return f"{self.section.id}/index.md"

    def whole(self, items: Sequence[Item]) -> Listing:
        """The whole list.

        Args:
            items: all items of the section in the language of the page, in order.
        """
        return self._listing(items, tuple(items), None)

    def chosen(self, items: Sequence[Item], facet: Facet, value: FacetValue) -> Listing:
        """The part of the list that a value selects."""
        some = select(self.site.library, items, facet, value)
        return self._listing(items, some, (facet, value))

    def _listing(
        self,
        items: Sequence[Item],
        shown: tuple[Item, ...],
        chosen: tuple[Facet, FacetValue] | None,
    ) -> Listing:
        library = self.site.library
        parts = grouped(library, shown, self.group_by) if self.group_by else ((None, shown),)
        groups = choice_groups(library, items, self.facet_ids)
        return Listing(self.section, len(items), shown, parts, groups, chosen)

    def pages(
        self, items: Mapping[Locale, Sequence[Item]], template: str
    ) -> Iterator[GeneratedPage]:
        """A page for each value of each facet, in the languages in which it selects something.

        Args:
            items: the items of the section, by language.
            template: the template of the list.
        """
        index = index_of(self.site.library, self.section.id)
        if index is None:
            return
        found: dict[tuple[str, str], list[Locale]] = {}
        for locale in index.locales:
            groups = choice_groups(self.site.library, items.get(locale, ()), self.facet_ids)
            for group in groups:
                for choice in group.choices:
                    found.setdefault((group.facet.id, choice.value.id), []).append(locale)
        for (facet_id, value_id), locales in found.items():
            facet = self.site.library.taxonomy[facet_id]
            yield self._page(index, facet, facet[value_id], locales, template)

    def _page(
        self,
        index: Page[Any],
        facet: Facet,
        value: FacetValue,
        locales: Sequence[Locale],
        template: str,
    ) -> GeneratedPage:
        addresses = self.site.addresses
        return GeneratedPage(
            path=f"{self.section.id}/{facet.id}/{value.id}.md",
            template=template,
            titles={
                locale: _title(menu_name(index, locale), value.label[locale], locale)
                for locale in locales
            },
            summaries={locale: value.description[locale] for locale in locales},
            addresses={
                locale: addresses.facet(self.section.id, facet, value, locale) for locale in locales
            },
            context={"chosen": (facet, value), "list_index": index},
        )


def _title(section: str, value: str, locale: Locale) -> str:
    colon = "\u00a0: " if locale is Locale.FR else ": "
    return f"{section}{colon}{value}"
