"""Turns identifiers in Markdown into links that MkDocs and browsers understand."""

import posixpath
import re
from collections import Counter
from collections.abc import Mapping

from passerelle.content.links import CITATION, CITED_ID, mask_code
from passerelle.model.item import Page, Reference, Resource
from passerelle.model.locale import Locale
from passerelle.queries.addresses import Addresses

_ITEM_TARGET = re.compile(r"\]\(\s*@(?P<id>[a-z0-9-]+)\s*\)")


def link_identifiers(
    markdown: str, path: str, addresses: Addresses, locale: Locale, numbers: Mapping[str, int]
) -> str:
    """Replace `](@id)` with a link and `[@id]` with the number of a reference.

    Args:
        markdown: the body of a page.
        path: the page's path under `docs/<language>/`.
        addresses: where the items stand.
        locale: the language of the page.
        numbers: the number of each source in the page's list of references.
    """
    prose = mask_code(markdown)
    edits = [
        (match.span(), f"]({_target(match['id'], path, addresses, locale)})")
        for match in _ITEM_TARGET.finditer(prose)
    ]
    seen: Counter[str] = Counter()
    edits += [
        (_with_space_before(match, prose), _citation(match["inside"], numbers, seen, locale))
        for match in CITATION.finditer(prose)
    ]
    for (start, end), replacement in sorted(edits, reverse=True):
        markdown = markdown[:start] + replacement + markdown[end:]
    return markdown


def _with_space_before(match: re.Match[str], prose: str) -> tuple[int, int]:
    """A citation with the space that its author typed before it: the number sticks to its word."""
    start = match.start()
    return (start - 1 if prose[start - 1 : start] in {" ", "\u00a0"} else start, match.end())


def _target(item_id: str, path: str, addresses: Addresses, locale: Locale) -> str:
    item = addresses.library.item(item_id)
    folder = posixpath.dirname(path) or "."
    match item:
        case Page() if locale in item.words:
            return posixpath.relpath(item.path, folder)
        case Resource() | Reference():
            return posixpath.relpath(addresses.source_file(item), folder)
    return "#"


def _citation(inside: str, numbers: Mapping[str, int], seen: Counter[str], locale: Locale) -> str:
    """Write `@a, p. 4; @b` as linked numbers, the locator after its number."""
    separator = ",\u00a0"
    marks = []
    for part in inside.split(";"):
        cited = CITED_ID.search(part)
        if cited is None or cited["id"] not in numbers:
            continue
        number = numbers[cited["id"]]
        seen[cited["id"]] += 1
        locator = part[cited.end() :].strip(" ,")
        suffix = f"{separator}{locator}" if locator else ""
        marks.append(
            f'<a class="cite" id="cite-{number}-{seen[cited["id"]]}" href="#ref-{number}"'
            f' aria-label="{_label(number, locale)}">{number}</a>{suffix}'
        )
    return f'<sup class="cites">{separator.join(marks)}</sup>' if marks else ""


def _label(number: int, locale: Locale) -> str:
    return f"{'Source' if locale is Locale.FR else 'Reference'} {number}"
