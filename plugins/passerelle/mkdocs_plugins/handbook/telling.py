"""How the declarations read on a page."""

import re
from collections.abc import Callable, Iterator

from markupsafe import Markup, escape

from passerelle.handbook.fields import Field

_CODE = re.compile(r"`([^`]+)`")


def coded(text: str) -> Markup:
    """A text in which backquotes mark what is typed as it is.

    Args:
        text: plain text.
    """
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text))))


def limits(field: Field, t: Callable[..., Markup]) -> Iterator[Markup]:
    """How long, how large: what the schema holds a field to.

    Args:
        field: the field.
        t: the words of the templates.
    """
    value = field.value
    if field.kind == "text" and "maxLength" in value:
        yield t("field_length", count=value["maxLength"])
    if field.kind in {"integer", "number"}:
        low, high = value.get("minimum"), value.get("maximum")
        if low is not None and high is not None:
            yield t("field_between", low=f"{low:g}", high=f"{high:g}")
        elif high is not None:
            yield t("field_above_up_to", high=f"{high:g}")
        elif low is not None:
            yield t("field_from", low=f"{low:g}")


def how_many(field: Field, t: Callable[..., Markup]) -> Markup:
    """How many values a list may hold.

    Args:
        field: a field that is a list.
        t: the words of the templates.
    """
    low, high = (field.several or {}).get("minItems"), (field.several or {}).get("maxItems")
    if low and high:
        return t("field_items", low=low, high=high)
    return t("field_items_from", count=low) if low and low > 1 else t("field_several")
