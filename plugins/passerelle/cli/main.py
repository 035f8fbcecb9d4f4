"""The command `passerelle`."""

from collections.abc import Iterator, Mapping, MutableMapping
from importlib import import_module

import click

from passerelle.cli.click_words import name_own_values, name_values
from passerelle.cli.told_errors import Commands
from passerelle.cli.words import told

COMMANDS: Mapping[str, str] = {
    "addresses": "addresses:addresses_group",
    "check": "check:check_command",
    "digest": "digest:digest_command",
    "links": "links:links_command",
    "new": "new:new_group",
    "pdf": "pdf:pdf_command",
    "rename": "rename:rename_command",
    "resource": "resource:resource_group",
    "schemas": "schemas:schemas_command",
    "translate": "translate:translate_command",
    "translations": "translations:translations_group",
}
"""Where each command is, in this package: it is loaded when somebody asks for it, and then only."""


class _Loaded(MutableMapping[str, click.Command]):
    """The commands, by name."""

    def __init__(self, places: Mapping[str, str]) -> None:
        self._places, self._known = places, dict[str, click.Command]()

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._known:
            module, _colon, attribute = self._places[name].partition(":")
            command = getattr(import_module(f"passerelle.cli.{module}"), attribute)
            name_values(command)
            self._known[name] = command
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._known[name] = command

    def __delitem__(self, name: str) -> None:
        raise TypeError(name)


@click.group(cls=Commands, commands=_Loaded(COMMANDS), help=told("help-main"))
def main() -> None:
    """Hold the commands together."""


name_own_values(main)
