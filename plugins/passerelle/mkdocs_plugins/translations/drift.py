"""What an outdated page tells its readers."""

import datetime
from dataclasses import dataclass

from passerelle.model.locale import Locale
from passerelle.queries.addresses import Addresses
from passerelle.translations.changed_sections import SectionChange
from passerelle.translations.sections import START, WORDS
from passerelle.translations.states import State, Translation


@dataclass(frozen=True)
class DriftedSection:
    """A section of the original that says something else than the translation.

    Attributes:
        heading: in the original's language; empty when it has none.
        name: what stands for the heading: `words`, `start`, or an empty text.
        kind: whether it changed, is new, or is gone.
        address: where it stands in the original, or None when it is gone.
    """

    heading: str
    name: str
    kind: str
    address: str | None


@dataclass(frozen=True)
class Drift:
    """How far a page is behind its original.

    Attributes:
        original: the language of the original.
        address: where the original stands.
        since: the day on which the translation last followed it.
        sections: those that differ.
    """

    original: Locale
    address: str
    since: datetime.date | None
    sections: tuple[DriftedSection, ...]


def drift_of(found: Translation | None, locale: Locale, addresses: Addresses) -> Drift | None:
    """What to tell the readers of a page in a language; None when there is nothing to tell.

    Args:
        found: the translation of the page.
        locale: the language that is read.
        addresses: where pages stand.
    """
    if found is None or found.state is not State.OUTDATED or found.locale is not locale:
        return None
    page = found.page
    address = addresses.page(page, page.original)
    sections = tuple(_section(change, address) for change in found.changes)
    return Drift(page.original, address, found.compared, sections)


def _section(change: SectionChange, address: str) -> DriftedSection:
    name = {WORDS: "words", START: "start"}.get(change.anchor, "")
    if change.kind == "removed":
        return DriftedSection(change.plain_heading, name, change.kind, None)
    anchor = "" if name else f"#{change.anchor}"
    return DriftedSection(change.plain_heading, name, change.kind, address + anchor)
