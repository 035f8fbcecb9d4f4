"""A date of which the day, or the month too, may be unknown."""

import contextlib
import datetime
import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, GetPydanticSchema, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

_SHAPE = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")


@dataclass(frozen=True)
class PartialDate:
    """A year, a year and month, or a full date.

    Attributes:
        year: four digits.
        month: 1 to 12, or None when not known.
        day: 1 to 31, or None when not known.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """As written in numbers (ISO 8601): 2013, 2013-05 or 2013-05-29."""
        return "-".join(
            [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        )

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """For ordering dates of unequal precision: unknown parts come first."""
        return (self.year, self.month or 0, self.day or 0)

    def in_years(self, part: float) -> float:
        """A number of years, to place the date on a scale.

        Args:
            part: which part of an unknown month or day is meant: 0 its start, 1 its end.
        """
        if self.month is None:
            return self.year + part
        day = (self.day - 1) / 31 if self.day else part
        return self.year + (self.month - 1 + day) / 12


def _read(value: Any) -> PartialDate:
    match value:
        case PartialDate():
            return value
        case datetime.date():
            return PartialDate(value.year, value.month, value.day)
        case bool():
            pass
        case int() if 1000 <= value <= 9999:
            return PartialDate(value)
        case str() if shape := _SHAPE.match(value):
            parts = [int(part) for part in shape.groups() if part]
            with contextlib.suppress(ValueError):
                datetime.date(*[*parts, 1, 1][:3])
                return PartialDate(*parts)
    raise PydanticCustomError("partial_date", "not a year, a month or a day")


PartialDateField = Annotated[
    PartialDate,
    GetPydanticSchema(lambda _source, _handler: core_schema.is_instance_schema(PartialDate)),
    BeforeValidator(_read),
    WithJsonSchema(
        {
            "type": ["integer", "string"],
            "format": "partial-date",
            "minimum": 1000,
            "maximum": 9999,
            "pattern": r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$",
        }
    ),
]
"""A `PartialDate` typed as 2013, "2013-05" or 2013-05-29."""
