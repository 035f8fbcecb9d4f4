import datetime

import pytest

from passerelle.formats.dates import long_date, partial_date, years
from passerelle.model.figure import Years
from passerelle.model.locale import Locale
from passerelle.model.partial_date import PartialDate


@pytest.mark.parametrize(
    ("day", "french", "english"),
    [
        ("2022-04-27", "27 avril 2022", "April 27, 2022"),
        ("2022-08-01", "1<sup>er</sup> août 2022", "August 1, 2022"),
        ("2022-12-11", "11 décembre 2022", "December 11, 2022"),
        ("2022-02-21", "21 février 2022", "February 21, 2022"),
    ],
)
def test_a_date_is_written_in_words_and_the_first_of_a_month_is_an_ordinal_in_french(
    day: str, french: str, english: str
) -> None:
    date = datetime.date.fromisoformat(day)
    assert long_date(date, Locale.FR) == french
    assert long_date(date, Locale.EN) == english


@pytest.mark.parametrize(
    ("date", "french", "english"),
    [
        (PartialDate(2013), "2013", "2013"),
        (PartialDate(2013, 5), "mai 2013", "May 2013"),
        (PartialDate(2013, 8), "août 2013", "August 2013"),
        (PartialDate(2013, 5, 29), "29 mai 2013", "May 29, 2013"),
    ],
)
def test_a_partial_date_is_as_precise_as_it_is_known(
    date: PartialDate, french: str, english: str
) -> None:
    assert partial_date(date, Locale.FR) == french
    assert partial_date(date, Locale.EN) == english


def test_the_first_of_a_month_is_an_ordinal_in_a_source_as_well() -> None:
    first = datetime.date(2013, 5, 1)
    assert partial_date(PartialDate(2013, 5, 1), Locale.FR) == long_date(first, Locale.FR)


@pytest.mark.parametrize(
    ("span", "french", "english"),
    [
        (Years(start=2015, end=2023), "2015–2023", "2015–2023"),
        (Years(start=2015, end=2015), "2015", "2015"),
        (Years(start=2015), "depuis 2015", "since 2015"),
    ],
)
def test_years_tell_from_when_to_when(span: Years, french: str, english: str) -> None:
    assert (years(span, Locale.FR), years(span, Locale.EN)) == (french, english)
