"""Frees the text of a form from what the mail that carried it has added."""

import re
from collections.abc import Collection

from passerelle.intake.plain import plain

_QUOTE = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_HEADING = re.compile(r"^### +(.+?) *$", re.MULTILINE)
_DRESS = re.compile(r"^[\s#*_]+|[\s#*_:]+$")
_FEWEST = 2
"""Labels that must stand on lines of their own before a text without `###` is taken for a form."""

_SIGNATURE = re.compile(
    r"^(?:--[ \t]*|_{10,}[ \t]*"
    r"|(?:Envoyé de mon|Envoyé à partir de|Sent from my|Get Outlook for)\b.*)$",
    re.MULTILINE | re.IGNORECASE,
)
"""Where a signature starts (RFC 3676, 4.3), as mail programs write it."""


def form_text(text: str, labels: Collection[str]) -> str:
    """A text with the headings of a form, whether a mail quoted it or took its `###` away.

    Args:
        text: the text, lines ended by line feeds.
        labels: the headings of the form, in every language.
    """
    plainly = _QUOTE.sub("", text)
    for candidate in (text, plainly):
        if any(plain(found) in labels for found in _HEADING.findall(candidate)):
            return candidate
    for candidate in (text, plainly):
        lines = candidate.split("\n")
        bare = [_DRESS.sub("", plain(line)) for line in lines]
        if len(set(bare) & set(labels)) >= _FEWEST:
            pairs = zip(lines, bare, strict=True)
            return "\n".join(f"### {name}" if name in labels else line for line, name in pairs)
    return text


def without_signature(answer: str) -> str:
    """An answer without the signature of the mail and what comes after it.

    Args:
        answer: the text under one heading.
    """
    start = _SIGNATURE.search(answer)
    return answer[: start.start()] if start else answer
