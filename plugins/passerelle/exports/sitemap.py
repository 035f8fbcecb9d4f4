"""The list of pages for search engines, with the other language of each (sitemaps.org)."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

from passerelle.model.locale import DEFAULT_LOCALE, Locale

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True)
class SitemapEntry:
    """A page in all its languages.

    Attributes:
        urls: absolute addresses by language.
        changed: the day of its last publication or review, when known.
    """

    urls: Mapping[Locale, str]
    changed: datetime.date | None = None


def sitemap(entries: Iterable[SitemapEntry]) -> str:
    """Write a sitemap.

    Args:
        entries: the pages, in any order.
    """
    ElementTree.register_namespace("", _SITEMAP)
    ElementTree.register_namespace("xhtml", _XHTML)
    root = ElementTree.Element(f"{{{_SITEMAP}}}urlset")
    pairs = [(url, entry) for entry in entries for url in entry.urls.values()]
    for url, entry in sorted(pairs, key=lambda pair: pair[0]):
        element = ElementTree.SubElement(root, f"{{{_SITEMAP}}}url")
        ElementTree.SubElement(element, f"{{{_SITEMAP}}}loc").text = url
        if entry.changed:
            day = ElementTree.SubElement(element, f"{{{_SITEMAP}}}lastmod")
            day.text = entry.changed.isoformat()
        for tag, href in alternates(entry.urls):
            attributes = {"rel": "alternate", "hreflang": tag, "href": href}
            ElementTree.SubElement(element, f"{{{_XHTML}}}link", attributes)
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def alternates(urls: Mapping[Locale, str]) -> list[tuple[str, str]]:
    """Language tags and addresses of a page, with the one for readers of any other language.

    Args:
        urls: absolute addresses by language.

    Returns:
        Pairs of `hreflang` and address; nothing when the page exists in one language only.
    """
    if len(urls) < 2:
        return []
    pairs = [(locale.tag, urls[locale]) for locale in Locale if locale in urls]
    return [*pairs, ("x-default", urls[DEFAULT_LOCALE])]
