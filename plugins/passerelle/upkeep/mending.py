"""Writes into the records what a round found: new addresses, and the marks of dead links."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from passerelle.content.atomic_file import write_whole
from passerelle.model.base import WebAddress
from passerelle.upkeep.outside_links import Use
from passerelle.upkeep.summary import Line, Summary, is_marked
from passerelle.upkeep.yaml_edits import add_after, replace_value

_WEB_ADDRESS: TypeAdapter[str] = TypeAdapter(WebAddress)


@dataclass(frozen=True)
class Mended:
    """A file that was changed, or could not be.

    Attributes:
        path: the file, from the root of the project.
        diff: what changed; empty when the change has to be made by hand.
    """

    path: str
    diff: str = ""


def to_be_marked(summary: Summary) -> tuple[str, ...]:
    """The addresses of which some record would be marked as dead.

    Args:
        summary: what there is to do.
    """
    lines = (line for line in summary.to_do if line.task == "replace")
    return tuple(line.address for line in lines if any(map(_can_be_marked, line.uses)))


def most_marks(summary: Summary) -> int:
    """How many addresses may be marked at once before somebody should look.

    Links die one by one: when many seem to die together, it is nearly always the network.

    Args:
        summary: what there is to do.
    """
    return max(10, (len(summary.lines) + summary.unknown) // 10)


def mend(
    root: Path, summary: Summary, captures: Mapping[str, str | None], write: bool
) -> list[Mended]:
    """Change the records.

    Args:
        root: the root of the project.
        summary: what there is to do.
        captures: what the archive said of some addresses, when it was asked.
        write: false to show only what would change.

    Raises:
        OSError: a file cannot be read or written.
    """
    done = []
    for path, jobs in sorted(_jobs(summary).items()):
        file = root / path
        before = file.read_bytes().decode()
        after = before
        for line, use in jobs:
            changed = _change(after, line, use, captures)
            if changed is None:
                done.append(Mended(path))
            after = changed or after
        if after != before:
            if write:
                write_whole(file, after)
            done.append(Mended(path, _diff(path, before, after)))
    return done


def _jobs(summary: Summary) -> dict[str, list[tuple[Line, Use]]]:
    jobs: dict[str, list[tuple[Line, Use]]] = {}
    for line in summary.to_do:
        for use in line.uses:
            if (line.task == "follow" and _can_follow(use)) or (
                line.task == "replace" and _can_be_marked(use)
            ):
                jobs.setdefault(use.path, []).append((line, use))
    return jobs


def _can_follow(use: Use) -> bool:
    return bool(use.key) and use.key != ("archived_url",)


def _can_be_marked(use: Use) -> bool:
    return use.record is not None and use.key == ("url",) and not is_marked(use)


def _change(text: str, line: Line, use: Use, captures: Mapping[str, str | None]) -> str | None:
    if line.task == "replace":
        return add_after(text, "url", dict(_marks(line, use, captures)))
    anchor = use.address.partition("#")[2]
    new = (line.entry.to or "") + (f"#{anchor}" if anchor else "")
    return replace_value(text, use.key, use.address, new) if _is_address(new) else None


def _marks(line: Line, use: Use, captures: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
    yield "gone", line.entry.failed[0].isoformat()
    archive = captures.get(line.address, line.archive)
    has_one = use.record is not None and use.record.facts.archived_url
    if archive and not has_one and _is_address(archive):
        yield "archived_url", archive


def _is_address(text: str) -> bool:
    try:
        return _WEB_ADDRESS.validate_python(text) == text
    except ValidationError:
        return False


def _diff(path: str, before: str, after: str) -> str:
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), f"a/{path}", f"b/{path}", lineterm="", n=2
    )
    return "\n".join(lines)
