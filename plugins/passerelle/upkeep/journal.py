"""Results of a round under way, one line each, so that a stop at any moment loses none."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from pydantic import ValidationError

from passerelle.model.base import Schema
from passerelle.upkeep.verdicts import Finding, Verdict

STALE = datetime.timedelta(days=7)
"""After this long, a round that was stopped is not taken up again: another starts."""


class _Line(Schema):
    day: datetime.date
    address: str
    verdict: Verdict
    reason: str = ""
    status: int | None = None
    to: str | None = None

    def finding(self) -> Finding:
        return Finding(self.address, self.verdict, self.reason, self.status, self.to)


class Journal:
    """The file beside the history that a round fills, and its end removes.

    Args:
        history: the file of the history.
    """

    def __init__(self, history: Path) -> None:
        self.path = history.with_name(history.name + ".round")

    def visits(self) -> Iterator[tuple[datetime.date, Finding]]:
        """What a round that was stopped already knows; a line cut short is passed over.

        Raises:
            OSError: the file is there and cannot be read.
        """
        if self.path.exists():
            for line in self.path.read_bytes().splitlines():
                try:
                    read = _Line.model_validate_json(line)
                except ValidationError:
                    continue
                yield read.day, read.finding()

    def remove(self) -> None:
        """End the round."""
        self.path.unlink(missing_ok=True)

    def __enter__(self) -> "Journal":
        """Open it, after whatever it holds."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._file = self.path.open("ab")
        self._start = self._file.tell()
        if self._file.tell():
            self._file.write(b"\n")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Close it."""
        self._file.close()

    def forget(self) -> None:
        """Take away what was noted since it was opened.

        Raises:
            OSError: it cannot be written.
        """
        self._file.truncate(self._start)

    def note(self, day: datetime.date, finding: Finding) -> None:
        """Write one result, at once.

        Raises:
            OSError: it cannot be written.
        """
        line = _Line(
            day=day,
            address=finding.address,
            verdict=finding.verdict,
            reason=finding.reason,
            status=finding.status,
            to=finding.to,
        )
        self._file.write(line.model_dump_json(exclude_defaults=True).encode() + b"\n")
        self._file.flush()
