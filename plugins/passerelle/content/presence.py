"""What is there on disk, readable or not.

A page that cannot be read is one problem; that others point to it is not a second one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from passerelle.content.outlines import ENDING
from passerelle.content.outlines import FOLDER as OUTLINES
from passerelle.content.pages import page_id
from passerelle.content.records import FOLDERS
from passerelle.model.locale import Locale


@dataclass(frozen=True)
class Presence:
    """The names of all files of a library.

    Attributes:
        pages: paths under `docs/<language>/`, by language; drafts are not among them.
        records: ids, by folder of `docs/data/`.
        drafts: paths of the pages that are kept out of the site, by language.
        draft_files: their files, from the root of the project.
    """

    pages: Mapping[Locale, frozenset[str]] = field(default_factory=dict)
    records: Mapping[str, frozenset[str]] = field(default_factory=dict)
    drafts: Mapping[Locale, frozenset[str]] = field(default_factory=dict)
    draft_files: frozenset[str] = frozenset()

    def has_page(self, path: str, locale: Locale) -> bool:
        """Whether a page's file is there in a language."""
        return path in self.pages.get(locale, ())

    def hides(self, path: str, locale: Locale) -> bool:
        """Whether a page is kept out of the site in a language, being a draft."""
        return path in self.drafts.get(locale, ()) and not self.has_page(path, locale)

    def hides_id(self, name: str, *locales: Locale) -> bool:
        """The same for a page known by its id, in a language or (without one) in any."""
        return any(
            page_id(path) == name and self.hides(path, locale)
            for locale in locales or Locale
            for path in self.drafts.get(locale, ())
        )

    def with_drafts(self) -> "Presence":
        """The same with the drafts among the pages."""
        pages = {at: paths | self.drafts.get(at, frozenset()) for at, paths in self.pages.items()}
        return replace(self, pages=pages)

    def without_drafts(self) -> "Presence":
        """The same with the drafts kept apart from the pages."""
        pages = {at: paths - self.drafts.get(at, frozenset()) for at, paths in self.pages.items()}
        return replace(self, pages=pages)

    def has_record(self, collection: str, name: str) -> bool:
        """Whether the file of a record or page is there.

        Args:
            collection: attribute of the library that would hold it.
            name: its id.
        """
        if collection == "page_ids":
            return any(page_id(path) == name for paths in self.pages.values() for path in paths)
        folders = ("resources", "references") if collection == "sources" else (collection,)
        return any(name in self.records.get(folder, ()) for folder in folders)


def find_presence(docs: Path) -> Presence:
    """List the files of a library.

    Args:
        docs: the folder that holds `fr/`, `en/` and `data/`.
    """
    endings = {folder: ".yml" for folder, _schema in FOLDERS.values()} | {OUTLINES: ENDING}
    return Presence(
        {
            locale: frozenset(
                path.relative_to(docs / locale).as_posix() for path in (docs / locale).rglob("*.md")
            )
            for locale in Locale
        },
        {
            folder: frozenset(path.stem for path in (docs / "data" / folder).glob(f"*{ending}"))
            for folder, ending in endings.items()
        },
    )
