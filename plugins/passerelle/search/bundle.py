"""Runs Pagefind on a folder of documents, until it wrote all that a page reads."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pagefind.index import IndexConfig
from pagefind.service import PagefindService

from passerelle.model.locale import Locale
from passerelle.search.documents import Document
from passerelle.search.repacking import repack

_TRIES = 3


async def write_bundle(
    source: Path, documents: Sequence[Document], locale: Locale, target: Path
) -> Mapping[str, Mapping[str, Sequence[int]]]:
    """Index a folder.

    Pagefind answers that its files are written before the last of them are, and its
    client then ends it: what it wrote is read back, and written again if need be.

    Args:
        source: the folder of the pages made from the documents: `0/`, `1/`…
        documents: what can be found.
        locale: their language.
        target: where the index goes; what was there goes away.

    Returns:
        The numbers under which the index has the documents of each value of each facet.

    Raises:
        RuntimeError: Pagefind did not index all documents, or never wrote all its files.
    """
    for attempt in range(_TRIES):
        whole = source.with_suffix(f".{attempt}")
        await _run(source, len(documents), locale, whole)
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        try:
            return repack(whole, documents, locale, target)
        except (OSError, ValueError):
            continue
    raise RuntimeError("Pagefind: files cut short")


async def _run(source: Path, count: int, locale: Locale, whole: Path) -> None:
    async with PagefindService() as service:
        index = await service.create_index(IndexConfig(force_language=locale.value))
        answer: Any = await index.add_directory(str(source))
        if answer["page_count"] != count:
            raise RuntimeError(f"Pagefind: {answer} / {count}")
        await index.write_files(str(whole))
        await index.delete_index()
