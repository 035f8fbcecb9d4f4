"""The command `passerelle`."""

import click

from passerelle.cli.check import check_command


@click.group()
def main() -> None:
    """Passerelle: outils de la base de connaissances / tools of the knowledge base."""


main.add_command(check_command)
