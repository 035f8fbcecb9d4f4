"""Mends the values of front matter and of records: signs of texts, dates, texts with a colon."""

import datetime
import re
from collections.abc import Iterator
from typing import Any

import yaml

from passerelle.content.yaml_nodes import compose
from passerelle.content.yaml_reader import read_mapping
from passerelle.mending.setting import mended
from passerelle.model.locale import Locale

DATES = frozenset(
    ["published", "updated", "reviewed", "translated", "added", "confirmed", "consulted", "gone"]
)
"""Keys that hold a day."""

_TEXTS = frozenset({"title", "summary", "label", "outcomes", "doors"})
"""Keys of a page that hold its words."""

_NAMES = frozenset({"slug", "to", "name", "short", "term", "variants", "forms", "url_other", "id"})
_MONTHS = {
    name: number
    for names in (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "january february march april may june july august september october november december",
    )
    for number, name in enumerate(names.split(), 1)
}
_DAY_FIRST = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)?\s+([^\W\d_]+),?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([^\W\d_]+)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_COLON = re.compile(r"(?P<key>\s*(?:- )?[\w-]+: )(?P<text>[^\s\"'\[{|>&*!%@`#][^\"\\]*?)\s*")


def mend_values(text: str, locale: Locale | None) -> str:
    """The same YAML with its values better typed; as it was when that cannot be done safely.

    Args:
        text: a mapping.
        locale: the language of a page; None for a record, whose texts stand under `fr` and `en`.
    """
    text = _quote_colons(text)
    before, problems = read_mapping(text, "")
    if before is None or problems:
        return text
    done = text
    for start, end, new in sorted(_changes(compose(text), text, locale), reverse=True):
        done = done[:start] + new + done[end:]
    after, problems = read_mapping(done, "")
    if after is None or problems or list(after.keys) != list(before.keys):
        return text
    return done


def _quote_colons(text: str) -> str:
    """Put between quotes each one-line text that a colon makes unreadable."""
    lines = text.split("\n")
    for _turn in lines:
        _data, problems = read_mapping("\n".join(lines), "")
        if _data is not None or not problems or problems[-1].code != "FM004":
            break
        at = problems[-1].position.line - 1
        match = _COLON.fullmatch(lines[at])
        if match is None or " #" in match["text"] or _goes_on(lines, at):
            return text
        lines[at] = f'{match["key"]}"{match["text"]}"'
    else:
        return text
    done = "\n".join(lines)
    return done if read_mapping(done, "")[0] is not None else text


def _goes_on(lines: list[str], at: int) -> bool:
    """Whether the next line is a part of the value of this one."""
    following = lines[at + 1] if at + 1 < len(lines) else ""
    return len(following) - len(following.lstrip()) > len(lines[at]) - len(lines[at].lstrip())


def _changes(root: Any, text: str, locale: Locale | None) -> Iterator[tuple[int, int, str]]:
    for keys, node in _scalars(root, ()):
        start, end = node.start_mark.index, node.end_mark.index
        raw = text[start:end]
        if len(keys) == 1 and keys[0] in DATES:
            day = day_of(node.value)
            if day and raw != day.isoformat():
                yield start, end, day.isoformat()
            continue
        language = _language(keys, locale)
        if language is not None:
            new = _rewritten(raw, node.value, language)
            if new != raw:
                yield start, end, new


def _scalars(node: Any, keys: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(value, (*keys, str(key.value)))
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _scalars(value, keys)
    elif (node is not None and node.tag.endswith(":str")) or (keys and keys[-1] in DATES):
        yield keys, node


def _language(keys: tuple[str, ...], locale: Locale | None) -> Locale | None:
    if not keys or _NAMES & set(keys):
        return None
    for key in keys[1:] if locale else keys:
        if key in ("fr", "en"):
            return Locale(key)
    return locale if keys[0] in _TEXTS else None


def _rewritten(raw: str, value: str, locale: Locale) -> str:
    """A scalar with its text mended, in the quotes that it has; only where nothing is escaped."""
    quote = raw[:1] if raw[:1] in {'"', "'"} else ""
    inside = raw[1:-1] if quote else raw
    if inside != value or "\n" in raw or "\\" in raw:
        return raw
    new = mended(inside, locale)
    return raw if quote and quote in new else f"{quote}{new}{quote}"


def day_of(text: str) -> datetime.date | None:
    """The day that a text names, in words or year first; None for numbers that could be two days.

    Args:
        text: what somebody typed.
    """
    text = text.strip().lower()
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    elif match := _DAY_FIRST.fullmatch(text):
        year, month, day = int(match[3]), _MONTHS.get(match[2], 0), int(match[1])
    elif match := _MONTH_FIRST.fullmatch(text):
        year, month, day = int(match[3]), _MONTHS.get(match[1], 0), int(match[2])
    else:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
