"""Renames a page: its files, its addresses, and everything that leads to it."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from passerelle.authoring.changes import Changes
from passerelle.authoring.edits import Edit, edit
from passerelle.authoring.mentions import Place, mentions_in_pages, mentions_in_records
from passerelle.authoring.redirect_text import redirect_text
from passerelle.authoring.site_file import mentions_in_settings
from passerelle.content.library import Library
from passerelle.content.pages import page_id
from passerelle.model.item import Page
from passerelle.model.locale import Locale
from passerelle.queries.addresses import Addresses

STAMPS = "translations"
"""The folder of `data/` that tells what each translation was made from, by path of its page."""


@dataclass(frozen=True)
class Renaming:
    """A page, what it becomes, and what that changes.

    Attributes:
        page: the page as it is.
        path: its new path under `docs/<language>/`.
        slugs: its new slugs, by language; those of other languages stay.
        moves: old and new path of each file that moves.
        edits: replacements by the old path of their file.
        redirects: all redirects of the site afterwards: names of items by old address.
        added: those among them that are new.
    """

    page: Page[Any]
    path: str
    slugs: Mapping[Locale, str]
    moves: Mapping[str, str] = field(default_factory=dict)
    edits: Mapping[str, tuple[Edit, ...]] = field(default_factory=dict)
    redirects: Mapping[str, str] = field(default_factory=dict)
    added: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The permanent name of the page afterwards."""
        return page_id(self.path)

    def changes(self, library: Library, root: Path) -> Changes:
        """What is to be written and taken away.

        Args:
            library: the library.
            root: the folder of the project.

        Raises:
            EditError: a file changed meanwhile.
            OSError: a file cannot be read.
        """
        written = {
            self.moves.get(name, name): edit((root / name).read_bytes(), self.edits.get(name, ()))
            for name in {**self.moves, **self.edits}
        }
        if dict(self.redirects) != {at: e.item for at, e in library.book.redirects.items()}:
            name = library.book.redirects_path
            there = (root / name).read_text("utf-8") if (root / name).is_file() else ""
            written[name] = redirect_text(there, self.redirects).encode()
        return Changes(written, tuple(self.moves))


def plan(
    library: Library, page: Page[Any], path: str, slugs: Mapping[Locale, str], root: Path
) -> Renaming:
    """Work out what renaming a page changes; nothing is written.

    Args:
        library: the library.
        page: the page.
        path: its new path under `docs/<language>/`.
        slugs: new slugs, by language.
        root: the folder of the project.
    """
    moves = _moves(library, page, path, root)
    places = [
        *mentions_in_pages(library, page, path),
        *mentions_in_records(library, page, page_id(path)),
        *mentions_in_settings(root, page, path),
        *_slugs(page, slugs),
    ]
    edits: dict[str, tuple[Edit, ...]] = {}
    for place in places:
        edits[place.path] = (*edits.get(place.path, ()), place.edit)
    redirects, added = _redirects(library, page, path, slugs)
    return Renaming(page, path, slugs, moves, edits, redirects, added)


def _moves(library: Library, page: Page[Any], path: str, root: Path) -> dict[str, str]:
    if path == page.path:
        return {}
    texts = (*page.texts.values(), *library.unread.get(page.path, ()))
    moves = {each.path: each.path.removesuffix(page.path) + path for each in texts}
    data = posixpath.dirname(library.book.redirects_path)
    stamps = [f"{data}/{STAMPS}/{name.removesuffix('.md')}.yml" for name in (page.path, path)]
    return moves | ({stamps[0]: stamps[1]} if (root / stamps[0]).is_file() else {})


def _slugs(page: Page[Any], slugs: Mapping[Locale, str]) -> list[Place]:
    return [
        Place(
            page.texts[at].path,
            Edit(page.texts[at].positions[("slug",)], page.words[at].slug, slug),
        )
        for at, slug in slugs.items()
        if slug != page.words[at].slug
    ]


def _redirects(
    library: Library, page: Page[Any], path: str, slugs: Mapping[Locale, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """The redirects afterwards, none of which passes over a living page, and the new ones."""
    new_id = page_id(path)
    known = {at: entry.item for at, entry in library.book.redirects.items()}
    known = {at: new_id if item == page.id else item for at, item in known.items()}
    public = library.pages.get(page.path)
    if public is None:
        return known, {}
    after = _addresses(library, page, path, slugs)
    added = {at: new_id for at in _addresses(library, public, page.path, {}) if at not in after}
    kept = {at: item for at, item in known.items() if at not in after}
    return kept | added, added


def _addresses(
    library: Library, page: Page[Any], path: str, slugs: Mapping[Locale, str]
) -> set[str]:
    addresses = Addresses(library)
    section = path.rpartition("/")[0]
    folders = {at: addresses.section(section, at) if section else at.root for at in Locale}
    pages = {f"/{folders[at]}{slugs.get(at, page.words[at].slug)}/" for at in page.locales}
    return pages | {f"/{at.root}r/{page_id(path)}/" for at in Locale}
