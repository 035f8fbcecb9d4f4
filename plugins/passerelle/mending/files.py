"""Finds the files that can be mended, and how each would read."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

from passerelle.content.front_matter import FENCE, decode
from passerelle.content.records import project_path
from passerelle.mending.body import mend_body
from passerelle.mending.order import sort_keys
from passerelle.mending.values import mend_values
from passerelle.model.locale import Locale

_STEPS = 4
"""A mend may make room for another, such as the quotes that let a title be read."""


@dataclass(frozen=True)
class Mend:
    """A file that can be better typed.

    Attributes:
        file: where it is.
        path: the same, from the root of the project.
        before: what it holds, with the ends of lines that it has.
        after: what it would hold.
    """

    file: Path
    path: str
    before: str
    after: str


def find_mends(docs: Path, only: Container[str] | None = None) -> Iterator[Mend]:
    """The files of a library that can be mended. Raises nothing for what contributors write.

    Args:
        docs: the folder of the library.
        only: paths to look at; all of them when None.
    """
    for locale in (*Locale, None):
        folder, ending = (docs / locale, "*.md") if locale else (docs / "data", "*.yml")
        for file in sorted(folder.rglob(ending)):
            path = project_path(docs, file)
            if only is not None and path not in only:
                continue
            raw = file.read_bytes()
            text, _problems = decode(raw, path)
            if text is None:
                continue
            after = mend_page(text, locale) if locale else mend_record(text)
            if after.encode("utf-8", "surrogatepass") != raw:
                yield Mend(file, path, raw.decode(), after)


def mend_page(text: str, locale: Locale) -> str:
    """A page, better typed; the same when it does not start with front matter.

    Args:
        text: the whole file, with a line feed at the end of each line.
        locale: its language.
    """
    lines = text.split("\n")
    fences = [at for at, line in enumerate(lines) if line.rstrip() == FENCE]
    if len(fences) < 2 or fences[0] != 0:
        return text
    front, body = "\n".join(lines[1 : fences[1]]), "\n".join(lines[fences[1] + 1 :])
    front = sort_keys(_settled(front, locale))
    return _ended(f"{lines[0]}\n{front}\n{lines[fences[1]]}\n{mend_body(body, locale)}")


def mend_record(text: str) -> str:
    """A record, better typed.

    Args:
        text: the whole file, with a line feed at the end of each line.
    """
    return _ended(_settled(text, None))


def _settled(text: str, locale: Locale | None) -> str:
    for _step in range(_STEPS):
        done = mend_values(text, locale)
        if done == text:
            break
        text = done
    return text


def _ended(text: str) -> str:
    return text.rstrip("\n") + "\n" if text.strip() else text
