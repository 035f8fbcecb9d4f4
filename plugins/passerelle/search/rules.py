"""Brings texts and queries to one form, by the table that the page reads too."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from passerelle.model.locale import Locale

_TABLE = Path(__file__).with_name("rules.yml")
_GROUP = re.compile(r"\$(\d)")
_CAPITALS = re.compile(r"\b([A-Z][a-z]+)([A-Z][a-z]+)\b")
"""« StrivePartnership » is found by its parts too."""

_NOT_WORD = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Rules:
    """The rules of one language.

    Attributes:
        rules: what to find, and what replaces it in a query and in a text.
        stop: words too common to search for.
    """

    rules: Sequence[Mapping[str, str]]
    stop: frozenset[str]
    _known: dict[tuple[str, bool], tuple[str, ...]] = field(default_factory=dict, repr=False)

    def words(self, text: str, *, is_query: bool = False) -> list[str]:
        """The words of a text or a query, in their one form, without those too common.

        Args:
            text: as it was typed.
            is_query: whether it is a query, in which one form stands for itself only.
        """
        return [word for piece in text.split() for word in self._forms(piece, is_query)]

    def _forms(self, piece: str, is_query: bool) -> tuple[str, ...]:
        """The words of a text without spaces; no rule spans a space, and a text repeats itself."""
        key = (piece, is_query)
        if key not in self._known:
            self._known[key] = self._worked_out(piece, is_query)
        return self._known[key]

    def _worked_out(self, piece: str, is_query: bool) -> tuple[str, ...]:
        done = fold(piece if is_query else _CAPITALS.sub(r"\g<0> \1 \2", piece))
        for rule in self.rules:
            new = rule["query"] if is_query else rule.get("text", rule["query"])
            done = re.sub(rule["find"], _GROUP.sub(r"\\\1", new), done)
        words = _NOT_WORD.sub(" ", done).split()
        return tuple(word for word in words if word not in self.stop)


def fold(text: str) -> str:
    """Small letters without accents (Unicode Standard Annex 15, NFKD).

    Args:
        text: any text.
    """
    parts = unicodedata.normalize("NFKD", text.lower())
    return "".join(part for part in parts if not unicodedata.category(part).startswith("M"))


@cache
def rules_of(locale: Locale) -> Rules:
    """The rules of a language.

    Args:
        locale: the language.
    """
    table: dict[str, Any] = yaml.safe_load(_TABLE.read_text(encoding="utf-8"))
    own = table[locale.value]
    return Rules([*table["both"], *own["rules"]], frozenset(own["stop"].split()))
