"""What a page is, told to machines that read JSON-LD (schema.org)."""

import datetime
from collections.abc import Sequence
from typing import Any

from passerelle.model.locale import Locale
from passerelle.model.records import TermWords
from passerelle.model.reference import ReferenceFacts

CONTEXT = "https://schema.org"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""Of the texts and the data of the site."""


def article(
    *,
    title: str,
    summary: str,
    url: str,
    locale: Locale,
    published: datetime.date,
    reviewed: datetime.date | None,
) -> dict[str, Any]:
    """An article or a case study (schema.org/Article).

    Args:
        title: its title.
        summary: one or two sentences.
        url: its absolute address.
        locale: its language.
        published: day of first publication.
        reviewed: day of the last review, if any.
    """
    return {
        "@context": CONTEXT,
        "@type": "Article",
        "headline": title,
        "description": summary,
        "url": url,
        "inLanguage": locale.tag,
        "datePublished": published.isoformat(),
        "dateModified": (reviewed or published).isoformat(),
        "license": LICENCE,
        "isAccessibleForFree": True,
    }


def creative_work(facts: ReferenceFacts, locale: Locale) -> dict[str, Any]:
    """A source (schema.org/CreativeWork), with its own address.

    Args:
        facts: what is known of it.
        locale: the reader's language, which chooses among its editions.
    """
    known = {
        "author": [{"@type": "Thing", "name": name} for name in facts.authors],
        "publisher": {"@type": "Organization", "name": facts.publisher}
        if facts.publisher
        else None,
        "datePublished": str(facts.issued) if facts.issued else None,
    }
    return {
        "@context": CONTEXT,
        "@type": "CreativeWork",
        "name": facts.title,
        "url": facts.address(locale),
        "inLanguage": [language.value for language in facts.languages],
        **{name: value for name, value in known.items() if value},
    }


def breadcrumbs(steps: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """The way to a page (schema.org/BreadcrumbList).

    Args:
        steps: titles and absolute addresses, from the first page to this one.
    """
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": url}
            for place, (name, url) in enumerate(steps, 1)
        ],
    }


def defined_terms(
    terms: Sequence[tuple[TermWords, str]], name: str, url: str, locale: Locale
) -> dict[str, Any]:
    """A glossary (schema.org/DefinedTermSet).

    Args:
        terms: the words of each term in the page's language, and its absolute address.
        name: title of the glossary.
        url: its absolute address.
        locale: the language.
    """
    return {
        "@context": CONTEXT,
        "@type": "DefinedTermSet",
        "name": name,
        "url": url,
        "inLanguage": locale.tag,
        "hasDefinedTerm": [
            {
                "@type": "DefinedTerm",
                "name": words.term,
                "description": words.definition,
                "alternateName": list(words.variants),
                "url": address,
            }
            for words, address in terms
        ],
    }


def dataset(
    title: str, description: str, url: str, publisher: str, files: Sequence[tuple[str, str]]
) -> dict[str, Any]:
    """A table of the open data (schema.org/Dataset).

    Args:
        title: its name.
        description: what it holds.
        url: the absolute address of the page that tells of it.
        publisher: the name of the site.
        files: media types and absolute addresses of its files.
    """
    return {
        "@context": CONTEXT,
        "@type": "Dataset",
        "name": title,
        "description": description,
        "url": url,
        "license": LICENCE,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": publisher},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": media, "contentUrl": address}
            for media, address in files
        ],
    }
