"""Citations of everything that can be cited, in every format."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from passerelle.citing import apa, items
from passerelle.citing.bibtex import bibtex
from passerelle.citing.coins import coins
from passerelle.citing.items import Item
from passerelle.citing.names import NameReader
from passerelle.citing.ris import ris
from passerelle.content.library import Library
from passerelle.model.item import Article, CaseStudy, Page, Reference, Resource
from passerelle.model.locale import Locale
from passerelle.queries.addresses import Addresses

Citable = Article | CaseStudy | Resource | Reference


@dataclass(frozen=True)
class Citation:
    """One citation.

    Attributes:
        item: what is cited (CSL-JSON), from which all else is made.
    """

    item: Item

    def apa(self, locale: Locale) -> tuple[apa.Part, ...]:
        """The reference in APA style, in the language of the citation."""
        return apa.reference(self.item, locale)

    @cached_property
    def bibtex(self) -> str:
        """The BibTeX entry."""
        return bibtex(self.item)

    @cached_property
    def ris(self) -> str:
        """The RIS record."""
        return ris(self.item)

    @cached_property
    def csl(self) -> str:
        """A CSL-JSON document, which is a list, of this item alone; one line a field."""
        fields = (
            f"  {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
            for name, value in self.item.items()
        )
        return "[{\n" + ",\n".join(fields) + "\n}]\n"

    @property
    def coins(self) -> str:
        """The COinS of what is cited."""
        return coins(self.item)

    def files(self) -> Mapping[str, str]:
        """The files to download: contents by name."""
        return {"cite.bib": self.bibtex, "cite.ris": self.ris, "cite.json": self.csl}

    def record(self, locale: Locale) -> Mapping[str, Any]:
        """All formats, for the scripts that cite whole lists."""
        text = apa.plain(self.apa(locale))
        return {"apa": text, "bibtex": self.bibtex, "ris": self.ris, "csl": self.item}


class Citations:
    """The citations of a library; each is made once, when it is first asked for.

    Args:
        addresses: where the items stand.
        site_name: the name of the site, author of its pages.
        root: the absolute address of the site.
    """

    def __init__(self, addresses: Addresses, site_name: str, root: str) -> None:
        self._addresses, self._site_name, self._root = addresses, site_name, root
        self._names = NameReader(addresses.library)
        self._made: dict[tuple[str, Locale | None], Citation] = {}

    def of(self, thing: Citable, locale: Locale) -> Citation:
        """The citation of an item; a source's is the same in all languages.

        Args:
            thing: a source, or a page in a language in which it exists.
            locale: the language of the page.
        """
        key = (thing.id, locale if isinstance(thing, Page) else None)
        if key not in self._made:
            self._made[key] = Citation(self._item(thing, locale))
        return self._made[key]

    def _item(self, thing: Citable, locale: Locale) -> Item:
        if isinstance(thing, Resource | Reference):
            return items.of_source(thing, self._names)
        url = self._root + self._addresses.short(thing, locale)
        return items.of_page(thing, locale, self._site_name, url)

    def folder(self, thing: Citable, locale: Locale) -> str:
        """Where the files of a citation stand: under the short address of what is cited."""
        at = locale if isinstance(thing, Page) else next(iter(Locale))
        return self._addresses.short(thing, at)

    def all(self, locale: Locale) -> Iterator[Citable]:
        """Everything that can be cited in a language: pages, then sources, by id."""
        library: Library = self._addresses.library
        both: tuple[Article | CaseStudy, ...] = (*library.articles, *library.cases)
        pages = [page for page in both if locale in page.words]
        yield from sorted(pages, key=lambda page: page.id)
        yield from sorted(library.sources.values(), key=lambda source: source.id)
