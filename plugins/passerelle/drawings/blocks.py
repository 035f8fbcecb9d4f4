"""Lines of text under each other, before they have a place."""

from collections.abc import Iterable
from dataclasses import dataclass

from passerelle.drawings.measure import LEADING, SIZE, wrap
from passerelle.drawings.shapes import Text


@dataclass(frozen=True)
class Block:
    """Lines of text under each other, not yet in their place.

    Attributes:
        lines: text and role of each line.
    """

    lines: tuple[tuple[str, str], ...]

    @property
    def height(self) -> float:
        """From the top of the first line to the foot of the last."""
        return len(self.lines) * LEADING

    def at(self, x: float, top: float) -> Iterable[Text]:
        """The lines in their place.

        Args:
            x: where each starts.
            top: of the first.
        """
        for index, (text, role) in enumerate(self.lines):
            yield Text(x, top + index * LEADING + SIZE, text, role)


def block(room: float, *parts: tuple[str, str]) -> Block:
    """Lines of text that fit a width.

    Args:
        room: the width.
        parts: texts, each with its role.
    """
    return Block(
        tuple((line, role) for text, role in parts for line in wrap(text, room, role == "strong"))
    )
