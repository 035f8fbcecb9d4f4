"""What the page of the translations shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from passerelle.model.locale import Locale
from passerelle.queries.addresses import Addresses
from passerelle.queries.trail import index_of, menu_name
from passerelle.translations.progress import by_section, counts, most_useful
from passerelle.translations.states import State, Translation, Translations

FIRST = 10
"""How many of the most useful ones are shown first."""


@dataclass(frozen=True)
class StatePage:
    """The state of all translations, for readers of one language.

    Attributes:
        known: the translations.
        addresses: where pages stand.
        locale: the language of the readers.
    """

    known: Translations
    addresses: Addresses
    locale: Locale

    @property
    def totals(self) -> Mapping[Locale, Mapping[State, int]]:
        """How many translations into each language are in each state."""
        return {
            into: counts(each for each in self.known.all if each.locale is into)
            for into in (self.locale, self.locale.other)
        }

    @cached_property
    def waiting(self) -> Sequence[Translation]:
        """What there is to do, the most useful first."""
        return most_useful(self.known)

    @property
    def first(self) -> Sequence[Translation]:
        """What would help most."""
        return self.waiting[:FIRST]

    @property
    def sections(self) -> Sequence[tuple[str | None, Sequence[Translation]]]:
        """All translations by section of the site: its name in menus, or None outside them."""
        grouped: dict[str | None, list[Translation]] = {}
        for (section, _into), found in by_section(self.known).items():
            grouped.setdefault(section, []).extend(found)
        return [
            (self._name(section) if section else None, found) for section, found in grouped.items()
        ]

    def _name(self, section: str) -> str:
        above = index_of(self.known.library, section)
        return menu_name(above, self.locale) if above and self.locale in above.words else section

    def counts(self, found: Sequence[Translation]) -> Mapping[State, int]:
        """How many of some translations are in each state."""
        return counts(found)

    def title(self, found: Translation) -> tuple[str, Locale]:
        """The title of a page, in the readers' language if it exists there, and its language."""
        page = found.page
        locale = self.locale if self.locale in page.words else page.original
        return page.words[locale].title, locale

    def address(self, found: Translation) -> str:
        """Where to read the page under that title."""
        return self.addresses.page(found.page, self.title(found)[1])
