"""Text for pages that mean nothing: real paragraphs, and words that exist nowhere."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from passerelle.model.locale import Locale

_STARTS = (
    *"bcdfghjklmnprstvz",
    "br",
    "ch",
    "cl",
    "dr",
    "fl",
    "gr",
    "pl",
    "pr",
    "qu",
    "sc",
    "st",
    "tr",
)
_ENDS = ("a", "an", "e", "el", "eu", "i", "in", "o", "ol", "our", "u")
_OWN = 3
"""Invented words in a section."""

_SENTENCE = {
    Locale.FR: "À {}, {} et {} en ont parlé.",
    Locale.EN: "In {}, {} and {} spoke of it.",
}
_HEADING = {Locale.FR: "Ce que {} en retient", Locale.EN: "What {} keeps of it"}


@dataclass(frozen=True)
class Voice:
    """What a language has to say.

    Attributes:
        locale: the language.
        paragraphs: of the real pages; those that hang on their page (links, pictures) left out.
    """

    locale: Locale
    paragraphs: Sequence[str]

    def section(self, dice: random.Random, name: str) -> str:
        """A section with a heading, three paragraphs and a sentence of its own.

        Args:
            dice: makes the choices.
            name: its anchor.
        """
        heading = _HEADING[self.locale].format(word(dice))
        own = _SENTENCE[self.locale].format(*(word(dice) for _ in range(_OWN)))
        text = "\n\n".join(dice.choice(self.paragraphs) for _ in range(3))
        return f"## {heading} {{#{name}}}\n\n{text}\n\n{own}\n"


def read_voice(docs: Path, locale: Locale) -> Voice:
    """Take the paragraphs of the real pages of a language.

    Args:
        docs: the real library.
        locale: the language.
    """
    pages = sorted((docs / locale.value).glob("*/*.md"))
    texts = [path.read_text(encoding="utf-8").partition("\n---\n")[2] for path in pages]
    return Voice(locale, [part for text in texts for part in text.split("\n\n") if _is_loose(part)])


def word(dice: random.Random) -> str:
    """A name that exists nowhere; short ones come back more often, as in any language.

    The weights are such that 2,500 pages have some 45,000 different words, about as many
    as Heaps' law gives a million words of prose.

    Args:
        dice: makes the choices.
    """
    length = dice.choices((1, 2, 3, 4), weights=(8, 5, 2, 1))[0]
    return "".join(dice.choice(_STARTS) + dice.choice(_ENDS) for _ in range(length)).capitalize()


def _is_loose(part: str) -> bool:
    starts_plainly = re.match(r"[A-ZÀ-Ý«“L’]", part)
    return bool(starts_plainly) and len(part) > 200 and "](" not in part and "<" not in part
