"""The MUSTs of RFC 4287 and of JSON Feed 1.1, each as what breaks it."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
RFC3339 = re.compile(
    r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?"
    r"(Z|[+-]([01]\d|2[0-3]):[0-5]\d)"
)
TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
TYPE = re.compile(r"[^\s/]+/[^\s/]+")

# Children that an element may have (RFC 4287, sections 4.1.1 to 4.1.3): at least, at most.
MANY = 10**9
FEED = {
    "author": (0, MANY),
    "category": (0, MANY),
    "contributor": (0, MANY),
    "generator": (0, 1),
    "icon": (0, 1),
    "id": (1, 1),
    "link": (0, MANY),
    "logo": (0, 1),
    "rights": (0, 1),
    "subtitle": (0, 1),
    "title": (1, 1),
    "updated": (1, 1),
    "entry": (0, MANY),
}
ENTRY = {
    "author": (0, MANY),
    "category": (0, MANY),
    "content": (0, 1),
    "contributor": (0, MANY),
    "id": (1, 1),
    "link": (0, MANY),
    "published": (0, 1),
    "rights": (0, 1),
    "source": (0, 1),
    "summary": (0, 1),
    "title": (1, 1),
    "updated": (1, 1),
}
PERSON = {"name": (1, 1), "uri": (0, 1), "email": (0, 1)}
LINK = {"href", "rel", "type", "hreflang", "title", "length", XML_LANG}


def atom_faults(raw: bytes) -> list[str]:
    """What is wrong with an Atom feed."""
    root = etree.fromstring(raw)
    if root.tag != f"{ATOM}feed":
        return [f"root is {root.tag}"]
    faults = [*_children(root, FEED), *_language(root)]
    entries = root.findall(f"{ATOM}entry")
    for entry in entries:
        faults += _children(entry, ENTRY)
        faults += _entry(entry)
    faults += [*_author(root, entries), *_texts(root)]
    if len([link for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]) != 1:
        faults.append("not one self link")
    for holder in (root, *entries):
        faults += _links(holder)
    ids = Counter(e.findtext(f"{ATOM}id") for e in (root, *entries))
    return faults + [f"id twice: {name}" for name, count in ids.items() if count > 1]


def _author(root: Any, entries: Any) -> Iterator[str]:
    """RFC 4287, section 4.1.1: the feed has an author, or each of its entries."""
    for element in root.iter(f"{ATOM}author", f"{ATOM}contributor"):
        yield from _children(element, PERSON)
    if root.find(f"{ATOM}author") is None:
        yield from ("no author" for entry in entries if entry.find(f"{ATOM}author") is None)


def _texts(root: Any) -> Iterator[str]:
    for element in root.iter(f"{ATOM}updated", f"{ATOM}published"):
        if not RFC3339.fullmatch(element.text or ""):
            yield f"date {element.text}"
    for element in root.iter(f"{ATOM}id", f"{ATOM}uri"):
        if not URI.fullmatch(element.text or ""):
            yield f"IRI {element.text}"
    for element in root.iter(f"{ATOM}title", f"{ATOM}summary", f"{ATOM}subtitle", f"{ATOM}rights"):
        if element.get("type", "text") == "text" and len(element):
            yield f"markup in {element.tag}"
        if not (element.text or "").strip():
            yield f"empty {element.tag}"


def _children(element: Any, allowed: dict[str, tuple[int, int]]) -> Iterator[str]:
    names = Counter(etree.QName(child).localname for child in element)
    for child in element:
        if not child.tag.startswith(ATOM) or etree.QName(child).localname not in allowed:
            yield f"{child.tag} in {element.tag}"
    for name, (least, most) in allowed.items():
        if not least <= names[name] <= most:
            yield f"{names[name]} {name} in {element.tag}"


def _language(root: Any) -> Iterator[str]:
    if not root.get(XML_LANG):
        yield "no xml:lang"
    for element in root.iter():
        for name in (XML_LANG, "hreflang"):
            if element.get(name) and not TAG.fullmatch(element.get(name)):
                yield f"language {element.get(name)}"


def _entry(entry: Any) -> Iterator[str]:
    alternates = [e for e in entry.findall(f"{ATOM}link") if e.get("rel") == "alternate"]
    if entry.find(f"{ATOM}content") is None and not alternates:
        yield "entry without content nor alternate"
    published, updated = (entry.findtext(f"{ATOM}{n}") for n in ("published", "updated"))
    if published > updated:
        yield f"published {published} after updated {updated}"


def _links(holder: Any) -> Iterator[str]:
    seen = set()
    for link in holder.findall(f"{ATOM}link"):
        if not re.match(r"https?://[^/\s]+/", link.get("href", "")):
            yield f"address {link.get('href')}"
        if set(link.attrib) - LINK or (link.get("type") and not TYPE.fullmatch(link.get("type"))):
            yield f"link {dict(link.attrib)}"
        key = (link.get("type"), link.get("hreflang"))
        if link.get("rel") == "alternate" and key in seen:
            yield f"alternate twice: {key}"
        if link.get("rel") == "alternate":
            seen.add(key)


FEED_KEYS = {
    *("version", "title", "home_page_url", "feed_url", "description", "user_comment"),
    *("next_url", "icon", "favicon", "authors", "language", "expired", "hubs", "items"),
}
ITEM_KEYS = {
    *("id", "url", "external_url", "title", "content_html", "content_text", "summary"),
    *("image", "banner_image", "date_published", "date_modified", "authors", "tags"),
    *("language", "attachments"),
}


def json_faults(raw: bytes) -> list[str]:
    """What is wrong with a JSON Feed."""
    told = json.loads(raw.decode("utf-8"))
    faults = [f"key {key}" for key in set(told) - FEED_KEYS]
    if told.get("version") != "https://jsonfeed.org/version/1.1":
        faults.append(f"version {told.get('version')}")
    if not isinstance(told.get("title"), str) or not told["title"]:
        faults.append("no title")
    if not isinstance(told.get("items"), list):
        return [*faults, "no items"]
    if not TAG.fullmatch(told.get("language", "en")):
        faults.append(f"language {told['language']}")
    faults += [f"author {a}" for a in told.get("authors", []) if not set(a) & {"name", "url"}]
    for item in told["items"]:
        faults += _item(item)
    ids = Counter(item.get("id") for item in told["items"])
    addresses = [told.get("home_page_url"), told.get("feed_url")]
    faults += [f"address {a}" for a in addresses if not str(a).startswith("https://")]
    return faults + [f"id twice: {name}" for name, count in ids.items() if count > 1]


def _item(item: dict[str, Any]) -> Iterator[str]:
    yield from (f"key {key}" for key in set(item) - ITEM_KEYS)
    if not isinstance(item.get("id"), str) or not item["id"]:
        yield f"id {item.get('id')!r}"
    if not (item.get("content_text") or item.get("content_html")):
        yield f"no content in {item['id']}"
    for name in ("url", "external_url"):
        if name in item and not re.match(r"https?://[^/\s]+", item[name]):
            yield f"{name} {item[name]}"
    for name in ("date_published", "date_modified"):
        if name in item and not RFC3339.fullmatch(item[name]):
            yield f"{name} {item[name]}"
    if "language" in item and not TAG.fullmatch(item["language"]):
        yield f"language {item['language']}"
