"""Compares two states of a section: does it still say the same, and if not, where."""

import difflib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from passerelle.model.locale import Locale
from passerelle.translations.parts import parts_of
from passerelle.translations.plain import plain_text, readable
from passerelle.translations.slips import is_same_joined, is_slip
from passerelle.translations.tokens import Token, tokens_of

Mark = Literal["same", "removed", "added"]
Targets = frozenset[str]


@dataclass(frozen=True)
class Piece:
    """A piece of text, and what became of it.

    Attributes:
        mark: whether it stayed, went or came.
        text: as readers see it, without Markdown.
    """

    mark: Mark
    text: str


_LINE = Piece("same", "\n")


@dataclass(frozen=True)
class _Text:
    """The parts of a section that are not found again as they were, put end to end."""

    plain: str
    tokens: tuple[Token, ...]

    def span(self, start: int, end: int) -> str:
        """The text from a token to another, both whole, and no more."""
        return readable(self.plain[self.tokens[start].start : self.tokens[end - 1].end])

    def with_gap(self, start: int, end: int) -> str:
        """The same, with the spaces and signs that follow."""
        return self.span(start, end) + self.gap(end) if start < end else ""

    def gap(self, end: int) -> str:
        """What stands between a token and the one before it; what ends the text."""
        after = self.tokens[end].start if end < len(self.tokens) else len(self.plain)
        return readable(self.plain[self.tokens[end - 1].end if end else 0 : after])


def changes(
    old: str, new: str, locale: Locale, twin: Callable[[], Targets] = frozenset
) -> tuple[Piece, ...]:
    """What changed in what a section says; nothing when it still says the same.

    Args:
        old: its Markdown then, one sentence a line.
        new: its Markdown now, likewise.
        locale: its language.
        twin: gives the ids and paths that the translation leads to.

    Returns:
        The parts of the text that changed, in reading order, each piece with its mark.
    """
    (before, led), (after, leads) = _read(old, locale), _read(new, locale)
    went, came = _left_over(before, after), _left_over(after, before)
    names = {token.key for part in (*before, *after) for token in part.tokens if _is_name(token)}
    pieces = tuple(_compare(_joined(went, names), _joined(came, names), locale))
    if all(piece.mark == "same" for piece in pieces):
        pieces = ()
    return (*pieces, *_led_elsewhere(led, leads, twin))


def _read(text: str, locale: Locale) -> tuple[list[_Text], Targets]:
    read = [plain_text(part) for part in parts_of(text)]
    targets: Targets = frozenset().union(*(targets for _plain, targets in read))
    return [_Text(plain, tuple(tokens_of(plain, locale))) for plain, _targets in read], targets


def _left_over(parts: Sequence[_Text], others: Sequence[_Text]) -> list[_Text]:
    """The parts that the other side does not have, wherever and however often they stand."""
    there = {_keys(part) for part in others}
    return [part for part in parts if _keys(part) not in there]


def _keys(part: _Text) -> tuple[str, ...]:
    return tuple(token.key for token in part.tokens)


def _is_name(token: Token) -> bool:
    return token.kind == "name"


def _joined(parts: Sequence[_Text], names: set[str]) -> _Text:
    """One text of several; a word that is a name somewhere is one at the start of a sentence."""
    plain, tokens = "", []
    for part in parts:
        at = len(plain)
        for token in part.tokens:
            first = part.plain[token.start]
            is_name = token.kind == "word" and first.isupper() and token.key in names
            kind = "name" if is_name else token.kind
            tokens.append(replace(token, kind=kind, start=token.start + at, end=token.end + at))
        plain += part.plain + "\n"
    return _Text(plain, tuple(tokens))


def _compare(old: _Text, new: _Text, locale: Locale) -> Iterator[Piece]:
    then, now = [token.key for token in old.tokens], [token.key for token in new.tokens]
    matcher = difflib.SequenceMatcher(None, then, now, autojunk=False)
    for _what, i, i_end, j, j_end in matcher.get_opcodes():
        went, came = list(old.tokens[i:i_end]), list(new.tokens[j:j_end])
        typed_twice = (not came and _repeats(old, i, i_end)) or (
            not went and _repeats(new, j, j_end)
        )
        if typed_twice or _is_nothing(went, came, locale):
            yield Piece("same", new.with_gap(j, j_end))
            continue
        if went:
            yield Piece("removed", old.span(i, i_end))
            yield Piece("same", " ")
        if came:
            yield Piece("added", new.span(j, j_end))
            yield Piece("same", new.gap(j_end))


def _is_nothing(went: list[Token], came: list[Token], locale: Locale) -> bool:
    if [token.key for token in went] == [token.key for token in came]:
        return True
    if not went or not came:
        return False
    if len(went) == len(came):
        pairs = zip(went, came, strict=True)
        return all(is_slip(then, now, locale) for then, now in pairs)
    return is_same_joined(went, came, locale)


def _repeats(text: _Text, start: int, end: int) -> bool:
    """Whether these tokens are one word typed twice in a row."""
    if end - start != 1 or text.tokens[start].kind != "word":
        return False
    near = [*text.tokens[max(0, start - 1) : start], *text.tokens[end : end + 1]]
    return any(token.key == text.tokens[start].key for token in near)


def _led_elsewhere(led: Targets, leads: Targets, twin: Callable[[], Targets]) -> Iterator[Piece]:
    if led == leads:
        return
    own = twin()
    for target in sorted((led - leads) & own):
        yield from (_LINE, Piece("removed", target))
    for target in sorted((leads - led) - own):
        yield from (_LINE, Piece("added", target))
