"""A figure that matters in a case, with the source that states it."""

from typing import Annotated, Literal

from pydantic import Field

from passerelle.model.base import Bilingual, Schema, SourceId

Unit = Literal["CAD", "USD", "AUD", "NZD", "percent"]


class Quantity(Schema):
    """A number and what it counts.

    Attributes:
        value: the number itself, unrounded, as the source gives it.
        unit: an ISO 4217 currency or "percent"; left out for a plain count.
    """

    value: Annotated[float, Field(allow_inf_nan=False)]
    unit: Unit | None = None


class Figure(Quantity):
    """A quantity that a case states.

    Attributes:
        label: the few words that follow the number.
        year: the year it stands for, if the source says.
        source: id of the resource or reference that states it.
        claim: true when the initiative says it of itself.
    """

    label: Bilingual
    year: int | None = None
    source: SourceId
    claim: bool = False


class Amount(Quantity):
    """A sum of money or a number with its source.

    Attributes:
        source: id of the resource or reference that states it.
    """

    source: SourceId


class Years(Schema):
    """From when to when something ran.

    Attributes:
        start: first year.
        end: last year; left out while it goes on.
    """

    start: int
    end: int | None = None
