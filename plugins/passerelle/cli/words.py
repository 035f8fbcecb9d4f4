"""What the command line says, in the language of the person at the keyboard."""

import os
import sys
from gettext import gettext
from pathlib import Path

import click

from passerelle.cli.values import DocsFolder
from passerelle.messages.commands import say
from passerelle.messages.reader import reader_locale
from passerelle.model.locale import Locale


def told(name: str) -> str:
    """A text of the help, in the language of the environment.

    Args:
        name: of the message in messages/commands.yml.
    """
    return say(name, reader_locale(os.environ))


def reader(lang: str | None) -> Locale:
    """The language to speak in.

    Args:
        lang: the one asked for, if any; otherwise that of the environment.
    """
    return Locale(lang) if lang else reader_locale(os.environ)


def reason_of(error: OSError) -> str:
    """Why the system refused, in the language of the environment where we know how.

    Args:
        error: what it raised.
    """
    return gettext(error.strerror or str(error))


def shows_colours() -> bool:
    """Whether standard output is a terminal that shows colours (see no-color.org)."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and sys.stdout.isatty()


def confirm(question: str, locale: Locale, default: bool = True) -> bool:
    """Ask for a yes or a no, on standard error. click's own knows only English.

    Args:
        question: what to ask.
        locale: the language of the person.
        default: what Enter says.
    """
    marks = say("confirm-marks", locale) if default else say("confirm-marks-no", locale)
    answers = {"": default, "o": True, "oui": True, "y": True, "yes": True}
    answers |= dict.fromkeys(["n", "non", "no"], False)
    while True:
        text = prompt(f"{question} [{marks}]", "", locale)
        if str(text).strip().lower() in answers:
            return answers[str(text).strip().lower()]


def prompt(question: str, default: str, locale: Locale) -> str:
    """Ask for a text, on standard error.

    Args:
        question: what to ask.
        default: what Enter gives; shown between brackets unless it is empty.
        locale: the language of the person, which has its own way with colons.
    """
    colon = "\u00a0: " if locale is Locale.FR else ": "
    given = click.prompt(
        question, default=default, show_default=bool(default), err=True, prompt_suffix=colon
    )
    return str(given)


docs_option = click.option(
    "--docs",
    type=DocsFolder(),
    default=Path("docs"),
    help=told("help-docs"),
)
lang_option = click.option(
    "--lang", type=click.Choice([locale.value for locale in Locale]), help=told("help-lang")
)
