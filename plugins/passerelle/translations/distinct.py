"""Words that may look alike and never mean the same."""

from collections.abc import Mapping
from importlib.resources import files

import yaml

from passerelle.model.locale import Locale

_READ = yaml.safe_load(
    files("passerelle.translations").joinpath("distinct.yml").read_text(encoding="utf-8")
)

MONTHS: Mapping[Locale, tuple[str, ...]] = {
    locale: tuple(_READ["months"][locale].split()) for locale in Locale
}
"""The months by language, in order, in small letters."""

NUMBERS: Mapping[Locale, Mapping[str, str]] = {
    locale: {word: str(value) for word, value in _READ["numbers"][locale].items()}
    for locale in Locale
}
"""What numbers in words are worth; "one" and "un" are left out, which are articles too."""

DISTINCT: Mapping[Locale, frozenset[str]] = {
    locale: frozenset([*_READ["distinct"][locale].split(), *MONTHS[locale], *NUMBERS[locale]])
    for locale in Locale
}
"""Words of which one never stands for another by a slip of the pen."""

NEGATIONS: Mapping[Locale, frozenset[str]] = {
    locale: frozenset(_READ["negations"][locale].split()) for locale in Locale
}
"""Words that turn a sentence round."""
