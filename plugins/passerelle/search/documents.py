"""What can be found: pages, resources and terms, as the search sees them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from passerelle.content.library import Library
from passerelle.formats.dates import years
from passerelle.formats.typography import typeset
from passerelle.model.item import Article, CaseStudy, Page, Resource, Term
from passerelle.model.locale import Locale
from passerelle.model.page import ArticleWords
from passerelle.queries.addresses import Addresses
from passerelle.queries.classification import classification_of
from passerelle.search.plain_text import Section, sections


@dataclass(frozen=True)
class Document:
    """One thing that a search can find, in one language.

    Attributes:
        item: its name in the library: a path, or a kind and an id.
        kind: `article`, `case`, `resource`, `term` or `page`.
        url: its address, from the root of the site.
        title: what readers call it.
        summary: one or two sentences.
        lang: the language of its title.
        where: its place and years, or its year; may be empty.
        names: other names under which people look for it.
        sections: its text.
        facets: its values, by facet.
    """

    item: str
    kind: str
    url: str
    title: str
    summary: str
    lang: str
    where: str = ""
    names: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def documents(library: Library, addresses: Addresses, locale: Locale) -> Iterator[Document]:
    """Everything that can be found in one language.

    Args:
        library: the library.
        addresses: where its parts stand.
        locale: the language.
    """
    for page in library.pages.values():
        if locale in page.words:
            yield _page(library, addresses, page, locale)
    for resource in library.resources.values():
        yield _resource(library, addresses, resource, locale)
    for term in library.terms.values():
        yield _term(addresses, term, locale)


def _page(library: Library, addresses: Addresses, page: Page[Any], locale: Locale) -> Document:
    words = page.words[locale]
    bodies = [body for body in sections(page.texts[locale].body) if body.text or body.title]
    names = list[str]()
    if isinstance(page, CaseStudy):
        partners = [library.organisations.get(each) for each in page.facts.partners]
        names = [body.facts.name[locale] for body in partners if body]
        names += [place.facts.name[locale] for place in _places(library, page)]
    if isinstance(words, ArticleWords):
        bodies.append(Section(None, "", " ".join(words.outcomes)))
    if isinstance(page, CaseStudy):
        labels = " ".join(figure.label[locale] for figure in page.facts.figures)
        bodies.append(Section(None, "", labels))
    return Document(
        item=page.path,
        kind=page.kind if isinstance(page, Article | CaseStudy) else "page",
        url=addresses.page(page, locale),
        title=typeset(words.title, locale),
        summary=typeset(words.summary, locale),
        lang=locale.value,
        where=typeset(_where(library, page, locale), locale),
        sections=(Section(None, "", " ".join(names)), *bodies),
        facets=_facets(library, page, page.kind if page.kind in {"article", "case"} else "page"),
    )


def _places(library: Library, page: CaseStudy) -> list[Any]:
    return [library.places[each] for each in page.facts.places if each in library.places]


def _where(library: Library, page: Page[Any], locale: Locale) -> str:
    if not isinstance(page, CaseStudy):
        return ""
    names = ", ".join(place.facts.name[locale] for place in _places(library, page))
    return f"{names} · {years(page.facts.years, locale)}"


def _resource(
    library: Library, addresses: Addresses, resource: Resource, locale: Locale
) -> Document:
    facts = resource.facts
    summary = facts.description[locale]
    people = ", ".join([*facts.authors, *([facts.publisher] if facts.publisher else [])])
    facets = {**_facets(library, resource, "resource"), "languages": tuple(facts.languages)}
    lang = facts.languages[0]
    return Document(
        item=f"resource:{resource.id}",
        kind="resource",
        url=addresses.of(resource, locale) or "",
        title=typeset(facts.title, Locale(lang)) if lang in set(Locale) else facts.title,
        summary=typeset(summary, locale),
        lang=lang,
        where=" · ".join(part for part in (people, _year(facts.issued)) if part),
        sections=(Section(None, "", people), Section(None, "", facts.useful[locale])),
        facets=facets,
    )


def _year(issued: Any) -> str:
    return str(issued.year) if issued else ""


def _term(addresses: Addresses, term: Term, locale: Locale) -> Document:
    mine = term.facts.fr if locale is Locale.FR else term.facts.en
    theirs = term.facts.en if locale is Locale.FR else term.facts.fr
    note = term.facts.note[locale] if term.facts.note else ""
    return Document(
        item=f"term:{term.id}",
        kind="term",
        url=addresses.of(term, locale) or "",
        title=typeset(mine.term, locale),
        summary=typeset(mine.definition, locale),
        lang=locale.value,
        where=theirs.term,
        names=(*mine.variants, *mine.forms, theirs.term, *theirs.variants),
        sections=(Section(None, "", note),),
        facets={"kind": ("term",)},
    )


def _facets(library: Library, item: Any, kind: str) -> dict[str, tuple[str, ...]]:
    values = {facet: tuple(own) for facet, own in classification_of(library, item).items() if own}
    return {"kind": (kind,), **values}
