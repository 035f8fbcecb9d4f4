"""Writes Markdown one sentence a line, so that a record of it shows well what changed."""

import re

_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_STARTS = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+|#{1,6}\s|\s*\||\s*>|\s{0,3}\[[^\]]+\]:\s")
_MARKER = re.compile(r"\s*(?:[-*+]|\d+[.)]|#{1,6}(?:\s+\d+[.)])?)\s+")
_UNPRINTABLE = re.compile(
    "[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_END = re.compile(
    r"(?<!\b[A-Zp]\.)(?<!\b(?:Mr|Dr|St|pp|no)\.)(?<=[.!?…])([\"»”’)\]*_]*)\s+"
    r"(?=[«“\"(\[*_]*[A-ZÀ-ÖØ-Þ0-9])"
)
"""Where a sentence ends; what looks like an initial or an abbreviation does not count."""


def one_sentence_a_line(markdown: str) -> str:
    """The same text with each sentence on a line; code stays as it is.

    Args:
        markdown: any; what YAML cannot hold becomes a space.
    """
    out: list[str] = []
    paragraph: list[str] = []
    fence = ""
    for line in printable(markdown).split("\n"):
        opening = _FENCE.match(line)
        if fence or opening:
            _close(paragraph, out)
            out.append(line.rstrip())
            if opening and (not fence or opening[1].startswith(fence)):
                fence = "" if fence else opening[1]
        elif not line.strip():
            _close(paragraph, out)
            if out and out[-1]:
                out.append("")
        else:
            if _STARTS.match(line):
                _close(paragraph, out)
            paragraph.append(line.rstrip())
    _close(paragraph, out)
    return "\n".join(out).strip()


def printable(text: str) -> str:
    """A text without what YAML cannot hold.

    Args:
        text: any.
    """
    return _UNPRINTABLE.sub(" ", text)


def _close(paragraph: list[str], out: list[str]) -> None:
    if not paragraph:
        return
    text = " ".join([paragraph[0], *(line.strip() for line in paragraph[1:])])
    paragraph.clear()
    marker = _MARKER.match(text)
    start = marker.end() if marker else 0
    first, *others = _END.sub(r"\1\n", text[start:]).split("\n")
    out.append(text[:start] + first)
    out += [" " * start + sentence for sentence in others]
