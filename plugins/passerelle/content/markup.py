"""Finds, in Markdown or HTML, the markup that a page must not carry."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from passerelle.model.markup import ELEMENTS, SCHEMES, may_carry, scheme_of

_VALUE = r"\"[^\"]*\"|'[^']*'|[^\s\"'<>=]+"
_TAG = re.compile(
    rf"<(?P<end>/?)(?P<name>[a-z][^\s/><]*)(?P<rest>(?:\s|/|{_VALUE}|=|\"|')*)>?", re.IGNORECASE
)
_DECLARATION = re.compile(r"<(?P<name>[!?](?!--)[^\s>]*)")
_ATTRIBUTE = re.compile(
    rf"(?<![^\s/\"'])(?P<name>[^\s\"'<>/=]+)(?:\s*=\s*(?P<value>{_VALUE}))?", re.IGNORECASE
)
_LIST = re.compile(r"\{:?[ ]*(?P<rest>[^\}\n]*=[^\}\n]*)\}")
_TARGET = re.compile(r"\]\(\s*(?P<target><[^>]*>|[^\s)][^)]*)")
_DEFINED = re.compile(r"^ {0,3}\[[^\]]+\]:\s*(?P<target><[^>]*>|\S+)", re.MULTILINE)
_AUTOLINK = re.compile(r"(?:https?|mailto|tel|ftp):|[^\s<>@]+@", re.IGNORECASE)
_ADDRESSES = frozenset(["action", "background", "cite", "formaction", "href", "poster", "src"])

ForbiddenKind = Literal["element", "attribute", "address", "image"]


@dataclass(frozen=True)
class Forbidden:
    """A piece of markup that a page must not carry.

    Attributes:
        kind: an element, an attribute, an address that is none, or an image from elsewhere.
        name: the element or attribute, or the address.
        offset: where it stands in the text, in characters.
    """

    kind: ForbiddenKind
    name: str
    offset: int


def forbidden_markup(text: str) -> Iterator[Forbidden]:
    """Find what a page must not carry: elements and attributes that act, addresses that run.

    Args:
        text: HTML, or Markdown with its code blanked out.
    """
    found = [*_elements(text), *_attribute_lists(text), *_addresses(text)]
    yield from sorted(found, key=lambda one: one.offset)


def _elements(text: str) -> Iterator[Forbidden]:
    for declaration in _DECLARATION.finditer(text):
        yield Forbidden("element", declaration["name"], declaration.start())
    told: set[str] = set()
    for tag in _TAG.finditer(text):
        name = tag["name"].lower()
        if _AUTOLINK.match(text, tag.start() + 1) or (tag["end"] and name in told):
            continue
        if name not in ELEMENTS:
            told.add(name)
            run = scheme_of(name)
            yield Forbidden("address" if run else "element", tag["name"], tag.start())
        elif not tag["end"]:
            yield from _attributes(name, tag["rest"], tag.start("rest"))


def _attributes(element: str, text: str, start: int) -> Iterator[Forbidden]:
    for attribute in _ATTRIBUTE.finditer(text):
        name, offset = attribute["name"].lower(), start + attribute.start()
        if name.startswith(("#", ".", ":")):
            continue
        if not may_carry(element, name):
            yield Forbidden("attribute", attribute["name"], offset)
        elif name in _ADDRESSES:
            value = (attribute["value"] or "").strip("\"'")
            yield from _address(value, offset, is_image=element == "img")


def _attribute_lists(text: str) -> Iterator[Forbidden]:
    for listed in _LIST.finditer(text):
        yield from _attributes("", listed["rest"], listed.start("rest"))


def _addresses(text: str) -> Iterator[Forbidden]:
    for link in _TARGET.finditer(text):
        target = link["target"].strip("<> ")
        opened = text.rfind("[", 0, link.start())
        is_image = "]" not in text[opened : link.start()] and text[opened - 1 : opened] == "!"
        yield from _address(target, link.start("target"), is_image)
    for definition in _DEFINED.finditer(text):
        target = definition["target"].strip("<>")
        yield from _address(target, definition.start("target"), is_image=False)


def _address(address: str, offset: int, is_image: bool) -> Iterator[Forbidden]:
    scheme = scheme_of(address)
    if scheme and scheme not in SCHEMES:
        yield Forbidden("address", address, offset)
    elif is_image and (scheme or address.startswith("//")):
        yield Forbidden("image", address, offset)
