"""From the records of a library to the rows of its open data."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from passerelle.content.library import Library
from passerelle.model.base import Bilingual
from passerelle.model.item import CaseStudy, Page, Reference, Resource, Term
from passerelle.model.locale import Locale
from passerelle.queries.addresses import Addresses
from passerelle.queries.citations import cited_sources
from passerelle.queries.classification import classification_of

Values = Mapping[str, Any]


class RowMaker:
    """Makes the values of rows.

    Args:
        addresses: where the items stand, and the library.
        root: the absolute address of the site.
    """

    def __init__(self, addresses: Addresses, root: str) -> None:
        self._addresses, self._root = addresses, root
        self._library: Library = addresses.library

    def reference(self, source: Reference | Resource) -> Values:
        """What a source and a resource have in common."""
        facts = source.facts
        return {
            **self._addressed(source),
            "title": facts.title,
            "authors": facts.authors,
            "publisher": facts.publisher,
            "issued": str(facts.issued) if facts.issued else None,
            "languages": tuple(language.value for language in facts.languages),
            "url": facts.url,
            "url_fr": facts.url_other.fr,
            "url_en": facts.url_other.en,
            "copy_url": facts.copy_url,
            "gone": _day(facts.gone),
            "archived_url": facts.archived_url,
            "access": facts.access,
            "consulted": _day(facts.consulted),
            **_both("note", facts.note),
        }

    def resource(self, resource: Resource) -> Values:
        """A resource."""
        facts = resource.facts
        return {
            **classification_of(self._library, resource),
            **self.reference(resource),
            **_both("description", facts.description),
            **_both("useful", facts.useful),
            "added": _day(facts.added),
            "updated": _day(facts.updated),
        }

    def case(self, case: CaseStudy) -> Values:
        """A case study."""
        facts, library = case.facts, self._library
        places = [library.places[i] for i in facts.places if i in library.places]
        partners = [library.organisations[i] for i in facts.partners if i in library.organisations]
        cited = [s.id for at in case.locales for s in cited_sources(library, case, at)]
        return {
            **classification_of(library, case),
            **self._addressed(case),
            **_words(case),
            "published": _day(facts.published),
            "updated": _day(facts.updated),
            "reviewed": _day(facts.reviewed),
            "start_year": facts.years.start,
            "end_year": facts.years.end,
            **_names("places", [place.facts.name for place in places]),
            "latitude": places[0].facts.latitude if places else None,
            "longitude": places[0].facts.longitude if places else None,
            **_names("partners", [partner.facts.name for partner in partners]),
            "sources": tuple(dict.fromkeys(cited)),
        }

    def term(self, term: Term) -> Values:
        """A pair of terms."""
        facts = term.facts
        sides = {Locale.FR: facts.fr, Locale.EN: facts.en}
        return {
            **self._addressed(term),
            **{f"term_{at}": side.term for at, side in sides.items()},
            **{f"variants_{at}": side.variants for at, side in sides.items()},
            **{f"definition_{at}": side.definition for at, side in sides.items()},
            "status": facts.status,
            **_both("note", facts.note),
        }

    def values(self) -> Iterator[Values]:
        """The values of all facets, in the order in which readers see them."""
        facets = self._library.taxonomy.facets.values()
        for facet in sorted(facets, key=lambda facet: (facet.record.order, facet.id)):
            for position, value in enumerate(facet, 1):
                yield {
                    "facet": facet.id,
                    **_both("facet_label", facet.record.label),
                    "id": value.id,
                    "position": position,
                    **_both("label", value.label),
                    **_both("description", value.description),
                    "applies_to": facet.record.applies_to,
                }

    def _addressed(self, item: "Page[Any] | Reference | Resource | Term") -> Values:
        short = {f"address_{at}": self._root + self._addresses.short(item, at) for at in Locale}
        return {"id": item.id, **short}


def _day(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def _both(name: str, text: Bilingual | None) -> Values:
    return {f"{name}_{at}": text[at] if text else None for at in Locale}


def _names(name: str, names: list[Bilingual]) -> Values:
    return {f"{name}_{at}": tuple(both[at] for both in names) for at in Locale}


def _words(page: Page[Any]) -> Values:
    known = {at: page.words.get(at) for at in Locale}
    titles = {f"title_{at}": words.title if words else None for at, words in known.items()}
    summaries = {f"summary_{at}": words.summary if words else None for at, words in known.items()}
    return {**titles, **summaries}
