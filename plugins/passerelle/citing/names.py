"""Tells persons from bodies among authors, and given names from family names.

A wrong guess makes a wrong citation, so a name that nothing settles stays whole
(`literal` in CSL-JSON), as a body's does.
"""

import re
from collections.abc import Mapping

from passerelle.citing.text import clean
from passerelle.content.library import Library

Name = Mapping[str, str]
"""A name as CSL-JSON writes it: `family` and `given`, or `literal`."""

_INITIAL = re.compile(r"^(?:[A-ZÀ-Þ]\.-?)+$")
_ARTICLES = frozenset(["the", "le", "la", "les", "l’", "l'"])
_WORD = re.compile(r"^[^\W\d_]+(?:[-’'][^\W\d_]+)*$")


class NameReader:
    """Reads the names of authors in the light of one library.

    Args:
        library: its organizations and publishers are bodies; its file of names settles more.
    """

    def __init__(self, library: Library) -> None:
        facts = [source.facts for source in library.sources.values()]
        own = [record.facts.name for record in library.organisations.values()]
        self._organisations = {_key(name) for both in own for name in (both.fr, both.en)}
        self._bodies = self._organisations | {_key(name) for name in library.names.bodies}
        self._bodies |= {_key(known.publisher) for known in facts if known.publisher}
        families = sorted(library.names.families, key=len, reverse=True)
        self._families = [clean(family) for family in families]

    def is_organisation(self, name: str) -> bool:
        """Whether a name is that of an organization that the library knows."""
        return _key(name) in self._organisations

    def read(self, author: str) -> Name:
        """A name in its parts, or whole when it is a body's or when in doubt."""
        name = clean(author)
        if _key(name) in self._bodies:
            return {"literal": name}
        for family in self._families:
            if name.endswith(f" {family}"):
                return {"family": family, "given": name.removesuffix(f" {family}")}
        return _split(name.split(" ")) or {"literal": name}


def _split(words: list[str]) -> Name | None:
    """A person's name in its parts, when its words leave no doubt.

    A particle leaves one: « Ville de … » is written like « Odile de … ».
    """
    given, family = words[:-1], words[-1]
    sure = (
        len(given) > 0
        and all(_INITIAL.match(word) for word in given[1:])
        and (_INITIAL.match(given[0]) or _is_name(given[0]))
        and given[0].lower() not in _ARTICLES
        and _is_name(family)
    )
    return {"family": family, "given": " ".join(given)} if sure else None


def _is_name(word: str) -> bool:
    """Whether a word looks like part of a person's name: a capital, then small letters."""
    return bool(_WORD.match(word)) and word[0].isupper() and not word.isupper()


def _key(name: str) -> str:
    return clean(name).casefold()
