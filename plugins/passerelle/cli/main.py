"""The command `passerelle`."""

import click

from passerelle.cli.check import check_command
from passerelle.cli.click_words import name_values
from passerelle.cli.digest import digest_command
from passerelle.cli.links import links_command
from passerelle.cli.pdf import pdf_command
from passerelle.cli.resource import resource_group
from passerelle.cli.told_errors import Commands
from passerelle.cli.words import told


@click.group(cls=Commands, help=told("help-main"))
def main() -> None:
    """Hold the commands together."""


main.add_command(check_command)
main.add_command(digest_command)
main.add_command(links_command)
main.add_command(pdf_command)
main.add_command(resource_group)

name_values(main)
