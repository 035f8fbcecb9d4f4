"""Marks the first use of each term in a page, so that its explanation can open in place."""

from collections.abc import Iterator

from lxml import html

from passerelle.model.item import Term
from passerelle.queries.glossary import TermFinder, Use

_LEFT_ALONE = frozenset(
    {"a", "abbr", "button", "cite", "code", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "sup"}
)


def mark_terms(content: str, finder: TermFinder) -> tuple[str, list[Term]]:
    """Turn the first use of each term into a button that opens its explanation.

    The explanation itself is a popover that the template writes at the foot of the
    page: it opens by keyboard, touch and click, without script (HTML, popover attribute).

    Args:
        content: the HTML of a page.
        finder: the terms of the page's language.

    Returns:
        The HTML, and the terms that were marked, in reading order.
    """
    root = html.fragment_fromstring(content, create_parent="div")
    marked: dict[str, Term] = {}
    for holder, attribute in list(_texts(root)):
        _mark(holder, attribute, finder, marked)
    inside = (root.text or "") + "".join(html.tostring(child, encoding="unicode") for child in root)
    return inside, list(marked.values())


def _texts(element: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, str]]:
    """Every text of an element that may be marked: its own, and what follows each child."""
    if element.tag in _LEFT_ALONE or not isinstance(element.tag, str):
        return
    yield element, "text"
    for child in element:
        yield from _texts(child)
        yield child, "tail"


def _mark(
    holder: html.HtmlElement, attribute: str, finder: TermFinder, marked: dict[str, Term]
) -> None:
    text = getattr(holder, attribute) or ""
    new: list[Use] = []
    for use in finder.uses(text):
        if use.term.id not in marked:
            marked[use.term.id] = use.term
            new.append(use)
    if not new:
        return
    setattr(holder, attribute, text[: new[0].start])
    for index, use in enumerate(new):
        end = new[index + 1].start if index + 1 < len(new) else len(text)
        button = _button(text[use.start : use.end], use.term)
        button.tail = text[use.end : end]
        if attribute == "text":
            holder.insert(index, button)
        else:
            parent = holder.getparent()
            assert parent is not None, "only children have a tail to mark"
            parent.insert(parent.index(holder) + 1 + index, button)


def _button(words: str, term: Term) -> html.HtmlElement:
    button = html.Element("button")
    button.set("type", "button")
    button.set("class", "pa-gloss")
    button.set("popovertarget", f"term-{term.id}")
    button.text = words
    return button
