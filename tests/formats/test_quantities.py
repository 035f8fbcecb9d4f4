import pytest

from passerelle.formats.quantities import NO_BREAK, number, quantity
from passerelle.model.figure import Quantity, Unit
from passerelle.model.locale import Locale


@pytest.mark.parametrize(
    ("value", "unit", "french", "english"),
    [
        (12, None, "12", "12"),
        (2.5, None, "2,5", "2.5"),
        (23000, None, "23_000", "23,000"),
        (1234567, None, "1_234_567", "1,234,567"),
        (0, None, "0", "0"),
        (12, "percent", "12_%", "12%"),
        (18.1, "percent", "18,1_%", "18.1%"),
        (12000, "CAD", "12_000_$", "$12,000"),
        (999999, "CAD", "999_999_$", "$999,999"),
        (1000000, "CAD", "1_M$", "$1_million"),
        (23000000, "CAD", "23_M$", "$23_million"),
        (21500000, "CAD", "21,5_M$", "$21.5_million"),
        (1200000000, "CAD", "1,2_G$", "$1.2_billion"),
        (500, "USD", "500_$_US", "US$500"),
        (4500000, "USD", "4,5_M$_US", "US$4.5_million"),
        (3100000, "AUD", "3,1_M$_AU", "A$3.1_million"),
        (40000000, "NZD", "40_M$_NZ", "NZ$40_million"),
        (2000000000, "NZD", "2_G$_NZ", "NZ$2_billion"),
    ],
)
def test_quantities_are_written_as_in_canada_without_any_place_to_break(
    value: float, unit: Unit | None, french: str, english: str
) -> None:
    amount = Quantity(value=float(value), unit=unit)
    assert quantity(amount, Locale.FR) == french.replace("_", NO_BREAK)
    assert quantity(amount, Locale.EN) == english.replace("_", NO_BREAK)


def test_cents_have_two_digits() -> None:
    amount = Quantity(value=12.5, unit="CAD")
    assert quantity(amount, Locale.FR) == f"12,50{NO_BREAK}$"
    assert quantity(amount, Locale.EN) == "$12.50"


@pytest.mark.parametrize("locale", list(Locale))
def test_a_number_has_at_most_three_decimals(locale: Locale) -> None:
    assert number(0.12345, locale) in {"0,123", "0.123"}
