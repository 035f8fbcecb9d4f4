"""Texts without markup: folded for plain mail, escaped for Markdown."""

import re
import textwrap

WIDTH = 72
"""Columns of plain mail: what stays whole when it is quoted (RFC 3676, section 4.2)."""

_MARKUP = re.compile(r"([\\`*_\[\]>])")
_OPENING = re.compile(r"^(\d*)((?<=\d)[.)]|(?<!\d)[#+-])")
"""What would open a heading or a list at the start of a line."""


def fold(text: str, first: str = "", rest: str | None = None) -> str:
    """Fold a text; a word or an address longer than a line is left whole.

    Args:
        text: on one line; no-break spaces hold.
        first: what the first line starts with.
        rest: what the others start with; as many spaces unless told.
    """
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first) if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def markdown(text: str) -> str:
    """A text as Markdown that shows it as it is, whatever signs it holds.

    Args:
        text: on one line.
    """
    escaped = _MARKUP.sub(r"\\\1", text.replace("&", "&amp;").replace("<", "&lt;"))
    escaped = escaped.replace("~~", "&#126;&#126;")
    return _OPENING.sub(r"\1\\\2", escaped)
