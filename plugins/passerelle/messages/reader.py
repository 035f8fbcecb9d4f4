"""In which language to speak to the person at the keyboard."""

from collections.abc import Mapping

from passerelle.model.locale import DEFAULT_LOCALE, Locale

VARIABLES = ("PASSERELLE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where to look, in this order; the last three are those of POSIX."""


def reader_locale(environment: Mapping[str, str]) -> Locale:
    """The language of messages: English if the environment says so, otherwise French.

    Args:
        environment: environment variables.
    """
    for variable in VARIABLES:
        value = environment.get(variable, "").lower()
        for locale in Locale:
            if value.startswith(locale.value):
                return locale
    return DEFAULT_LOCALE
