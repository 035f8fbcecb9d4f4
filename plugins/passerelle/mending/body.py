"""Mends the words of Markdown, and never its code, links, HTML, anchors or layout."""

import re
import unicodedata
from collections.abc import Iterator

from passerelle.content.links import find_links, mask_code
from passerelle.content.prose import prose
from passerelle.mending.setting import HELD, edits
from passerelle.model.item import SourceText
from passerelle.model.locale import Locale

_LEFT_ALONE = re.compile(
    r"\s{4,}\S|\t|\s*[-=*_ ]+\s*$|\s*\||.*\|.*\||\s*<|\s*\[[^\]]+\]:|#{1,6}(?!.*\{[^}]*#)"
)
"""Lines that may be code, rules, tables, HTML, definitions, or headings that name themselves."""

_START = re.compile(r"\s*(?:(?:[-*+]|\d+[.)]|>|#{1,6})\s+)*")
_OPENS = re.compile(r"\s*(?:[-*+]|\d+[.)]|>|#{1,6})\s")
_THROUGH = re.compile(
    r"\]\([^)\n]*\)(?:\{[^}\n]*\})?|[\[\]]|\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)"
)
"""Markup that stands around words without being one."""

_HELD = re.compile(r"!\[[^\]\n]*\](?:\([^)\n]*\))?|&#?\w+;|\\.|\[[^\]\n]*\]\[[^\]\n]*\]")
_SHORT_REFERENCE = re.compile(r"\[[^\]\n]*\](?!\()")
_TURNS = 4
"""A mend may make room for another."""

_PARTS = re.compile("[a-zA-Z][\u0300-\u036f]+")


def mend_body(body: str, locale: Locale) -> str:
    """The same Markdown, better typed; what would not make the same page is left as it is.

    Args:
        body: Markdown with a line feed at the end of each line.
        locale: its language.
    """
    for _turn in range(_TURNS):
        done = _once(body, locale)
        if done == body:
            break
        body = done
    return body


def _once(body: str, locale: Locale) -> str:
    joined = _join_letters(body, locale)
    kinds, passages = _kinds(joined, locale), list(_passages(joined))
    done = joined
    for start, end in reversed(passages):
        done = _mend_passage(done, kinds, start, end, locale)
    if done == body or _same(body, done):
        return done
    done = body if joined != body and not _same(body, joined) else joined
    if done != joined:
        kinds, passages = _kinds(done, locale), list(_passages(done))
    for start, end in reversed(passages):
        one = _mend_passage(done, kinds, start, end, locale)
        if one != done and _same(done, one):
            done = one
    return done


def _same(before: str, after: str) -> bool:
    from passerelle.mending.proof import same_page  # slow to load, and seldom needed

    return _links(before) == _links(after) and same_page(before, after)


def _join_letters(body: str, locale: Locale) -> str:
    if unicodedata.is_normalized("NFC", body):
        return body
    kinds = _kinds(body, locale)
    for match in reversed(list(_PARTS.finditer(body))):
        if kinds[match.start()] == " ":
            whole = unicodedata.normalize("NFC", match[0])
            body = body[: match.start()] + whole + body[match.end() :]
    return body


def _links(body: str) -> list[tuple[str, str, str]]:
    return [(link.kind, link.target, link.anchor) for link in find_links(SourceText("", body, 1))]


def _kinds(body: str, locale: Locale) -> str:
    """For each character: a space for words, `t` for markup to see through, `h` for the rest."""
    words = prose(body, locale)
    kinds = ["h" if mine != shown else " " for mine, shown in zip(body, words, strict=True)]
    for match in re.finditer(r"[ \t]+", body):
        start, end = match.span()
        if start and end < len(kinds) and kinds[start - 1] == kinds[end] == "h":
            kinds[start:end] = "h" * (end - start)
    for match in _THROUGH.finditer(body):
        if body[match.start()] != "]" or kinds[match.start()] != " ":
            kinds[match.start() : match.end()] = "t" * len(match[0])
    hidden = mask_code(body)
    held = [_HELD, _SHORT_REFERENCE] if "]:" in body else [_HELD]
    for pattern in held:
        for match in pattern.finditer(body):
            kinds[match.start() : match.end()] = "h" * len(match[0])
    return "".join(
        "h" if mine != shown else kind
        for mine, shown, kind in zip(body, hidden, kinds, strict=True)
    )


def _passages(body: str) -> Iterator[tuple[int, int]]:
    """Where the words of each paragraph, list item and heading start and end."""
    start: int | None = None
    at = 0
    for line in body.split("\n"):
        end = at + len(line)
        plain = line.strip() and not _LEFT_ALONE.match(line)
        if start is not None and (not plain or _OPENS.match(line)):
            yield start, at - 1
            start = None
        if plain and start is None:
            start = at
        at = end + 1
    if start is not None:
        yield start, len(body)


def _mend_passage(body: str, kinds: str, start: int, end: int, locale: Locale) -> str:
    """Mend what stands between two places, of which what follows may have changed already."""
    seen, places = _seen(body, kinds, start, end)
    for edit in reversed(list(edits(seen, locale))):
        at = places[edit.start : edit.end]
        if not at:
            here = places[edit.start] if edit.start < len(places) else end
            body = body[:here] + edit.new + body[here:]
        elif at[-1] - at[0] == len(at) - 1:
            body = body[: at[0]] + edit.new + body[at[-1] + 1 :]
    return body


def _seen(body: str, kinds: str, start: int, end: int) -> tuple[str, list[int]]:
    """A passage as its readers see it, and where each of its characters stands."""
    signs: list[str] = []
    places: list[int] = []
    for line in re.finditer(r"[^\n]+\n?", body[start:end]):
        first = start + line.start()
        words = _START.match(line[0])
        text = line[0].rstrip()
        for at in range(words.end() if words else 0, len(line[0])):
            kind = kinds[first + at]
            if kind == "t" or (len(text) <= at and line[0][at] != "\n"):
                continue
            if kind == "h" and signs and signs[-1] == HELD and kinds[first + at - 1] == "h":
                continue
            signs.append(HELD if kind == "h" else line[0][at])
            places.append(first + at)
    return "".join(signs), places
