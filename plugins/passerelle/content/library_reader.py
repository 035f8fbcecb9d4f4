"""Reads a whole library: every file under `docs/`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from passerelle.content.address_book import read_address_book
from passerelle.content.drafts import Pages, read_pages
from passerelle.content.library import Library
from passerelle.content.outlines import read_outlines
from passerelle.content.presence import find_presence
from passerelle.content.records import FOLDERS, read_one, read_records, read_taxonomy
from passerelle.model.reference import MirrorsRecord, NamesRecord
from passerelle.model.section import SectionsRecord

MIRRORS = "mirrors.yml"
NAMES = "names.yml"


def read_library(docs: Path, preview: bool = False) -> Library:
    """Read everything under a `docs/` folder. Raises nothing for what contributors write.

    Args:
        docs: the folder that holds `fr/`, `en/` and `data/`.
        preview: whether drafts are to be among the pages, for their authors to look at.
    """
    there = find_presence(docs)
    taxonomy, problems = read_taxonomy(docs)
    sections, wrong = read_one(docs, "sections.yml", SectionsRecord)
    problems += wrong
    pages = read_pages(docs, sections, taxonomy, there, preview) if sections else Pages()
    problems += pages.problems
    records: dict[str, Mapping[str, Any]] = {}
    for kind, (folder, _schema) in FOLDERS.items():
        records[folder], wrong = read_records(docs, kind, taxonomy)
        problems += wrong
    outlines, wrong = read_outlines(docs)
    problems += wrong
    mirrors, wrong = read_one(docs, MIRRORS, MirrorsRecord, required=False)
    problems += wrong
    names, wrong = read_one(docs, NAMES, NamesRecord, required=False)
    problems += wrong
    book, wrong = read_address_book(docs)
    problems += wrong
    return Library(
        taxonomy=taxonomy,
        sections=sections.sections if sections else (),
        pages=pages.published,
        terms=records.pop("glossary"),
        **records,
        outlines=outlines,
        problems=tuple(problems),
        mirrors=mirrors.hosts if mirrors else (),
        names=names or NamesRecord(),
        present=pages.presence if sections else there,
        drafts=pages.drafts,
        unread=pages.unread,
        book=book,
        docs=docs,
    )
