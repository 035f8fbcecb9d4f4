"""Sets a passage as the build would, and keeps of it what shows in a file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from passerelle.formats.typography import typeset
from passerelle.model.locale import Locale

HELD = "\ue001"
"""Stands for a piece of markup that counts as a word (a private-use character)."""

_QUOTE = "\ue002"
_SOFT = frozenset(" \u00a0\u202f'’\"«»“”.…-–—")
"""All that typography may change; the rest stays, one character after another."""

_NO_BREAK = re.compile("[\u00a0\u202f]")
_SPACES = re.compile(" {2,}")
_TURNS = 4
"""A mend may make room for another."""

_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_FRENCH = re.compile(r"“([^“”]*)”")
_ENGLISH = re.compile("«[ \u00a0\u202f]*([^«»]*?)[ \u00a0\u202f]*»")


@dataclass(frozen=True)
class Edit:
    """A piece of a text to be written otherwise.

    Attributes:
        start: of the piece, in characters.
        end: of the piece; where it starts when something is to be added.
        new: what to write.
    """

    start: int
    end: int
    new: str


def edits(text: str, locale: Locale) -> Iterator[Edit]:
    """What to write otherwise in a passage.

    Args:
        text: a paragraph or a line, without markup.
        locale: its language.
    """
    held = text.replace('"', _QUOTE) if text.count('"') % 2 else text
    done = typeset(_own_quotes(held, locale), locale)
    before, after = list(_gaps(held)), list(_gaps(done))
    if [gap.follows for gap in before] != [gap.follows for gap in after]:
        return
    for old, new in zip(before, after, strict=True):
        wanted = _SPACES.sub(" ", new.text)
        if _plain(old.text) == _plain(wanted) or (not old.text and _stays(text, old.start)):
            continue
        if not _NO_BREAK.search(old.text):
            wanted = _plain(wanted)
        yield Edit(old.start, old.start + len(old.text), wanted)


def _stays(text: str, at: int) -> bool:
    """Whether nothing is to be added at a place: the start of a line, or within a quotation."""
    if at == 0 or text[at - 1] == "\n":
        return True
    return any(match.start() < at < match.end() for match in _QUOTED.finditer(text))


def mended(text: str, locale: Locale) -> str:
    """A passage with its edits made.

    Args:
        text: a passage without markup.
        locale: its language.
    """
    for _turn in range(_TURNS):
        found = list(edits(text, locale))
        for edit in reversed(found):
            text = text[: edit.start] + edit.new + text[edit.end :]
        if not found:
            break
    return text


@dataclass(frozen=True)
class _Gap:
    start: int
    text: str
    follows: str


def _gaps(text: str) -> Iterator[_Gap]:
    """The soft characters before each hard one, and before the end."""
    start = 0
    for at, sign in enumerate(text):
        if sign not in _SOFT:
            yield _Gap(start, text[start:at], sign)
            start = at + 1
    yield _Gap(start, text[start:], "")


def _plain(text: str) -> str:
    return _NO_BREAK.sub(" ", text)


def _own_quotes(text: str, locale: Locale) -> str:
    """The quotation marks of the language, where a passage has only those of the other."""
    if locale is Locale.FR and not re.search('[«»"]', text):
        return _FRENCH.sub(r"«\1»", text) if _paired(text, "“”") else text
    if locale is Locale.EN and not re.search('[“”"]', text):
        return _ENGLISH.sub(r"“\1”", text) if _paired(text, "«»") else text
    return text


def _paired(text: str, pair: str) -> bool:
    """Whether each mark is opened then closed, none within another."""
    signs = "".join(sign for sign in text if sign in pair)
    return bool(signs) and signs == pair * (len(signs) // 2)
