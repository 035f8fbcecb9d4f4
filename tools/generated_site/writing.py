"""Writes a site of a given size beside the real one."""

import shutil
from pathlib import Path

from generated_site.pages import Author
from generated_site.paragraphs import read_voice
from passerelle.content.library_reader import read_library
from passerelle.model.locale import Locale

PROJECT = Path(__file__).parents[2]
_PARTS = ("mkdocs.yml", "docs", "overrides")


def write_site(target: Path, size: int) -> None:
    """Write the sources of a site: the real ones, and pages until a language has enough.

    Args:
        target: a folder; what was there goes away.
        size: how many Markdown pages a language shall have.
    """
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name in _PARTS:
        source = PROJECT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, target / name)
    docs = target / "docs"
    voices = {locale: read_voice(PROJECT / "docs", locale) for locale in Locale}
    author = Author(read_library(PROJECT / "docs"), voices, docs)
    real = sum(1 for _ in (docs / "fr").rglob("*.md"))
    for number in range(size - real):
        author.write_page(number)
