"""Takes out of HTML whatever acts, whoever wrote it."""

import nh3

from passerelle.model.markup import (
    ATTRIBUTES,
    ELEMENT_ATTRIBUTES,
    ELEMENTS,
    SCHEMES,
    scheme_of,
)

_ALLOWED = {
    **{name: set(own) for name, own in ELEMENT_ATTRIBUTES.items()},
    "*": set(ATTRIBUTES),
}
_CLEANER = nh3.Cleaner(
    tags=set(ELEMENTS),
    clean_content_tags={"script", "style"},
    attributes=_ALLOWED,
    attribute_filter=lambda element, name, value: _own_images(element, name, value),
    strip_comments=True,
    link_rel=None,
    generic_attribute_prefixes={"data-"},
    url_schemes=set(SCHEMES),
)


def _own_images(element: str, name: str, value: str) -> str | None:
    elsewhere = bool(scheme_of(value)) or value.lstrip().startswith("//")
    return None if (element, name) == ("img", "src") and elsewhere else value


def safe_html(html: str) -> str:
    """Keep the elements, attributes and addresses that people may write; drop the others.

    Scripts and style sheets go with what they hold, other elements leave their text; a
    no-break space stays a character, as the rules of typography expect.

    Args:
        html: the body of a page.
    """
    return _CLEANER.clean(html).replace("&nbsp;", "\u00a0")
