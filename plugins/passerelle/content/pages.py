"""Reads the pages under `docs/fr/` and `docs/en/`, each on its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from passerelle.content.front_matter import Document, read_document
from passerelle.content.records import project_path
from passerelle.model.base import Id, Schema
from passerelle.model.item import Article, CaseStudy, Page, PlainPage, SourceText
from passerelle.model.locale import Locale
from passerelle.model.page import ArticleFacts, ArticleWords, CaseFacts, PageFacts, PageWords
from passerelle.model.problem import Position, Problem
from passerelle.model.section import SectionsRecord

_ID = TypeAdapter(Id)

TRANSLATION_OF = "translation_of"
"""The key by which a translation names the language of its original."""

DRAFT = "draft"
"""The key by which a page says that it is unfinished."""


@dataclass(frozen=True)
class PageSchemas:
    """What the front matter of one kind of page may hold.

    Attributes:
        item: the class of the page.
        words: what each language says.
        facts: what the original says for both.
    """

    item: type[Page[Any]]
    words: type[PageWords]
    facts: type[Schema]


PLAIN = PageSchemas(PlainPage, PageWords, PageFacts)
PAGE_SCHEMAS: Mapping[str, PageSchemas] = {
    "articles": PageSchemas(Article, ArticleWords, ArticleFacts),
    "cases": PageSchemas(CaseStudy, PageWords, CaseFacts),
}
"""Schemas by what a section holds; an index page, or one that says its layout, is plain."""


@dataclass(frozen=True)
class PageFile:
    """One file, read but not yet joined to its twin.

    Attributes:
        locale: its language.
        page_path: its path under `docs/<language>/`.
        path: its path from the root of the project.
        document: front matter and body.
        schemas: what its front matter may hold.
    """

    locale: Locale
    page_path: str
    path: str
    document: Document
    schemas: PageSchemas

    @property
    def text(self) -> SourceText:
        """The Markdown of the page."""
        document = self.document
        return SourceText(
            self.path, document.body, document.first_line, document.front_matter.values
        )

    @property
    def says_draft(self) -> bool:
        """Whether its front matter says that it is unfinished."""
        return self.document.front_matter.data.get(DRAFT) is True

    @property
    def says_translated(self) -> bool:
        """Whether its front matter names an original."""
        return TRANSLATION_OF in self.document.front_matter.data


def read_page_files(
    docs: Path, locale: Locale, sections: SectionsRecord
) -> tuple[dict[str, PageFile], list[Problem]]:
    """Read all pages of one language.

    Args:
        docs: the folder that holds `fr/` and `en/`.
        locale: which of the two.
        sections: where pages may stand.

    Returns:
        The pages whose front matter can be read, by path; and all problems.
    """
    root = docs / locale.value
    holds = {section.id: section.holds for section in sections.sections}
    files: dict[str, PageFile] = {}
    problems: list[Problem] = []
    for path in sorted(root.rglob("*.md")):
        name = project_path(docs, path)
        page_path = path.relative_to(root).as_posix()
        misplaced = _misplaced(name, page_path, holds)
        if misplaced:
            problems.append(misplaced)
            continue
        document, wrong = read_document(path.read_bytes(), name)
        problems += wrong
        if document:
            schemas = _schemas(page_path, holds, document)
            files[page_path] = PageFile(locale, page_path, name, document, schemas)
    return files, problems


def page_id(page_path: str) -> str:
    """The permanent name of a page; an index page takes that of its section.

    Args:
        page_path: its path under `docs/<language>/`.
    """
    folder, _slash, name = page_path.removesuffix(".md").rpartition("/")
    return name if name != "index" else (folder or "home")


def _schemas(page_path: str, holds: Mapping[str, str], document: Document) -> PageSchemas:
    folder, _slash, name = page_path.rpartition("/")
    if name == "index.md" or "layout" in document.front_matter.data:
        return PLAIN
    return PAGE_SCHEMAS.get(holds.get(folder, ""), PLAIN)


def _misplaced(name: str, page_path: str, holds: Mapping[str, str]) -> Problem | None:
    folder, _slash, file_name = page_path.rpartition("/")
    if folder and folder not in holds:
        return Problem(name, Position(), "ID004", {"known": ", ".join(holds)})
    try:
        _ID.validate_python(file_name.removesuffix(".md"))
    except ValidationError:
        return Problem(name, Position(), "ID003")
    return None
