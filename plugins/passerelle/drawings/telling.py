"""What a picture says, in one language: the same words for its drawing and its table."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from passerelle.formats.dates import partial_date
from passerelle.formats.quantities import quantity
from passerelle.formats.typography import typeset
from passerelle.model.base import Bilingual
from passerelle.model.figure import Quantity
from passerelle.model.locale import Locale
from passerelle.model.picture import PictureFacts
from passerelle.model.picture_parts import Amounts, Bar, Continuum, Event, Partners

Kind = Literal["time_line", "amounts", "continuum", "partners"]
_ABOUT = {Locale.FR: "environ\u00a0", Locale.EN: "about\u00a0"}


@dataclass(frozen=True)
class Row:
    """One thing that a picture says.

    Attributes:
        cells: words, set for print; what they are depends on the kind of picture.
        sources: ids of what states it.
    """

    cells: tuple[str, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Telling:
    """All that a picture says.

    Attributes:
        kind: which picture; it names the columns.
        rows: when and what; amounts of what, whose and how much; which step and what it
            looks like; which part, who plays it and how.
        title: the name of the whole, where the drawing shows one.
        ends: what gives way and what takes its place, of a continuum.
    """

    kind: Kind
    rows: tuple[Row, ...]
    title: str = ""
    ends: tuple[str, ...] = ()


@dataclass(frozen=True)
class Teller:
    """Puts facts into words.

    Attributes:
        locale: the language.
        name: gives the name of an organisation by its id.
    """

    locale: Locale
    name: Callable[[str], str]

    def tell(self, facts: PictureFacts) -> Telling:
        """All that a picture says.

        Args:
            facts: the picture.
        """
        if facts.time_line is not None:
            return Telling("time_line", tuple(map(self._event, facts.events)))
        if facts.amounts is not None:
            return Telling("amounts", tuple(self._amounts(facts.amounts)))
        if facts.continuum is not None:
            return self._continuum(facts.continuum)
        assert facts.partners is not None, "the schema asks for one of the four"
        return self._partners(facts.partners)

    def words(self, both: Bilingual) -> str:
        """The side of a bilingual text in this language, set for print."""
        return typeset(both[self.locale], self.locale)

    def _event(self, event: Event) -> Row:
        dates = [event.date, *([event.until] if event.until else [])]
        words = [str(Markup(partial_date(date, self.locale)).striptags()) for date in dates]
        dash = "–" if all(date.month is None for date in dates) else "\u00a0– "
        return Row((typeset(dash.join(words), self.locale), self.words(event.label)), event.source)

    def _amounts(self, amounts: Amounts) -> Iterator[Row]:
        for group in amounts.groups:
            for bar in group.bars:
                cells = (self.words(group.label), self.words(bar.label), self._sum(bar, amounts))
                yield Row(cells, bar.source)

    def _sum(self, bar: Bar, amounts: Amounts) -> str:
        figure = quantity(Quantity(value=bar.value, unit=amounts.unit), self.locale)
        return f"{_ABOUT[self.locale] if bar.about else ''}{figure}"

    def _continuum(self, continuum: Continuum) -> Telling:
        rows = tuple(
            Row((self.words(step.label), self.words(step.text))) for step in continuum.steps
        )
        ends = (self.words(continuum.start), self.words(continuum.end))
        return Telling("continuum", rows, ends=ends)

    def _partners(self, partners: Partners) -> Telling:
        rows = tuple(
            Row(
                (
                    self.words(role.label),
                    self.words(role.text),
                    *(typeset(self.name(body), self.locale) for body in role.organisations),
                ),
                role.source,
            )
            for role in partners.roles
        )
        return Telling("partners", rows, title=self.words(partners.centre))
