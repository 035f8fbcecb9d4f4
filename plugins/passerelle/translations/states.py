"""Where each translation of a library stands: in step with its original, or not."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from passerelle.content.library import Library
from passerelle.model.item import Page
from passerelle.model.locale import Locale
from passerelle.translations.changed_sections import SectionChange, changed_sections
from passerelle.translations.stamp_files import Stamps, read_stamps

_KEPT = "translations"


class State(StrEnum):
    """How a translation stands to its original; the first ones ask for work first."""

    OUTDATED = "outdated"
    """The original has changed since."""

    MISSING = "missing"
    """There is none."""

    BEGUN = "begun"
    """Somebody is writing it; it is not published."""

    NEVER_COMPARED = "never-compared"
    """Nobody has said what it was made from."""

    IN_STEP = "in-step"
    """It says what the original says."""


@dataclass(frozen=True)
class Translation:
    """A page in the language that is not that of its original.

    Attributes:
        page: the page.
        locale: the language of the translation.
        state: how it stands to the original.
        changes: the sections of the original that changed since.
        compared: the day on which somebody last compared them.
    """

    page: Page[Any]
    locale: Locale
    state: State
    changes: tuple[SectionChange, ...] = ()
    compared: datetime.date | None = None


@dataclass(frozen=True)
class Translations:
    """The translations of a library.

    Attributes:
        library: the library.
        stamps: what each was made from.
    """

    library: Library
    stamps: Stamps
    _by_path: dict[str, Translation | None] = field(default_factory=dict, repr=False)

    def of(self, page: Page[Any]) -> Translation | None:
        """The translation of a page; None when its file is there but cannot be read.

        Args:
            page: a page of the library.
        """
        if page.path not in self._by_path:
            self._by_path[page.path] = self._look(page)
        return self._by_path[page.path]

    @cached_property
    def all(self) -> tuple[Translation, ...]:
        """Those of all pages whose original is published, in alphabetical order of path."""
        drafts = self.library.present.drafts
        pages = [p for p in self.library.pages.values() if p.path not in drafts.get(p.original, ())]
        return tuple(found for page in pages if (found := self.of(page)))

    def _look(self, page: Page[Any]) -> Translation | None:
        locale, present = page.original.other, self.library.present
        is_draft = page.path in present.drafts.get(locale, ())
        if locale not in page.words:
            if present.has_page(page.path, locale):
                return None
            return Translation(page, locale, State.BEGUN if is_draft else State.MISSING)
        stamp = self.stamps.by_page.get(page.path)
        if stamp is None or stamp.original is not page.original:
            return Translation(page, locale, State.BEGUN if is_draft else State.NEVER_COMPARED)
        changed = changed_sections(page, stamp)
        state = State.OUTDATED if changed else State.IN_STEP
        return Translation(
            page, locale, State.BEGUN if is_draft else state, changed, stamp.compared
        )


def translations(library: Library) -> Translations:
    """The translations of a library: their stamps are read when first asked for, once.

    Args:
        library: the library.
    """
    known = library.worked_out.get(_KEPT)
    if not isinstance(known, Translations):
        known = library.worked_out[_KEPT] = Translations(library, read_stamps(library.docs))
    return known


def in_state(found: Iterable[Translation], state: State) -> list[Translation]:
    """Those of some translations that are in a state.

    Args:
        found: any of them.
        state: the state.
    """
    return [each for each in found if each.state is state]
