"""Where a text uses the terms of the glossary."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from passerelle.content.library import Library
from passerelle.content.links import mask_code
from passerelle.model.item import Page, Term
from passerelle.model.locale import Locale
from passerelle.model.records import TermWords

_NOT_PROSE = re.compile(r"\]\([^)]*\)|\[@[^\]]*\]|\{[^}]*\}|^#.*$", re.MULTILINE)


@dataclass(frozen=True)
class Use:
    """A term found in a text.

    Attributes:
        term: the term.
        start: offset of its first character.
        end: offset after its last character.
    """

    term: Term
    start: int
    end: int


@dataclass(frozen=True)
class TermFinder:
    """Finds the terms of one language, in whichever declared form, the longest first.

    Attributes:
        library: where the terms are.
        locale: the language.
    """

    library: Library
    locale: Locale
    by_form: Mapping[str, Term] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Index the forms once."""
        forms: dict[str, Term] = {}
        for term in self.library.terms.values():
            if term.facts.recognise:
                for form in forms_of(words_in(term, self.locale)):
                    forms.setdefault(_fold(form), term)
        object.__setattr__(self, "by_form", forms)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self.by_form, key=lambda form: (-len(form), form))
        choices = "|".join(re.escape(form).replace("\\ ", r"\s") for form in longest_first)
        return re.compile(rf"(?<![\w-])(?:{choices or '(?!)'})(?![\w-])")

    def uses(self, text: str) -> list[Use]:
        """All uses of terms in a text, in reading order.

        Args:
            text: prose, without markup.
        """
        return [
            Use(self.by_form[" ".join(match[0].split())], match.start(), match.end())
            for match in self._pattern.finditer(_fold(text))
        ]


def words_in(term: Term, locale: Locale) -> TermWords:
    """What a term is in one language."""
    return term.facts.fr if locale is Locale.FR else term.facts.en


def forms_of(words: TermWords) -> tuple[str, ...]:
    """Every form in which a text may use a term."""
    return (words.term, *words.variants, *words.forms)


def using_pages(library: Library, locale: Locale) -> Mapping[str, tuple[Page[Any], ...]]:
    """For each term, the pages whose text uses it, in one language.

    Args:
        library: the library.
        locale: the language.
    """
    finder = TermFinder(library, locale)
    found: dict[str, list[Page[Any]]] = {}
    for page in library.pages.values():
        if locale in page.texts:
            prose = _NOT_PROSE.sub(" ", mask_code(page.texts[locale].body))
            for term_id in dict.fromkeys(use.term.id for use in finder.uses(prose)):
                found.setdefault(term_id, []).append(page)
    return {term_id: tuple(pages) for term_id, pages in found.items()}


def _fold(text: str) -> str:
    """Fold what readers do not tell apart, each character into one."""
    low = text.translate(_ALIKE)
    if len(low.lower()) == len(low):
        return low.lower()
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in low)


_ALIKE = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\n": " "})
