"""Makes what the two peers need, from the same sources as the site."""

import asyncio
import contextlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from pagefind.index import PagefindIndex

from passerelle.model.locale import DEFAULT_LOCALE, Locale
from passerelle.search.pagefind_files import read_cbor

PLUGIN = "  - material/search\n"
INDEX = "search/search_index.json"
WORKER = "assets/javascripts/workers/search.*.min.js"
BLANK = '<!doctype html><html lang="{tag}"><meta charset="utf-8"><title>Search</title>'
"""A page of the right language, from which a peer is asked; it weighs nothing."""


def make_peers(project: Path, site: Path, folder: Path) -> None:
    """Fill a folder, to be served, with both peers and a blank page a language.

    Args:
        project: the root of the project.
        site: the built site.
        folder: where to; what it held is lost.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for locale in Locale:
        (folder / f"{locale}.html").write_text(BLANK.format(tag=locale.tag), "utf-8")
    _build_with_material_search(project, folder / "material")
    asyncio.run(_index_pages(site, folder / "pagefind"))


def _build_with_material_search(project: Path, folder: Path) -> None:
    """Build the site with Material's search in it, and cut its index by language."""
    settings = (project / "mkdocs.yml").read_text("utf-8")
    if PLUGIN not in settings:
        settings = re.sub(r"^plugins:\n", f"plugins:\n{PLUGIN}", settings, flags=re.MULTILINE)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", "-"]
    done = subprocess.run(
        [*command, "--site-dir", str(folder)],
        cwd=project,
        input=settings.encode(),
        check=False,
        capture_output=True,
    )
    if done.returncode:
        sys.exit(f"mkdocs build, with material/search:\n{done.stderr.decode()[-2000:]}")
    whole = _whole_index(folder)
    for locale in Locale:
        index = json.dumps(cut(whole, locale), ensure_ascii=False)
        (folder / f"index-{locale}.json").write_text(index, "utf-8")
    (worker,) = folder.glob(WORKER)
    worker.rename(worker.with_name("search.js"))


def _whole_index(folder: Path) -> dict[str, Any]:
    """Material's index of all languages, also where the build has already cut it."""
    whole: dict[str, Any] = json.loads((folder / INDEX).read_text("utf-8"))
    for root in (locale.root for locale in Locale if locale.root):
        if (folder / root / INDEX).is_file():
            docs = json.loads((folder / root / INDEX).read_text("utf-8"))["docs"]
            whole["docs"] += [{**entry, "location": root + entry["location"]} for entry in docs]
    return whole


def cut(whole: dict[str, Any], locale: Locale) -> dict[str, Any]:
    """Material's index of one language: it makes one for the whole site, in the first one's.

    Args:
        whole: the index as built.
        locale: the language wanted.
    """
    docs = [entry for entry in whole["docs"] if _language(entry["location"]) is locale]
    return {**whole, "config": {**whole["config"], "lang": [locale.value]}, "docs": docs}


def _language(location: str) -> Locale:
    named = (locale for locale in Locale if locale.root and location.startswith(locale.root))
    return next(named, DEFAULT_LOCALE)


async def _index_pages(site: Path, folder: Path) -> None:
    """Index the built pages as Pagefind does when it is told nothing.

    Its client may end it before its last file is written: then once more.
    """
    for _attempt in range(3):
        async with PagefindIndex(config={"output_path": str(folder)}) as index:
            await index.add_directory(str(site))
        with contextlib.suppress(ValueError):
            for path in folder.rglob("*.pf_[mi]*"):
                read_cbor(path)
            return
    sys.exit("Pagefind: files cut short")
