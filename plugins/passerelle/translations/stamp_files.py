"""The stamps of a library: one file a page, in a folder beside the records."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from passerelle.content.front_matter import decode
from passerelle.content.located import Located
from passerelle.content.records import project_path
from passerelle.content.validation import validate
from passerelle.content.yaml_reader import read_mapping
from passerelle.model.problem import Position, Problem
from passerelle.translations.stamp import Stamp, digest, read_written

FOLDER = "translations"
"""Under `docs/data/`; within it, paths are those of pages, `.yml` in place of `.md`."""


@dataclass(frozen=True)
class Stamps:
    """All stamps.

    Attributes:
        by_page: those that can be read, by path of the page under `docs/<language>/`.
        damaged: paths of the pages whose stamp cannot be trusted.
        problems: what is wrong with them.
    """

    by_page: Mapping[str, Stamp]
    damaged: frozenset[str]
    problems: tuple[Problem, ...]


def stamp_file(docs: Path, page_path: str) -> Path:
    """Where the stamp of a page stands.

    Args:
        docs: the folder that holds `data/`.
        page_path: the page's path under `docs/<language>/`.
    """
    return docs / "data" / FOLDER / f"{page_path.removesuffix('.md')}.yml"


def read_stamps(docs: Path) -> Stamps:
    """Read all stamps.

    Args:
        docs: the folder that holds `data/`.
    """
    folder = docs / "data" / FOLDER
    by_page: dict[str, Stamp] = {}
    damaged: set[str] = set()
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*.yml")):
        page_path = path.relative_to(folder).as_posix().removesuffix(".yml") + ".md"
        stamp, wrong = _read(path.read_bytes(), project_path(docs, path))
        problems += wrong
        if stamp and not wrong:
            by_page[page_path] = stamp
        else:
            damaged.add(page_path)
    return Stamps(by_page, frozenset(damaged), tuple(problems))


def _read(raw: bytes, name: str) -> tuple[Stamp | None, list[Problem]]:
    text, problems = decode(raw, name)
    if text is None:
        return None, problems
    stamp, source = read_written(text), None
    if stamp is None:
        source, problems = read_mapping(text, name)
        if source is None:
            return None, problems
        stamp, wrong = validate(Stamp, source, source.data)
        problems = [*problems, *wrong]
    return stamp, [*problems, *(_changed(stamp, source, text, name) if stamp else ())]


def _changed(stamp: Stamp, source: Located | None, text: str, name: str) -> list[Problem]:
    """Problems of the sections whose text is no longer the one that was recorded."""
    problems, seen = [], set()
    for index, section in enumerate(stamp.sections):
        if section.anchor in seen or digest(section.text) != section.digest:
            place = source or read_mapping(text, name)[0]
            position = place.value_position("sections", index) if place else Position()
            problems.append(Problem(name, position, "TR003", {"section": section.anchor}))
        seen.add(section.anchor)
    return problems
