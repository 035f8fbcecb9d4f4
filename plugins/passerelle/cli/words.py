"""What the command line says, in the language of the person at the keyboard."""

import os

from passerelle.messages.commands import say
from passerelle.messages.reader import reader_locale


def told(name: str) -> str:
    """A text of the help, in the language of the environment.

    Args:
        name: of the message in messages/commands.yml.
    """
    return say(name, reader_locale(os.environ))
