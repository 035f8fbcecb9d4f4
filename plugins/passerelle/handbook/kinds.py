"""The kinds of files that contributors write: where they stand and what they may hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from passerelle.content.address_book import REDIRECTS
from passerelle.content.library import MIRRORS, NAMES
from passerelle.content.pages import PAGE_SCHEMAS, PLAIN, TRANSLATION_OF, PageSchemas
from passerelle.content.records import FOLDERS
from passerelle.handbook.fields import Field, fields_of
from passerelle.handbook.words import FIELDS, KINDS, FieldWords
from passerelle.model.address_book import RedirectsRecord
from passerelle.model.base import Bilingual, Schema
from passerelle.model.locale import Locale
from passerelle.model.reference import MirrorsRecord, NamesRecord
from passerelle.model.section import Section, SectionsRecord
from passerelle.model.taxonomy import Facet, FacetRecord, Taxonomy

_NAMES = {"mapview": "view"}
_HAND_MADE: Mapping[str, tuple[str, type[Schema]]] = {
    "facet": ("taxonomy/*.yml", FacetRecord),
    "sections": ("sections.yml", SectionsRecord),
    "redirects": (REDIRECTS, RedirectsRecord),
    "mirrors": (MIRRORS, MirrorsRecord),
    "names": (NAMES, NamesRecord),
}

COLLECTIONS: Mapping[str, tuple[str, ...]] = {
    "places": ("place",),
    "organisations": ("organisation",),
    "initiatives": ("initiative",),
    "views": ("view",),
    "sources": ("resource", "reference"),
    "page_ids": ("article", "case", "page"),
}
"""The kinds whose names an identifier may be, by the collection that its schema refers to."""


@dataclass(frozen=True)
class Kind:
    """A kind of file.

    Attributes:
        id: permanent name.
        files: where such files stand, from the root of the project (`*` for any name).
        words: the fields that each language has; none for a record.
        facts: the fields that hold for both languages.
        facets: those that classify it, as fields.
    """

    id: str
    files: tuple[str, ...]
    words: tuple[Field, ...]
    facts: tuple[Field, ...]
    facets: tuple[Field, ...] = ()

    @property
    def name(self) -> Bilingual:
        """What people call it."""
        return KINDS[self.id]

    @property
    def is_page(self) -> bool:
        """Whether it is a Markdown file with front matter."""
        return bool(self.words)

    @property
    def fields(self) -> tuple[Field, ...]:
        """All of its fields."""
        return (*self.words, *self.facts, *self.facets)


def kinds(sections: Sequence[Section], taxonomy: Taxonomy) -> tuple[Kind, ...]:
    """All kinds of files of a library.

    Args:
        sections: where its pages stand.
        taxonomy: its facets.
    """
    pages = [
        *(_page(schemas, sections, taxonomy, holds) for holds, schemas in PAGE_SCHEMAS.items()),
        _page(PLAIN, sections, taxonomy),
    ]
    records = [
        _record(kind.__name__.lower(), f"{folder}/*.yml", schema, taxonomy)
        for kind, (folder, schema) in FOLDERS.items()
    ]
    more = [_record(name, file, schema, taxonomy) for name, (file, schema) in _HAND_MADE.items()]
    found = {kind.id: kind for kind in chain(pages, records, more)}
    return tuple(found[name] for name in KINDS)


def _page(
    schemas: PageSchemas, sections: Sequence[Section], taxonomy: Taxonomy, holds: str = ""
) -> Kind:
    folders = [section.id for section in sections if section.holds == holds]
    patterns = [f"{folder}/*.md" for folder in folders] or ["*.md", "*/index.md"]
    facts = fields_of(schemas.facts)
    return Kind(
        id=schemas.item.kind,
        files=tuple(f"docs/{locale}/{each}" for locale in Locale for each in patterns),
        words=(*fields_of(schemas.words), _translation()),
        facts=facts,
        facets=_facets(taxonomy, schemas.item.kind, facts),
    )


def _record(name: str, files: str, schema: type[Schema], taxonomy: Taxonomy) -> Kind:
    facts = fields_of(schema)
    facets = _facets(taxonomy, name, facts)
    return Kind(_NAMES.get(name, name), (f"docs/data/{files}",), (), facts, facets)


def _translation() -> Field:
    words = FIELDS["Translation"][TRANSLATION_OF]
    return Field(TRANSLATION_OF, words, {"type": "string", "enum": list(Locale)})


def _facets(taxonomy: Taxonomy, kind: str, facts: Sequence[Field]) -> tuple[Field, ...]:
    taken = {field.name for field in facts}
    return tuple(_facet(facet) for facet in taxonomy.for_kind(kind) if facet.id not in taken)


def _facet(facet: Facet) -> Field:
    values = list(facet)
    words = FieldWords(
        fr=f"{facet.record.label.fr}.", en=f"{facet.record.label.en}.", example=[values[0].id]
    )
    told = [f"{value.label.fr} / {value.label.en}" for value in values]
    value = {
        "type": "string",
        "enum": [each.id for each in values],
        "enumDescriptions": told,
    }
    return Field(facet.id, words, value, several={})
