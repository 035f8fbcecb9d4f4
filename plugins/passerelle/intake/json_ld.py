"""Reads the JSON-LD of a page, as far as a bibliography needs it."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

_WORKS = (
    *("Article", "Report", "CreativeWork", "Book", "WebPage", "BlogPosting", "Dataset"),
    *("Course", "PodcastEpisode", "VideoObject", "HowTo", "DigitalDocument", "Thesis"),
)
_DEEPEST = 5
"""Levels below which nothing describes the page itself."""


def linked_data(scripts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What JSON-LD says of the work that a page shows: pairs of a name and a text.

    Args:
        scripts: the texts of the page's `application/ld+json` scripts; broken ones say nothing.
    """
    for script in scripts:
        try:
            data = json.loads(script)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            yield from _of_work(node)


def _nodes(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    for node in data if isinstance(data, list) else [data]:
        if isinstance(node, dict):
            if str(_first(node.get("@type"))).endswith(_WORKS):
                yield node
            yield from _nodes(node.get("@graph", []), depth + 1)


def _of_work(node: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield "ld:title", _text(node.get("headline") or node.get("name"))
    yield "ld:date", _text(node.get("datePublished"))
    yield "ld:publisher", _text(node.get("publisher"))
    yield "ld:language", _text(node.get("inLanguage"))
    authors = node.get("author") or node.get("creator")
    for author in authors if isinstance(authors, list) else [authors]:
        yield "ld:author", _text(author)


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def _text(value: Any) -> str:
    value = _first(value)
    if isinstance(value, dict):
        value = value.get("name") or value.get("alternateName")
    return value if isinstance(value, str) else ""
