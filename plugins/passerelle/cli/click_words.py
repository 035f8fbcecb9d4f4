"""Names what click leaves in English in the help, and keeps whole what it would cut short."""

import click

from passerelle.cli.values import Day
from passerelle.cli.words import told


def name_values(command: click.Command) -> None:
    """Name the kinds of values in the help of a command and of those under it.

    Args:
        command: the command; what it already names is left alone.
    """
    name_own_values(command)
    if isinstance(command, click.Group):
        for each in command.commands.values():
            name_values(each)


def name_own_values(command: click.Command) -> None:
    """Name the kinds of values in the help of a command, and of none under it.

    Args:
        command: the command; what it already names is left alone.
    """
    command.options_metavar = told("metavar-options")
    command.short_help = command.short_help or (command.help or "").partition("\n\n")[0]
    if isinstance(command, click.Group):
        command.subcommand_metavar = told("metavar-command")
    for parameter in command.params:
        if isinstance(parameter, click.Option) and not parameter.metavar:
            parameter.metavar = _metavar(parameter)


def _metavar(option: click.Option) -> str | None:
    """None leaves it to click: a flag has none, and choices name themselves."""
    if option.is_flag or option.count:
        return None
    match option.type:
        case Day():
            return told("metavar-date")
        case click.Path(file_okay=False):
            return told("metavar-folder")
        case click.Path(dir_okay=False) | click.File():
            return told("metavar-file")
        case click.Path():
            return told("metavar-path")
    return _KINDS.get(option.type.name)


_KINDS = {
    "text": told("metavar-text"),
    "integer": told("metavar-number"),
    "integer range": told("metavar-number"),
    "float": told("metavar-number"),
    "seconds": told("metavar-number"),
}
