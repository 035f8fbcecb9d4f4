"""Which markup people may write in their texts; all the rest is text, or is refused."""

import html
import re

_TEXT = "a abbr b bdi blockquote br cite code del dfn em i ins kbd mark p pre q s samp small"
_MORE_TEXT = "span strong sub sup time u var wbr"
_BLOCKS = "caption col colgroup dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr img"
_MORE_BLOCKS = "li ol summary table tbody td tfoot th thead tr ul"

ELEMENTS = frozenset(" ".join([_TEXT, _MORE_TEXT, _BLOCKS, _MORE_BLOCKS]).split())
"""Elements of HTML that show text and do nothing."""

ATTRIBUTES = frozenset(["aria-label", "class", "dir", "id", "lang", "title"])
"""Attributes that any of them may carry."""

ELEMENT_ATTRIBUTES = {
    "a": frozenset(["href", "hreflang", "rel"]),
    "img": frozenset(["alt", "height", "src", "width"]),
    "ol": frozenset(["reversed", "start"]),
    "td": frozenset(["align", "colspan", "rowspan"]),
    "th": frozenset(["align", "colspan", "rowspan", "scope"]),
    "time": frozenset(["datetime"]),
}
"""Attributes that one element may carry besides."""

SCHEMES = frozenset(["http", "https", "mailto", "tel"])
"""How an address that leaves the site may start (RFC 3986, 3.1)."""

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED = re.compile(r"[\x00-\x20]")


def may_carry(element: str, attribute: str) -> bool:
    """Whether an element may carry an attribute.

    Args:
        element: its name, in small letters; an empty text when it is not known.
        attribute: the name of the attribute, in small letters.
    """
    own = ELEMENT_ATTRIBUTES.get(element, frozenset())
    return attribute in ATTRIBUTES or attribute in own or attribute.startswith("data-")


def scheme_of(address: str) -> str:
    """How an address starts, as a browser reads it: `javascript`, or an empty text for a path.

    Browsers drop control characters and spaces, and decode character references (WHATWG
    URL, 4.4), so `java&#10;script:` is one too.

    Args:
        address: the address as it was typed.
    """
    found = _SCHEME.match(_IGNORED.sub("", html.unescape(address)).lstrip("\\"))
    return found[1].lower() if found else ""
