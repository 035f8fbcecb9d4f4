"""What `passerelle links` says: as text, and as Markdown for an issue."""

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from passerelle.formats.periods import day_in_words
from passerelle.messages.commands import say
from passerelle.model.item import Resource
from passerelle.model.locale import Locale
from passerelle.upkeep.mending import Mended
from passerelle.upkeep.review import last_seen_useful
from passerelle.upkeep.summary import Line, Summary
from passerelle.upkeep.verdicts import Verdict

Captures = Mapping[str, str | None]
_Tell = Callable[[Line, Captures, Locale], list[str]]
Sections = Sequence[tuple[str, Sequence[tuple[str, Sequence[str]]]]]


def as_text(head: Sequence[str], sections: Sections, mended: Iterable[Mended], hand: str) -> str:
    """The report for the terminal.

    Args:
        head: its first lines.
        sections: titles, and under each the addresses with what to know of them.
        mended: the files that were changed.
        hand: what to say of a file that has to be changed by hand.
    """
    lines = [*head]
    for title, entries in sections:
        lines += ["", title]
        for name, details in entries:
            lines += [f"  {name}", *(f"      {detail}" for detail in details)]
    for file in mended:
        lines += ["", file.diff or f"{file.path}: {hand}"]
    return "\n".join(lines) + "\n"


def as_markdown(
    head: Sequence[str], sections: Sections, mended: Iterable[Mended], hand: str
) -> str:
    """The report for an issue: boxes to tick. See `as_text` for what is passed."""
    lines = [*head]
    for title, entries in sections:
        lines += ["", f"## {title}", ""]
        for name, details in entries:
            shown = name.replace("<", "%3C").replace(">", "%3E")
            lines += [f"- [ ] <{shown}>", *(f"  - {detail}" for detail in details)]
    for file in mended:
        lines += ["", f"```diff\n{file.diff}\n```" if file.diff else f"`{file.path}`: {hand}"]
    return "\n".join(lines) + "\n"


def review_sections(resources: Sequence[Resource], locale: Locale) -> Sections:
    """The same for people."""
    entries = []
    for resource in resources:
        day = day_in_words(last_seen_useful(resource), locale)
        details = [resource.facts.title, say("links-seen-useful", locale, day=day), resource.path]
        entries.append((resource.facts.address(locale), details))
    title = say("links-review-title", locale, count=str(len(resources)))
    return [(title, entries)] if entries else []


def head_of(summary: Summary, today: datetime.date, locale: Locale) -> list[str]:
    """How many addresses there are, and how many of each sort.

    A failure counts under the name of its verdict once it is believed.

    Args:
        summary: what is known.
        today: the day of the report.
        locale: the language.
    """
    total = len(summary.lines) + summary.unknown
    believed = [line for line in summary.lines if not _is_doubtful(line)]
    counts = Counter(line.entry.verdict for line in believed)
    named = {say(f"links-verdict-{verdict}", locale): counts[verdict] for verdict in Verdict}
    doubtful = [line for line in summary.lines if _is_doubtful(line)]
    is_new = all(line.entry.checked == today for line in doubtful)
    failing = say("links-failing-today", locale) if is_new else say("links-failing", locale)
    never = say("links-never-asked", locale)
    lines = {**named, failing: len(doubtful), never: summary.unknown}
    told = [say("links-count", locale, what=w, count=str(n)) for w, n in lines.items() if n]
    return [say("links-total", locale, count=str(total)), *told]


def _is_doubtful(line: Line) -> bool:
    """Whether it fails, but not on enough days to be believed."""
    return line.entry.verdict.fails and not line.entry.is_confirmed


def sections_of(summary: Summary, captures: Captures, locale: Locale) -> Sections:
    """What to do, what to watch, what only a person can look at."""
    titles: Mapping[str, tuple[_Tell, Sequence[Line]]] = {
        say("links-to-do", locale, count=str(len(summary.to_do))): (_details, summary.to_do),
        say("links-to-watch", locale, count=str(len(summary.to_watch))): (
            _details,
            summary.to_watch,
        ),
        say("links-blocked", locale, count=str(len(summary.blocked))): (_places, summary.blocked),
    }
    return [
        (title, [(line.address, tell(line, captures, locale)) for line in lines])
        for title, (tell, lines) in titles.items()
        if lines
    ]


def _details(line: Line, captures: Captures, locale: Locale) -> list[str]:
    entry = line.entry
    told = [_what(line, locale)]
    if entry.failed:
        days = ", ".join(say("links-on", locale, day=day_in_words(d, locale)) for d in entry.failed)
        told.append(say("links-failed-on", locale, days=days))
    if entry.verdict.fails and line.last_good:
        told.append(say("links-last-good", locale, day=day_in_words(line.last_good, locale)))
    if line.task == "unmark":
        told.append(say("links-unmark", locale))
    if entry.to and entry.verdict is Verdict.MOVED:
        told.append(say("links-now-at", locale, address=entry.to))
    if line.archive and line.address not in captures:
        told.append(say("links-perhaps-archived", locale, address=line.archive))
    elif line.archive:
        capture = captures[line.address]
        told.append(
            say("links-archived", locale, address=capture)
            if capture
            else say("links-not-archived", locale)
        )
    return [*told, *_where(line)]


def _places(line: Line, captures: Captures, locale: Locale) -> list[str]:
    return [_what(line, locale), *_where(line)]


def _what(line: Line, locale: Locale) -> str:
    verdict = say(f"links-verdict-{line.entry.verdict}", locale)
    if _is_doubtful(line):
        verdict = say("links-fails", locale)
    reason = say(f"links-reason-{line.entry.reason}", locale) if line.entry.reason else ""
    status = f"HTTP {line.entry.status}" if line.entry.status else ""
    why = ", ".join(part for part in (reason, status) if part)
    return f"{verdict} ({why})" if why else verdict


def _where(line: Line) -> list[str]:
    return [f"{use.path}:{use.position.line}:{use.position.column}" for use in line.uses]
