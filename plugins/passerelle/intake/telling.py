"""Tells obstacles to whoever can remove them."""

import re
from collections.abc import Mapping, Sequence
from importlib.resources import files

import yaml

from passerelle.formats.plain import plain
from passerelle.intake.new_record import Obstacle
from passerelle.intake.questions import Question
from passerelle.model.locale import Locale

REASONS: Mapping[str, Mapping[str, str]] = yaml.safe_load(
    files("passerelle.intake").joinpath("reasons.yml").read_text(encoding="utf-8")
)
"""Reasons by name and language."""

_LONGEST = 80
"""Characters of an answer that a message repeats."""


def tell(obstacle: Obstacle, asked: Sequence[Question], locale: Locale) -> str:
    """One obstacle on one line, which is text in a terminal and in a Markdown comment alike.

    Args:
        obstacle: what is missing or wrong.
        asked: the questions.
        locale: the language to tell it in.
    """
    details = {name: _quoted(text) for name, text in obstacle.details.items()}
    reason = REASONS[obstacle.reason][locale].format_map(details)
    label = label_of(obstacle, asked, locale)
    colon = "\u00a0: " if locale is Locale.FR else ": "
    return f"**{label}**{colon}{reason}" if label else reason


def label_of(obstacle: Obstacle, asked: Sequence[Question], locale: Locale) -> str:
    """The name of the question that an obstacle is about, or "".

    Args:
        obstacle: what is missing or wrong.
        asked: the questions.
        locale: the language to name it in.
    """
    about = (q.words(locale).label for q in asked if q.id == obstacle.question)
    return next(about, "")


def _quoted(text: str) -> str:
    """A text as code, in which Markdown, mentions and HTML mean nothing."""
    line = re.sub(r"`", "ˋ", plain(text))
    return f"`{line[:_LONGEST]}…`" if len(line) > _LONGEST else f"`{line or ' '}`"
