"""A feed as Atom (RFC 4287).

Written with lxml, not with a feed library: those at hand cannot give the title of an
entry a language of its own, and here a French feed names English works.
"""

from lxml import etree

from passerelle.news.feed import Entry, Feed, moment

ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def atom(feed: Feed) -> str:
    """Write a feed as Atom.

    Args:
        feed: the feed.
    """
    root = etree.Element(f"{{{ATOM}}}feed", {_LANG: feed.locale.tag}, nsmap={None: ATOM})
    _add(root, "id", feed.id)
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.description)
    _add(root, "updated", moment(feed.updated))
    author = _add(root, "author")
    _add(author, "name", feed.publisher)
    _add(author, "uri", feed.site)
    _link(root, "self", feed.atom, type=MEDIA_TYPE)
    _link(root, "alternate", feed.home, type="text/html", hreflang=feed.locale.tag)
    if feed.rights:
        _add(root, "rights", feed.rights)
    for entry in feed.entries:
        _write(root, entry, feed)
    etree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + etree.tostring(root, encoding="unicode")


def _write(root: etree._Element, entry: Entry, feed: Feed) -> None:
    element = _add(root, "entry")
    _add(element, "id", entry.id)
    title = _add(element, "title", entry.title)
    if entry.title_locale is not feed.locale:
        title.set(_LANG, entry.title_locale.value)
    _add(element, "published", moment(entry.published))
    _add(element, "updated", moment(entry.updated))
    _link(element, "alternate", entry.url, type="text/html", hreflang=feed.locale.tag)
    if entry.source:
        _link(element, "related", entry.source)
    _add(element, "summary", " ".join(entry.texts))


def _add(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    child = etree.SubElement(parent, f"{{{ATOM}}}{name}")
    child.text = text
    return child


def _link(parent: etree._Element, rel: str, href: str, **attributes: str) -> None:
    _add(parent, "link").attrib.update({"rel": rel, **attributes, "href": href})
