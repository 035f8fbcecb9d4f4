"""What `passerelle links` does once it is understood: the round, the mending, the review."""

import datetime
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from passerelle.cli import links_report as report
from passerelle.cli.links_json import as_json, review_as_json
from passerelle.cli.links_round import known_of, round_of, run_until_stopped
from passerelle.content.library import Library
from passerelle.content.library_reader import read_library
from passerelle.messages.commands import say
from passerelle.model.locale import Locale
from passerelle.upkeep.mending import Mended, mend, most_marks, to_be_marked
from passerelle.upkeep.outside_links import outside_links
from passerelle.upkeep.review import to_review
from passerelle.upkeep.settings import Settings
from passerelle.upkeep.summary import Summary, summarise

Chosen = Mapping[str, Any]
"""The options, by name."""


@dataclass(frozen=True)
class Outcome:
    """What the command has to say.

    Attributes:
        text: the report.
        is_work: whether it asks for somebody.
        warning: what was not done, and why; empty when all was.
    """

    text: str
    is_work: bool
    warning: str = ""


def check_links(locale: Locale, chosen: Chosen) -> Outcome:
    """Make a round, or take what is known, and tell it; mend the records when told to.

    Args:
        locale: the language of the report.
        chosen: the options.
    """
    docs, place, today = chosen["docs"], chosen["history"], _day(chosen)
    library: Library = read_library(docs)
    links = outside_links(library)
    settings = Settings(
        pace=chosen["pace"],
        timeout=chosen["timeout"],
        about=os.environ.get("PASSERELLE_SITE_URL", ""),
    )
    if chosen["known"]:
        history = known_of(links, place)
    else:
        history = round_of(links, place, today, settings, chosen["again"])
    summary = summarise(links, history)
    captures = _captures(summary, settings) if chosen["archive"] else {}
    warning = _too_many(summary, locale, chosen)
    mended = (
        [] if warning and not chosen["dry_run"] else _mend(docs.parent, summary, captures, chosen)
    )
    is_work = bool(summary.to_do)
    if chosen["shape"] == "json":
        return Outcome(as_json(summary, captures, mended), is_work, warning)
    write = report.as_text if chosen["shape"] == "text" else report.as_markdown
    head = report.head_of(summary, today, locale)
    if chosen["known"] and not summary.lines:
        head.append(say("links-nothing-known", locale))
    sections = report.sections_of(summary, captures, locale)
    text = write(head, sections, mended, say("links-by-hand", locale))
    return Outcome(text, is_work, warning)


def review(locale: Locale, chosen: Chosen) -> Outcome:
    """List what to look at again.

    Args:
        locale: the language of the report.
        chosen: the options.
    """
    resources = to_review(read_library(chosen["docs"]), _day(chosen))
    if chosen["shape"] == "json":
        return Outcome(review_as_json(resources), bool(resources))
    write = report.as_text if chosen["shape"] == "text" else report.as_markdown
    head = [say("links-review-head", locale) if resources else say("links-review-none", locale)]
    text = write(head, report.review_sections(resources, locale), (), "")
    return Outcome(text, bool(resources))


def _day(chosen: Chosen) -> datetime.date:
    return chosen["today"] or datetime.date.today()


def _too_many(summary: Summary, locale: Locale, chosen: Chosen) -> str:
    marks = to_be_marked(summary)
    asked = chosen["mending"] or chosen["dry_run"]
    if not asked or chosen["force"] or len(marks) <= most_marks(summary):
        return ""
    total = len(summary.lines) + summary.unknown
    details = {"count": str(len(marks)), "total": str(total)}
    return say("links-too-many", locale, **details, examples="\n  ".join(marks[:3]))


def _mend(
    root: Path, summary: Summary, captures: Mapping[str, str | None], chosen: Chosen
) -> list[Mended]:
    if not (chosen["mending"] or chosen["dry_run"]):
        return []
    return mend(root, summary, captures, write=not chosen["dry_run"])


def _captures(summary: Summary, settings: Settings) -> dict[str, str | None]:
    from passerelle.upkeep.captures import find_captures  # slow to load, and only this needs it

    gone = {line.address: line.last_good for line in summary.to_do if line.archive}
    return run_until_stopped(find_captures(gone, settings)) if gone else {}
