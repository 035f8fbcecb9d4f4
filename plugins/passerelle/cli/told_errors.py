"""What click says of a misuse, with the quotation marks and the suggestions of the language."""

import re
from difflib import SequenceMatcher
from typing import Any

import click

from passerelle.cli.words import reader
from passerelle.model.locale import Locale

_QUOTED = re.compile(r"(?<![\w’])'([^'\n]*)'|`([^`\n]*)`")
_ALIKE = 0.7
"""Likeness from which on a word is worth suggesting; click suggests far stranger ones."""


class Commands(click.Group):
    """A group of commands that tells misuse as people write it."""

    def make_context(self, *arguments: Any, **more: Any) -> click.Context:
        """Read the group's own options."""
        try:
            return super().make_context(*arguments, **more)
        except click.UsageError as error:
            raise _retold(error) from error

    def invoke(self, ctx: click.Context) -> Any:
        """Read the options of a command, and run it."""
        try:
            return super().invoke(ctx)
        except (click.UsageError, click.FileError) as error:
            raise _retold(error) from error


def _retold(error: click.ClickException) -> click.ClickException:
    if isinstance(error, click.NoSuchOption | click.NoSuchCommand):
        asked = error.option_name if isinstance(error, click.NoSuchOption) else error.command_name
        alike = [word for word in error.possibilities or () if _likeness(asked, word) >= _ALIKE]
        text = type(error)(asked, possibilities=alike[:1]).format_message()
    else:
        text = error.format_message()
    if reader(None) is Locale.FR:
        text = _QUOTED.sub(lambda quoted: f"« {quoted[1] or quoted[2] or ''} »", text)
    if isinstance(error, click.UsageError):
        return click.UsageError(text, error.ctx)
    return click.ClickException(text)


def _likeness(asked: str, word: str) -> float:
    return SequenceMatcher(None, asked.strip("-"), word.strip("-")).ratio()
