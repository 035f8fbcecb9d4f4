"""The command `passerelle`."""

import click

from passerelle.cli.addresses import addresses_group
from passerelle.cli.check import check_command
from passerelle.cli.click_words import name_values
from passerelle.cli.digest import digest_command
from passerelle.cli.links import links_command
from passerelle.cli.new import new_group
from passerelle.cli.pdf import pdf_command
from passerelle.cli.rename import rename_command
from passerelle.cli.resource import resource_group
from passerelle.cli.schemas import schemas_command
from passerelle.cli.told_errors import Commands
from passerelle.cli.translate import translate_command
from passerelle.cli.translations import translations_group
from passerelle.cli.words import told


@click.group(cls=Commands, help=told("help-main"))
def main() -> None:
    """Hold the commands together."""


main.add_command(addresses_group)
main.add_command(check_command)
main.add_command(digest_command)
main.add_command(links_command)
main.add_command(new_group)
main.add_command(pdf_command)
main.add_command(rename_command)
main.add_command(resource_group)
main.add_command(schemas_command)
main.add_command(translate_command)
main.add_command(translations_group)

name_values(main)
