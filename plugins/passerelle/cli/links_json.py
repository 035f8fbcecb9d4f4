"""What `passerelle links --json` says to another program: one document."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from passerelle.model.item import Resource
from passerelle.model.locale import Locale
from passerelle.upkeep.mending import Mended
from passerelle.upkeep.review import last_seen_useful
from passerelle.upkeep.summary import Line, Summary
from passerelle.upkeep.verdicts import Verdict

Captures = Mapping[str, str | None]


def as_json(summary: Summary, captures: Captures, mended: Iterable[Mended]) -> str:
    """The report for a program: one document."""
    return _dump(
        {
            "format": 1,
            "counts": {str(v): summary.counts.get(v, 0) for v in Verdict},
            "unknown": summary.unknown,
            "addresses": [_line(line, captures) for line in summary.lines],
            "mended": [{"path": file.path, "diff": file.diff} for file in mended],
        }
    )


def review_as_json(resources: Iterable[Resource]) -> str:
    """The list of resources to look at again, for a program."""
    return _dump(
        {
            "format": 1,
            "review": [
                {
                    "id": resource.id,
                    "title": resource.facts.title,
                    "path": resource.path,
                    "address": resource.facts.address(Locale.FR),
                    "last_seen_useful": last_seen_useful(resource).isoformat(),
                }
                for resource in resources
            ],
        }
    )


def _line(line: Line, captures: Captures) -> dict[str, Any]:
    entry = line.entry
    return {
        "address": line.address,
        **entry.model_dump(mode="json", exclude={"good"}),
        "last_good": line.last_good and line.last_good.isoformat(),
        "confirmed": entry.is_confirmed,
        "task": line.task or None,
        "archive": captures.get(line.address, line.archive),
        "archive_verified": line.address in captures,
        "uses": [
            {
                "path": use.path,
                "line": use.position.line,
                "column": use.position.column,
                "key": list(use.key),
            }
            for use in line.uses
        ],
    }


def _dump(document: Mapping[str, Any]) -> str:
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"
