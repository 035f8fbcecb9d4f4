"""Gathers every address of a library that leads out of the site, and where it stands."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from passerelle.content.library import Library
from passerelle.content.links import mask_code, position_at
from passerelle.model.item import Organisation, Reference, Resource
from passerelle.model.problem import KeyPath, Position

_ADDRESS = r"https?://(?:[^\s()<>\"']|\([^\s()<>]*\))+"
_PLACES = (
    re.compile(rf"\]\(\s*<?(?P<url>{_ADDRESS})", re.IGNORECASE),
    re.compile(rf"^ {{0,3}}\[[^\]]+\]:\s*<?(?P<url>{_ADDRESS})", re.MULTILINE | re.IGNORECASE),
    re.compile(rf"<(?P<url>{_ADDRESS})>", re.IGNORECASE),
    re.compile(rf"<a\s[^>]*?href\s*=\s*[\"'](?P<url>{_ADDRESS})[\"']", re.IGNORECASE),
)
_FIELDS: tuple[KeyPath, ...] = (
    ("url",),
    ("url_other", "fr"),
    ("url_other", "en"),
    ("copy_url",),
    ("archived_url",),
)


@dataclass(frozen=True)
class Use:
    """One place where an address stands.

    Attributes:
        path: the file, from the root of the project.
        position: where in the file.
        address: as written there, with its `#` part.
        key: keys that lead to it in a record; empty in the text of a page.
        record: the reference or resource that carries it, if one does.
    """

    path: str
    position: Position
    address: str
    key: KeyPath = ()
    record: Reference | Resource | None = None


def outside_links(library: Library) -> Mapping[str, tuple[Use, ...]]:
    """Every outside address, without its `#` part, and where it stands.

    Args:
        library: the library.
    """
    found: dict[str, list[Use]] = {}
    for use in (*_of_records(library), *_of_pages(library)):
        found.setdefault(use.address.partition("#")[0], []).append(use)
    return {
        address: tuple(sorted(uses, key=lambda use: (use.path, use.position)))
        for address, uses in sorted(found.items())
    }


def _of_records(library: Library) -> Iterator[Use]:
    for record in (*library.sources.values(), *library.organisations.values()):
        source = None if isinstance(record, Organisation) else record
        for key in _FIELDS:
            value: object = record.facts
            for part in key:
                value = getattr(value, str(part), None)
            if isinstance(value, str):
                position = record.positions.get(key, Position())
                yield Use(record.path, position, value, key, source)


def _of_pages(library: Library) -> Iterator[Use]:
    for page in library.pages.values():
        for text in page.texts.values():
            prose = mask_code(text.body)
            starts = {
                match.start("url"): match["url"]
                for pattern in _PLACES
                for match in pattern.finditer(prose)
            }
            for offset, address in starts.items():
                yield Use(text.path, position_at(prose, offset, text.first_line), address)
