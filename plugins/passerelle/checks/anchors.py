"""What a link adds to a page, `#part`, must be there; and a link must show as one."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Any

from passerelle.content.headings import anchors
from passerelle.content.library import Library
from passerelle.content.links import mask_code, position_at
from passerelle.content.suggestions import nearest
from passerelle.model.item import Page, SourceText
from passerelle.model.locale import Locale
from passerelle.model.problem import Problem

_ADDRESS = r"(?:https?://|www\.|@[a-z0-9-]+\)|[\w./-]+\.md[)#])"
_BROKEN = {
    ")[": re.compile(r"\([^()\n]+\)\[(?:https?://|www\.|@|[\w./-]+\.md)[^\]\n]*\]"),
    "] (": re.compile(rf"(?<!!)\[[^\[\]\n]+\] +\({_ADDRESS}[^)\n]*\)?"),
    "]\u00a0(": re.compile(rf"(?<!!)\[[^\[\]\n]+\]\u00a0\({_ADDRESS}[^)\n]*\)?"),
    "]()": re.compile(r"(?<!!)\[[^\]\n@]+\]\(\)"),
}
"""Ways of missing a link, by the signs that betray them."""

_REFERENCE = re.compile(r"(?<![!\\])\[(?P<text>[^\[\]\n]+)\]\[(?P<name>[^\[\]\n]*)\]")
_DEFINED = re.compile(r"^ {0,3}\[(?P<name>[^\]\n]+)\]:", re.MULTILINE)
_LINK = re.compile(r"\[(?P<text>[^\[\]\n]*)\]\((?!\s*\))")
_SAYS_NOTHING = frozenset(
    [
        "ici",
        "cliquez ici",
        "cliquer ici",
        "clique ici",
        "lien",
        "ce lien",
        "en savoir plus",
        "lire la suite",
        "plus",
        "page",
        "cette page",
        "here",
        "click here",
        "link",
        "this link",
        "read more",
        "more",
        "learn more",
        "this page",
    ]
)
"""Texts that do not tell where a link leads (WCAG 2.2, 2.4.4 and 2.4.9)."""


def check_anchors(library: Library) -> Iterator[Problem]:
    """Find links to parts that are not there, that do not show as links, or that say nothing.

    Args:
        library: the library.
    """
    known: dict[tuple[str, Locale], frozenset[str]] = {}
    for page in library.pages.values():
        for locale, text in page.texts.items():
            yield from _parts(library, page, locale, known)
            yield from _shown(text)


def _parts(
    library: Library,
    page: Page[Any],
    locale: Locale,
    known: dict[tuple[str, Locale], frozenset[str]],
) -> Iterator[Problem]:
    for link in library.links[(page.path, locale)]:
        if not link.anchor or link.kind == "citation":
            continue
        path = page.texts[locale].path
        if link.kind != "page":
            yield Problem(path, link.position, "LK005", {"id": link.target})
            continue
        folder = posixpath.dirname(page.path)
        target = posixpath.normpath(posixpath.join(folder, link.target))
        there = library.pages.get(target if link.target else page.path)
        if there is None or locale not in there.texts:
            continue
        key = (there.path, locale)
        if key not in known:
            known[key] = anchors(there.texts[locale])
        if link.anchor not in known[key]:
            details = {"anchor": link.anchor, "file": there.texts[locale].path}
            near = nearest(link.anchor, sorted(known[key]))
            yield Problem(path, link.position, "LK004", details | _marked(near))


def _marked(near: Mapping[str, str]) -> dict[str, str]:
    return {name: f"#{value}" for name, value in near.items()}


def _shown(text: SourceText) -> Iterator[Problem]:
    prose = mask_code(text.body)
    for code, offset, found in sorted([*_missed(prose), *_saying_nothing(prose)]):
        position = position_at(prose, offset, text.first_line)
        yield Problem(text.path, position, code, {"found": found})


def _missed(prose: str) -> Iterator[tuple[str, int, str]]:
    for sign, pattern in _BROKEN.items():
        for match in pattern.finditer(prose) if sign in prose else ():
            yield "LK006", match.start(), match[0]
    if "][" not in prose:
        return
    defined = {match["name"].lower() for match in _DEFINED.finditer(prose)}
    for match in _REFERENCE.finditer(prose):
        name = match["name"] or match["text"]
        if name.lower() not in defined and not name.startswith(("@", "^")):
            yield "LK006", match.start(), match[0]


def _saying_nothing(prose: str) -> Iterator[tuple[str, int, str]]:
    for match in _LINK.finditer(prose):
        if prose[match.start() - 1 : match.start()] == "!":
            continue
        said = match["text"].strip(" *_.:»«“”\u00a0")
        if not said or said.lower() in _SAYS_NOTHING:
            yield "LK007", match.start(), match["text"].strip()
