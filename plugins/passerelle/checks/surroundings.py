"""What stands around a library and is written by people too: its letters, its menu."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from passerelle.checks.orphans import check_orphans
from passerelle.content.library import Library
from passerelle.model.locale import Locale
from passerelle.model.problem import Problem
from passerelle.sharing.letter import FOLDER, file_name, read_letter


@dataclass(frozen=True)
class Surroundings:
    """What stands around a library.

    Attributes:
        root: the folder of the project, from which paths are told.
        overrides: the folder that holds `letters/`, or None.
        nav: paths of the pages of the menu, under `docs/<language>/`; None when not known.
    """

    root: Path
    overrides: Path | None = None
    nav: Collection[str] | None = None


def check_surroundings(library: Library, around: Surroundings) -> Iterator[Problem]:
    """Find what is wrong around a library: letters, and pages that no menu leads to.

    Args:
        library: the library.
        around: what stands around it.
    """
    if around.nav is not None:
        yield from check_orphans(library, around.nav)
    if around.overrides is not None and (around.overrides / FOLDER).is_dir():
        for locale in Locale:
            file = around.overrides / file_name(locale)
            yield from read_letter(file, _from(around.root, file), locale)[1]


def _from(root: Path, file: Path) -> str:
    """A path as people of the project know it."""
    try:
        return file.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return file.as_posix()
