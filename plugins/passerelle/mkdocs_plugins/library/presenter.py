"""What templates ask: the words, addresses and lists of one language."""

import datetime
import math
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig

from passerelle.formats import addresses, dates, quantities
from passerelle.mkdocs_plugins.library.site_build import SiteBuild
from passerelle.mkdocs_plugins.library.strings import Strings
from passerelle.model.base import Bilingual
from passerelle.model.figure import Quantity, Years
from passerelle.model.item import Organisation, Page, Place, Reference, Resource, Term
from passerelle.model.locale import Locale
from passerelle.model.partial_date import PartialDate
from passerelle.model.taxonomy import Facet, FacetValue
from passerelle.queries.citations import citing_pages
from passerelle.queries.classification import Item, classification_of, exist_in
from passerelle.queries.collation import sort_key
from passerelle.queries.glossary import TermFinder, using_pages
from passerelle.queries.trail import menu_name, section_pages

WORDS_A_MINUTE = 200
"""Silent reading of expository text by adults, rounded down for study
(Brysbaert, 2019, Journal of Memory and Language 109: 238 words a minute in English)."""


class Presenter:
    """The door through which templates see the library, in one language.

    Args:
        site: the state of the build.
        locale: the language.
        strings: the words of the templates.
        config: for the name and the address of the site.
    """

    def __init__(
        self, site: SiteBuild, locale: Locale, strings: Strings, config: MkDocsConfig
    ) -> None:
        self.site, self.library, self.locale, self.t = site, site.library, locale, strings
        self.name = config.site_name
        self._root = (config.site_url or "/").rstrip("/") + "/"

    def text(self, both: Bilingual) -> str:
        """The current language's side of a bilingual text."""
        return both[self.locale]

    def title(self, item: Any) -> str:
        """What readers call an item."""
        match item:
            case Page():
                return item.words[self.locale].title
            case Resource() | Reference():
                return item.facts.title
            case Term():
                return str(self.words(item).term)
        return self.text(item.facts.name)

    def words(self, item: Any) -> Any:
        """What a page or a term says in the current language."""
        if isinstance(item, Term):
            return item.facts.fr if self.locale is Locale.FR else item.facts.en
        return item.words[self.locale]

    def address(self, item: Any) -> str:
        """Where an item stands, from the root of the site; to be passed through `url`."""
        return self.site.addresses.of(item, self.locale) or ""

    def step(self, page: Page[Any]) -> tuple[str, str]:
        """A page as a step of the way that leads to another: its menu title and its address."""
        return menu_name(page, self.locale), self.address(page)

    def short(self, item: Any) -> str:
        """The permanent absolute address of an item."""
        return self._root + self.site.addresses.short(item, self.locale)

    def on_paper(self, item: Any) -> str:
        """The permanent address of an item, as it is printed."""
        return addresses.on_paper(self.short(item))

    def absolute(self, address: str) -> str:
        """An address of the site, with the site's name before it."""
        return self._root + address

    def facet_address(self, section_id: str, facet: Facet, value: FacetValue) -> str:
        """Where the part of a list that a value selects stands."""
        return self.site.addresses.facet(section_id, facet, value, self.locale)

    def values(self, item: Item | Organisation, facet_id: str) -> tuple[FacetValue, ...]:
        """The values of an item for one facet."""
        facet = self.library.taxonomy.get(facet_id)
        ids = classification_of(self.library, item).get(facet_id, ())
        return tuple(facet[value_id] for value_id in ids) if facet else ()

    @cached_property
    def finder(self) -> TermFinder:
        """Finds the terms of the glossary in texts of the current language."""
        return TermFinder(self.library, self.locale)

    @cached_property
    def _using_pages(self) -> Mapping[str, tuple[Page[Any], ...]]:
        return using_pages(self.library, self.locale)

    @cached_property
    def _citing_pages(self) -> Mapping[str, tuple[Page[Any], ...]]:
        return citing_pages(self.library, self.locale)

    def pages_using(self, term: Term) -> tuple[Page[Any], ...]:
        """The pages whose text uses a term."""
        return self._using_pages.get(term.id, ())

    def pages_citing(self, source: Resource | Reference) -> tuple[Page[Any], ...]:
        """The pages that cite a source or lead to it."""
        return self._citing_pages.get(source.id, ())

    def facets(self, kind: str) -> tuple[Facet, ...]:
        """The facets that classify a kind of item, in the order of the taxonomy."""
        return self.library.taxonomy.for_kind(kind)

    def exists(self, items: Iterable[Any]) -> tuple[Any, ...]:
        """Those of some items that have a page in the current language."""
        return exist_in(items, self.locale)

    def by_name(self, items: Iterable[Any]) -> list[Any]:
        """Items in the order of their names."""
        return sorted(items, key=lambda item: sort_key(self.title(item)))

    def section_pages(self, section_id: str) -> tuple[Page[Any], ...]:
        """The pages of a section, in reading order."""
        return section_pages(self.library, section_id, self.locale)

    def places(self, ids: Iterable[str]) -> list[Place]:
        """Places by id; those unknown are left out."""
        return [self.library.places[i] for i in ids if i in self.library.places]

    def page(self, page_id: str) -> Page[Any] | None:
        """The page with an id, if it exists in the current language."""
        page = self.library.page_ids.get(page_id)
        return page if page and self.locale in page.words else None

    def initiatives(self, ids: Iterable[str]) -> list[Any]:
        """Initiatives by id; those unknown are left out."""
        return [self.library.initiatives[i] for i in ids if i in self.library.initiatives]

    def organisations(self, ids: Iterable[str]) -> list[Any]:
        """Organisations by id; those unknown are left out."""
        return [self.library.organisations[i] for i in ids if i in self.library.organisations]

    def date(self, day: datetime.date | PartialDate) -> Markup | str:
        """A date in words."""
        if isinstance(day, PartialDate):
            return dates.partial_date(day, self.locale)
        return dates.long_date(day, self.locale)

    def years(self, span: Years) -> str:
        """From when to when."""
        return dates.years(span, self.locale)

    def quantity(self, value: Quantity) -> str:
        """A number with its unit."""
        return quantities.quantity(value, self.locale)

    def minutes(self, page: Page[Any]) -> int:
        """Minutes that a page takes to read, at least one."""
        return max(1, math.ceil(len(page.texts[self.locale].body.split()) / WORDS_A_MINUTE))

    def data(self, item: Item) -> Mapping[str, str]:
        """How an item is classified, as `data-` attributes for the script of the lists."""
        return {f: " ".join(v) for f, v in classification_of(self.library, item).items() if v}
