"""What pictures are made of: events in time, amounts, steps of a continuum, parts played."""

from typing import Annotated

from pydantic import Field

from passerelle.model.base import Bilingual, OrganisationId, Schema, SourceId
from passerelle.model.figure import Unit
from passerelle.model.partial_date import PartialDateField

Sources = Annotated[tuple[SourceId, ...], Field(min_length=1)]


class Event(Schema):
    """Something that happened, on a time line.

    Attributes:
        date: when, as precisely as it is known.
        until: when it ended, for what lasted.
        label: what happened, in a few words.
        source: ids of what states it.
    """

    date: PartialDateField
    until: PartialDateField | None = None
    label: Bilingual
    source: Sources

    @property
    def starts(self) -> float:
        """When it started, in years; an event of which only the year is known is in its middle."""
        return self.date.in_years(0 if self.until else 0.5)

    @property
    def ends(self) -> float:
        """When it ended, in years; what lasted until a year lasted until its end."""
        return self.until.in_years(1) if self.until else self.starts


class Bar(Schema):
    """An amount that somebody states.

    Attributes:
        value: the number, unrounded, as the source gives it.
        about: true when the source itself gives it as approximate.
        label: who states it, or what it stands for.
        source: ids of what states it.
    """

    value: Annotated[float, Field(gt=0, allow_inf_nan=False)]
    about: bool = False
    label: Bilingual
    source: Sources


class BarGroup(Schema):
    """Amounts to compare with each other.

    Attributes:
        label: what they are amounts of.
        bars: in the order in which they are read.
    """

    label: Bilingual
    bars: tuple[Bar, ...] = Field(min_length=1)


class Amounts(Schema):
    """Bars on one scale, which starts at zero.

    Attributes:
        unit: of all of them; left out for plain counts.
        groups: from top to bottom.
    """

    unit: Unit | None = None
    groups: tuple[BarGroup, ...] = Field(min_length=1)


class Step(Schema):
    """A position between the two ends of a continuum.

    Attributes:
        label: its name.
        text: what it looks like, in a few words.
    """

    label: Bilingual
    text: Bilingual


class Continuum(Schema):
    """Positions in order, while one thing gives way to another.

    Attributes:
        start: what there is most of at the first step.
        end: what there is most of at the last step.
        steps: from the first to the last.
        source: ids of what describes it.
    """

    start: Bilingual
    end: Bilingual
    steps: tuple[Step, ...] = Field(min_length=2)
    source: Sources


class Role(Schema):
    """Those who play one part around a common undertaking.

    Attributes:
        label: the part.
        text: what it consists of, in a few words.
        pays: true for those who put money in.
        organisations: ids; left out when they are too many to be named.
        source: ids of what states it.
    """

    label: Bilingual
    text: Bilingual
    pays: bool = False
    organisations: tuple[OrganisationId, ...] = ()
    source: Sources


class Partners(Schema):
    """Who plays which part around a common undertaking.

    Attributes:
        centre: the undertaking.
        roles: in the order in which they are read.
    """

    centre: Bilingual
    roles: tuple[Role, ...] = Field(min_length=2)
