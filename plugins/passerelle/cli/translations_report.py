"""What `passerelle translations` says: as text, and as JSON for programs."""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import click

from passerelle.content.library import Library
from passerelle.messages.catalogue import PHRASES
from passerelle.messages.commands import say
from passerelle.model.locale import Locale
from passerelle.model.problem import Phrase
from passerelle.queries.trail import index_of, menu_name
from passerelle.translations.changed_sections import SectionChange
from passerelle.translations.meaning import Mark
from passerelle.translations.problems import section_name
from passerelle.translations.progress import counts
from passerelle.translations.showing import in_brackets, shown
from passerelle.translations.states import State, Translation

Grouped = Mapping[tuple[str | None, Locale], tuple[Translation, ...]]


def as_text(library: Library, grouped: Grouped, diff: bool, locale: Locale) -> str:
    """The report for people.

    Args:
        library: the library.
        grouped: translations, by section of the site and language.
        diff: whether to show the words that changed.
        locale: the reader's language.
    """
    lines: list[str] = []
    for (section, into), found in grouped.items():
        title = _section_title(library, section, locale)
        language = _phrase(Phrase(f"in-{into}"), locale)
        lines.append(f"{title}, {language}{_colon(locale)}{_totals(found, locale)}")
        for each in found:
            if each.state is not State.IN_STEP:
                lines += _lines(each, diff, locale)
    everything = [each for found in grouped.values() for each in found]
    total = say("translations-total", locale) + _colon(locale) + _totals(everything, locale)
    return "\n".join([*lines, "", total]) + "\n"


def as_json(grouped: Grouped) -> str:
    """The report for programs.

    Args:
        grouped: translations, by section of the site and language.
    """
    found = [each for group in grouped.values() for each in group]
    told = {
        "counts": {state.value: number for state, number in counts(found).items()},
        "translations": [_entry(each) for each in found],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _entry(each: Translation) -> dict[str, Any]:
    page = each.page
    return {
        "page": page.id,
        "section": page.section,
        "language": each.locale.value,
        "state": each.state.value,
        "original": page.texts[page.original].path,
        "translation": page.texts[each.locale].path if each.locale in page.texts else None,
        "compared": str(each.compared) if each.compared else None,
        "changes": [
            {
                "anchor": change.anchor,
                "heading": change.plain_heading,
                "kind": change.kind,
                "line": change.position.line,
                "diff": [{"mark": piece.mark, "text": piece.text} for piece in change.pieces],
            }
            for change in each.changes
        ],
    }


def _lines(each: Translation, diff: bool, locale: Locale) -> Iterator[str]:
    page = each.page
    path = page.texts.get(each.locale, page.texts[page.original]).path
    when = say("translations-since", locale, day=str(each.compared)) if each.compared else ""
    yield f"  {path}{_colon(locale)}{state_name(each.state, locale)}{when}"
    for change in each.changes:
        yield f"      § {_told(change, locale)}"
        if diff:
            for line in shown(change.pieces, _painter()).splitlines():
                yield f"        {line}".rstrip()


def _told(change: SectionChange, locale: Locale) -> str:
    name = section_name(change)
    title = _phrase(name, locale) if isinstance(name, Phrase) else name
    return f"{title}{_colon(locale)}{_phrase(Phrase(f'section-{change.kind}'), locale)}"


def _totals(found: Iterable[Translation], locale: Locale) -> str:
    return ", ".join(
        f"{number} {state_name(state, locale)}" for state, number in counts(found).items()
    )


def state_name(state: State, locale: Locale) -> str:
    """What to call a state.

    Args:
        state: the state.
        locale: the reader's language.
    """
    match state:
        case State.OUTDATED:
            return say("translations-outdated", locale)
        case State.MISSING:
            return say("translations-missing", locale)
        case State.BEGUN:
            return say("translations-begun", locale)
        case State.NEVER_COMPARED:
            return say("translations-never-compared", locale)
    return say("translations-in-step", locale)


def _section_title(library: Library, section: str | None, locale: Locale) -> str:
    above = index_of(library, section) if section else None
    if section is None:
        return say("translations-root", locale)
    return menu_name(above, locale) if above and locale in above.words else section


def _phrase(name: Phrase, locale: Locale) -> str:
    return PHRASES[name][locale]


def _colon(locale: Locale) -> str:
    return "\u00a0: " if locale is Locale.FR else ": "


def _painter() -> Any:
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        return in_brackets
    return _colours


def _colours(mark: Mark, text: str) -> str:
    if mark == "removed":
        return click.style(text, fg="red", strikethrough=True)
    return click.style(text, fg="green", underline=True)
