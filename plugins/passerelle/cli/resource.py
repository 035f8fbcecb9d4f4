"""`passerelle resource`: adds resources to the library, and confirms them."""

import click

from passerelle.cli.resource_add import add_command
from passerelle.cli.resource_confirm import confirm_command
from passerelle.cli.resource_forms import forms_command
from passerelle.cli.resource_import import import_command
from passerelle.cli.words import told


@click.group(name="resource", help=told("help-resource"))
def resource_group() -> None:
    """Hold the commands about resources together."""


resource_group.add_command(add_command)
resource_group.add_command(import_command)
resource_group.add_command(confirm_command)
resource_group.add_command(forms_command)
