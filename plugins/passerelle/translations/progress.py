"""How far the translations of a site are, and which would help readers most."""

import posixpath
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from passerelle.content.library import Library
from passerelle.content.pages import page_id
from passerelle.model.item import CaseStudy, Page
from passerelle.model.locale import Locale
from passerelle.translations.states import State, Translation, Translations

_URGENT = (State.OUTDATED, State.MISSING, State.BEGUN, State.NEVER_COMPARED)


def counts(found: Iterable[Translation]) -> dict[State, int]:
    """How many translations are in each state; states of none are left out.

    Args:
        found: any of them.
    """
    counted = Counter(each.state for each in found)
    return {state: counted[state] for state in State if counted[state]}


def by_section(
    known: Translations, into: Locale | None = None
) -> Mapping[tuple[str | None, Locale], tuple[Translation, ...]]:
    """Translations by section of the site and language, in the order of the site.

    Args:
        known: the translations.
        into: only those into this language.
    """
    sections = [None, *(section.id for section in known.library.sections)]
    grouped: dict[tuple[str | None, Locale], tuple[Translation, ...]] = {
        (section, locale): () for section in sections for locale in Locale
    }
    for each in known.all:
        if into in {None, each.locale}:
            grouped[(each.page.section, each.locale)] += (each,)
    return {key: found for key, found in grouped.items() if found}


def most_useful(known: Translations) -> list[Translation]:
    """What there is to do, the most useful first.

    What misleads readers comes before what is not there: outdated, then missing, then
    begun, then never compared. Within each, first the pages to which most others lead,
    then case studies, which exist nowhere else.

    Args:
        known: the translations.
    """
    led_to = _led_to(known.library)
    waiting = [each for each in known.all if each.state in _URGENT]

    def rank(each: Translation) -> tuple[int, int, bool, str]:
        page: Page[Any] = each.page
        return (
            _URGENT.index(each.state),
            -led_to[page.id],
            not isinstance(page, CaseStudy),
            page.path,
        )

    return sorted(waiting, key=rank)


def _led_to(library: Library) -> Counter[str]:
    """For each page, how many others lead to it."""
    count: Counter[str] = Counter()
    for (path, _locale), links in library.links.items():
        folder = path.rpartition("/")[0]
        targets = {
            page_id(_resolved(folder, link.target)) if link.kind == "page" else link.target
            for link in links
            if link.target and link.kind in {"page", "item"}
        }
        count.update(targets)
    return count


def _resolved(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join(folder, target))
