"""A file that nothing reads is work that somebody believes done."""

from collections.abc import Iterator
from pathlib import Path

from passerelle.content.library import Library
from passerelle.content.records import FOLDERS
from passerelle.content.suggestions import to_slug
from passerelle.model.locale import Locale
from passerelle.model.problem import Phrase, Position, Problem

_RECORD, _PAGE = ".yml", ".md"
_ENDINGS = (".yml", ".yaml", ".md", ".markdown", ".txt")
"""Endings of what people write for a site, and of what editors make of them."""

_DATA = "data"
_LONE = frozenset({"published.txt"})


def check_unread_files(library: Library) -> Iterator[Problem]:
    """Find records and pages that stand, or are named, so that they are never read.

    Args:
        library: the library, which knows the folder that it was read from.
    """
    for path in sorted(library.docs.rglob("*")):
        where = path.relative_to(library.docs)
        if path.suffix.lower() in _ENDINGS and not path.name.startswith(".") and path.is_file():
            found = _unread(where)
            if found:
                reason, proposal = found
                details = {"reason": Phrase(reason), "proposal": f"{library.docs.name}/{proposal}"}
                name = f"{library.docs.name}/{where.as_posix()}"
                yield Problem(name, Position(), "DA005", details)


def _unread(where: Path) -> tuple[str, str] | None:
    """Why a file is not read, as the name of a phrase, and where it would be."""
    top = where.parts[0]
    ending = _PAGE if top in set(Locale) else _RECORD
    if top == _DATA:
        if where.name in _LONE or where.suffix == _RECORD:
            return None
    elif top in set(Locale):
        if where.suffix == _PAGE:
            return None
    elif top in {folder for folder, _schema in FOLDERS.values()} and where.suffix == _RECORD:
        return "unread-folder", f"{_DATA}/{where.as_posix()}"
    else:
        return ("unread-folder", "…") if where.suffix in (_RECORD, _PAGE) else None
    stem = where.name.partition(".")[0]
    return "unread-ending", (where.parent / f"{to_slug(stem)}{ending}").as_posix()
