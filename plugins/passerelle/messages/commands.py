"""What commands say, in both languages, when it is no problem of the library."""

from collections.abc import Mapping
from importlib.resources import files

import yaml

from passerelle.messages.catalogue import QUICK
from passerelle.model.locale import Locale

COMMANDS: Mapping[str, Mapping[str, str]] = yaml.load(
    files("passerelle.messages").joinpath("commands.yml").read_text(encoding="utf-8"), QUICK
)
"""Messages by name and language."""


def say(name: str, locale: Locale, **details: str) -> str:
    """A message of a command.

    Args:
        name: the message.
        locale: the reader's language.
        details: what to fill in.
    """
    return COMMANDS[name][locale].format_map(details)
