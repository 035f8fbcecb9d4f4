"""Reads the addresses that a site once published, and where the old ones lead."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from passerelle.content.front_matter import decode
from passerelle.content.records import project_path, read_source
from passerelle.content.showing import show
from passerelle.content.validation import validate
from passerelle.model.address_book import ADDRESS, LIST, AddressBook, Entry, RedirectsRecord
from passerelle.model.problem import Position, Problem

PUBLISHED = "published.txt"
"""One address a line, with the item that stood there; `passerelle addresses record` writes it."""

REDIRECTS = "redirects.yml"
"""By old address, the name of the item to lead to."""

KEY = "redirects"
"""The one key of that file."""


def read_address_book(docs: Path) -> tuple[AddressBook, list[Problem]]:
    """Read both files; a site may do without either.

    Args:
        docs: the folder that holds `data/`.
    """
    published, problems = _published(docs)
    redirects, wrong = _redirects(docs)
    book = AddressBook(
        published,
        redirects,
        project_path(docs, docs / "data" / PUBLISHED),
        project_path(docs, docs / "data" / REDIRECTS),
        is_whole=not wrong,
    )
    return book, [*problems, *wrong]


def _published(docs: Path) -> tuple[dict[str, Entry], list[Problem]]:
    path = docs / "data" / PUBLISHED
    if not path.is_file():
        return {}, []
    name = project_path(docs, path)
    text, problems = decode(path.read_bytes(), name)
    entries: dict[str, Entry] = {}
    for number, line in enumerate((text or "").split("\n"), 1):
        parts = line.split()
        if not parts or line.startswith("#"):
            continue
        if len(parts) == 2 and ADDRESS.fullmatch(parts[0]):
            entries.setdefault(parts[0], Entry(parts[1], Position(number)))
        else:
            problems.append(Problem(name, Position(number), "AD004", {"found": show(line)}))
    return entries, problems


def _redirects(docs: Path) -> tuple[dict[str, Entry], list[Problem]]:
    path = docs / "data" / REDIRECTS
    problems: list[Problem] = []
    source = read_source(docs, path, problems) if path.is_file() else None
    if source is None:
        return {}, problems
    told = source.data.get(KEY)
    parts: list[dict[str, Any]] = (
        [{KEY: {name: told[name]}} for name in told] if isinstance(told, Mapping) else []
    )
    entries: dict[str, Entry] = {}
    for part in parts or [{}]:
        record, wrong = validate(RedirectsRecord, source, {**source.data, **part})
        problems += [each for each in wrong if each not in problems]
        for address, item in record.redirects.items() if record else ():
            entries[address] = Entry(item, source.key_position(KEY, address))
    return entries, problems


def is_list(entry: Entry) -> bool:
    """Whether an address is that of a list or a feed, which only a built site can tell.

    Args:
        entry: what the record says of it.
    """
    return entry.item == LIST
