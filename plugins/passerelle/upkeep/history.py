"""What is remembered of each address, so that one bad day is not a verdict."""

import datetime
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from pydantic import Field, ValidationError

from passerelle.content.atomic_file import write_whole
from passerelle.model.base import Schema
from passerelle.upkeep.verdicts import Finding, Verdict

DAYS_TO_CONFIRM = 2
"""Different days on which an address must fail before its failure is taken for lasting."""
DAYS_IF_UNREACHABLE = 3
"""The same for a host that does not answer, which is more often a passing trouble."""
_KEPT_DAYS = 10


class Entry(Schema):
    """What is remembered of one address.

    Attributes:
        verdict: of the last visit.
        checked: the day of the last visit.
        reason: why, when the status does not say it.
        status: the last status of HTTP.
        to: where it leads, when it moved.
        good: the last day on which it answered.
        failed: the different days on which it failed since then: the first and the last nine.
    """

    verdict: Verdict
    checked: datetime.date
    reason: str = ""
    status: int | None = None
    to: str | None = None
    good: datetime.date | None = None
    failed: tuple[datetime.date, ...] = ()

    @property
    def is_confirmed(self) -> bool:
        """Whether it failed on enough different days to be believed."""
        unreachable = self.verdict is Verdict.UNREACHABLE
        needed = DAYS_IF_UNREACHABLE if unreachable else DAYS_TO_CONFIRM
        return self.verdict.fails and len(self.failed) >= needed


class History(Schema):
    """What is remembered of all addresses.

    Attributes:
        format: of the file.
        addresses: by address, without its `#` part.
    """

    format: int = Field(default=1, ge=1, le=1)
    addresses: dict[str, Entry] = Field(default_factory=dict)

    def noting(self, visits: Iterable[tuple[datetime.date, Finding]]) -> "History":
        """The history with some visits added, in the order in which they were made."""
        entries = dict(self.addresses)
        for day, finding in visits:
            entries[finding.address] = _noted(entries.get(finding.address), day, finding)
        return History(addresses=entries)

    def keeping(self, addresses: Mapping[str, object]) -> "History":
        """The history without the addresses that the library no longer has."""
        kept = {name: entry for name, entry in self.addresses.items() if name in addresses}
        return History(addresses=kept)


class UnreadableHistoryError(Exception):
    """The file is there, and is no history: it is left as it is."""


def read_history(path: Path) -> History:
    """Read the file, or start a new history when there is none.

    Raises:
        UnreadableHistoryError: it cannot be read, or is not ours.
    """
    try:
        return History.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return History()
    except (OSError, ValidationError) as error:
        raise UnreadableHistoryError(str(path)) from error


def write_history(path: Path, history: History) -> None:
    """Write the file: sorted, one value a line, nothing that says nothing.

    Raises:
        OSError: it cannot be written.
    """
    entries = {
        name: entry.model_dump(mode="json", exclude_defaults=True)
        for name, entry in sorted(history.addresses.items())
    }
    document = {"format": 1, "addresses": entries}
    write_whole(path, json.dumps(document, indent=1, ensure_ascii=False) + "\n")


def _noted(before: Entry | None, day: datetime.date, finding: Finding) -> Entry:
    good = before.good if before else None
    failed = before.failed if before else ()
    if finding.verdict.answers:
        good, failed = day, ()
    elif finding.verdict.fails and day not in failed:
        failed = (*failed, day)
        failed = (*failed[:1], *failed[1:][-(_KEPT_DAYS - 1) :])
    return Entry(
        verdict=finding.verdict,
        checked=day,
        reason=finding.reason,
        status=finding.status,
        to=finding.to,
        good=good,
        failed=failed,
    )
