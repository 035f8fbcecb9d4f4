"""Plain data read from a file, with the place of each key and value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from passerelle.model.problem import KeyPath, Position, Positions


@dataclass(frozen=True)
class Located:
    """A mapping read from YAML.

    Attributes:
        data: plain Python values; sequences are tuples.
        keys: where each key stands.
        values: where each value stands.
        path: the file, from the root of the project.
    """

    data: Mapping[str, Any]
    keys: Positions
    values: Positions
    path: str
    start: Position = field(default_factory=Position)

    def key_position(self, *key_path: str | int) -> Position:
        """Where a key stands; of the nearest key around it when it is not there itself."""
        return self._nearest(self.keys, key_path)

    def value_position(self, *key_path: str | int) -> Position:
        """Where a value stands; of the nearest value around it when it is not there itself."""
        return self._nearest(self.values, key_path)

    def _nearest(self, table: Positions, key_path: KeyPath) -> Position:
        while key_path:
            if key_path in table:
                return table[key_path]
            key_path = key_path[:-1]
        return self.start
