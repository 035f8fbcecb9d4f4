"""Numbers, money and percentages, as written in Canada."""

from babel.numbers import format_decimal, get_currency_symbol

from passerelle.formats.dates import babel_name
from passerelle.model.figure import Quantity
from passerelle.model.locale import Locale

NO_BREAK = "\u00a0"
_LARGE = (
    (1e9, {Locale.FR: "G$", Locale.EN: "billion"}),
    (1e6, {Locale.FR: "M$", Locale.EN: "million"}),
)


def quantity(value: Quantity, locale: Locale) -> str:
    """A quantity with its unit, none of whose parts can be left alone on a line.

    French puts the unit after the number with a no-break space (23 M$, 12 %);
    English writes $23 million and 12% (OQLF; Translation Bureau, The Canadian Style).

    Args:
        value: the quantity.
        locale: the language.
    """
    if value.unit is None:
        return number(value.value, locale)
    if value.unit == "percent":
        space = NO_BREAK if locale is Locale.FR else ""
        return f"{number(value.value, locale)}{space}%"
    return _money(value.value, value.unit, locale)


def number(value: float, locale: Locale) -> str:
    """A number with the separators of its language: 23 000 or 23,000; 2,5 or 2.5.

    Args:
        value: the number.
        locale: the language.
    """
    text = format_decimal(value, format="#,##0.###", locale=babel_name(locale))
    return text.replace("\u202f", NO_BREAK)


def _money(value: float, currency: str, locale: Locale) -> str:
    symbol = get_currency_symbol(currency, locale=babel_name(locale))
    size, word = next(((s, w[locale]) for s, w in _LARGE if _is_round(value, s)), (1, ""))
    amount = number(value / size, locale) if word else _cents(value, locale)
    if locale is Locale.EN:
        return f"{symbol}{amount}{NO_BREAK}{word}" if word else f"{symbol}{amount}"
    country = symbol.replace("$", "").replace("\u202f", " ").strip().replace(NO_BREAK, "")
    return NO_BREAK.join(part for part in (amount, word or "$", country) if part)


def _is_round(value: float, size: float) -> bool:
    """Whether a sum can be told in millions or billions, with three decimals at most."""
    return abs(value) >= size and round(value / size, 3) * size == value


def _cents(value: float, locale: Locale) -> str:
    """A sum in full; cents, if any, are two digits."""
    pattern = "#,##0" if float(value).is_integer() else "#,##0.00"
    text = format_decimal(value, format=pattern, locale=babel_name(locale))
    return text.replace("\u202f", NO_BREAK)
