"""Chooses the permanent name of a new record, at the keyboard or not."""

import click

from passerelle.cli.new_resource import RefusalError
from passerelle.cli.words import prompt
from passerelle.content.library import Library
from passerelle.content.records import is_id
from passerelle.intake.naming import is_free
from passerelle.intake.new_record import Obstacle
from passerelle.messages.commands import say
from passerelle.model.locale import Locale


def ask_name(proposal: str, library: Library, locale: Locale) -> str:
    """Ask for a name until one can serve.

    Args:
        proposal: what Enter gives; it can serve.
        library: where the name must be free.
        locale: the language of the person.
    """
    click.echo(say("resource-id-why", locale), err=True)
    while True:
        name = prompt(say("resource-id", locale), proposal, locale).strip()
        if not is_id(name):
            click.echo(say("resource-id-unusable", locale, id=name), err=True)
        elif not is_free(name, library):
            click.echo(say("resource-id-taken", locale, id=name), err=True)
        else:
            return name


def check_name(name: str, library: Library) -> None:
    """Make sure that a name given by an option can serve.

    Args:
        name: the name.
        library: where it must be free.

    Raises:
        RefusalError: it cannot.
    """
    if not is_id(name):
        raise RefusalError([Obstacle("bad-name", "", {"found": name})])
    if not is_free(name, library):
        raise RefusalError([Obstacle("taken-name", "", {"found": name})])
