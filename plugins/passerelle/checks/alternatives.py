"""A picture says in words what it shows (WCAG 2.2, 1.1.1)."""

import re
from collections.abc import Iterator

from passerelle.content.library import Library
from passerelle.content.links import mask_code, position_at
from passerelle.model.problem import Problem

_MARKDOWN = re.compile(r"!\[(?P<alt>[^\]\n]*)\]\((?!\s*@)[^)\n]*\)")
_HTML = re.compile(r"<img\b(?P<rest>[^>]*)>", re.IGNORECASE)
_ALT = re.compile(
    r"\balt\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>]+))", re.I
)
_FILE = re.compile(
    r"^[\w .-]*\.(?:jpe?g|png|gif|svg|webp|avif)$|^(?:img|dsc|image)[_ -]?\d*$", re.I
)
_SAYS_NOTHING = frozenset(
    [
        "image",
        "photo",
        "photographie",
        "figure",
        "graphique",
        "logo",
        "illustration",
        "picture",
        "photograph",
        "graphic",
        "chart",
        "diagram",
        "diagramme",
        "schéma",
        "icon",
        "icône",
        "texte alternatif",
        "alt text",
    ]
)


def check_alternatives(library: Library) -> Iterator[Problem]:
    """Find pictures without words, or with words that say nothing.

    Args:
        library: the library.
    """
    for page in library.pages.values():
        for text in page.texts.values():
            prose = mask_code(text.body)
            if "![" not in prose and "<" not in prose:
                continue
            for start, alt in _pictures(prose):
                position = position_at(prose, start, text.first_line)
                if not alt.strip():
                    yield Problem(text.path, position, "AL001")
                elif alt.strip().lower() in _SAYS_NOTHING or _FILE.match(alt.strip()):
                    yield Problem(text.path, position, "AL002", {"found": alt.strip()})


def _pictures(prose: str) -> Iterator[tuple[int, str]]:
    for match in _MARKDOWN.finditer(prose):
        yield match.start(), match["alt"]
    for match in _HTML.finditer(prose):
        alt = _ALT.search(match["rest"])
        yield match.start(), (alt["double"] or alt["single"] or alt["bare"] or "") if alt else ""
