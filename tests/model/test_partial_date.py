import datetime
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from passerelle.model.partial_date import PartialDate, PartialDateField

FIELD: TypeAdapter[PartialDate] = TypeAdapter(PartialDateField)


@pytest.mark.parametrize(
    ("typed", "read", "written"),
    [
        (2013, PartialDate(2013), "2013"),
        ("2013", PartialDate(2013), "2013"),
        ("2013-05", PartialDate(2013, 5), "2013-05"),
        ("2013-05-09", PartialDate(2013, 5, 9), "2013-05-09"),
        (datetime.date(2013, 5, 29), PartialDate(2013, 5, 29), "2013-05-29"),
        ("2024-02-29", PartialDate(2024, 2, 29), "2024-02-29"),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_typed(
    typed: Any, read: PartialDate, written: str
) -> None:
    assert FIELD.validate_python(typed) == read
    assert str(read) == written


@pytest.mark.parametrize(
    "typed",
    [13, 20135, True, None, 2013.0, "", "13", "2013-5", "2013-13", "2013-00", "2013-02-29"]
    + ["mai 2013", "2013-05-", "0000", " 2013", ["2013"]],
)
def test_what_is_no_date_is_refused(typed: Any) -> None:
    with pytest.raises(ValidationError, match="not a year, a month or a day"):
        FIELD.validate_python(typed)


def test_unknown_parts_come_first_in_order() -> None:
    dates = [PartialDate(2014), PartialDate(2013, 5, 1), PartialDate(2013, 5), PartialDate(2013)]
    in_order = [str(date) for date in sorted(dates, key=lambda date: date.sort_key)]
    assert in_order == ["2013", "2013-05", "2013-05-01", "2014"]


def test_dates_of_unequal_precision_can_be_compared() -> None:
    assert PartialDate(2013).sort_key < PartialDate(2013, 5).sort_key
