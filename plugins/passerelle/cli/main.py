"""The command `passerelle`."""

import click

from passerelle.cli.check import check_command
from passerelle.cli.pdf import pdf_command


@click.group()
def main() -> None:
    """Passerelle: outils de la base de connaissances / tools of the knowledge base."""


main.add_command(check_command)
main.add_command(pdf_command)
