"""Runs Pagefind on a folder of documents, and keeps of what it writes what a page reads."""

import gzip
import json
import shutil
from pathlib import Path
from typing import Any

from pagefind.index import IndexConfig
from pagefind.service import PagefindService

from passerelle.model.locale import Locale

_NEEDED = ("pagefind.js", "pagefind-entry.json", "*.pf_meta", "wasm.{}.pagefind")
_FOLDERS = ("index", "fragment", "filter")
_TRIES = 3


async def write_bundle(source: Path, count: int, locale: Locale, target: Path) -> None:
    """Index a folder.

    Pagefind answers that its files are written before the last of them are, and its
    client then ends it: what it wrote is read back, and written again if need be.

    Args:
        source: the folder of the documents.
        count: how many there are.
        locale: their language.
        target: where the index goes; what was there goes away.

    Raises:
        RuntimeError: Pagefind did not index all documents, or never wrote all its files.
    """
    for attempt in range(_TRIES):
        whole = source.with_suffix(f".{attempt}")
        await _run(source, count, locale, whole)
        if _is_whole(whole):
            return _keep(whole, locale, target)
    raise RuntimeError("Pagefind: files cut short")


async def _run(source: Path, count: int, locale: Locale, whole: Path) -> None:
    async with PagefindService() as service:
        index = await service.create_index(IndexConfig(force_language=locale.value))
        answer: Any = await index.add_directory(str(source))
        if answer["page_count"] != count:
            raise RuntimeError(f"Pagefind: {answer} / {count}")
        await index.write_files(str(whole))
        await index.delete_index()


def _is_whole(folder: Path) -> bool:
    try:
        json.loads((folder / "pagefind-entry.json").read_text(encoding="utf-8"))
        for path in folder.rglob("*.p*f*"):
            if path.suffix.startswith((".pf_", ".pagefind")):
                gzip.decompress(path.read_bytes())
    except (OSError, EOFError, ValueError):
        return False
    return (folder / "pagefind.js").stat().st_size > 0


def _keep(whole: Path, locale: Locale, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for pattern in _NEEDED:
        for path in whole.glob(pattern.format(locale.value)):
            shutil.copy(path, target)
    for name in _FOLDERS:
        if (whole / name).is_dir():
            shutil.copytree(whole / name, target / name)
