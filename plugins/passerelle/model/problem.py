"""A problem found in what somebody wrote, told without words so that any language can tell it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

KeyPath = tuple[str | int, ...]
"""Keys and indexes from the top of a document, such as ("figures", 0, "label", "fr")."""


@dataclass(frozen=True, order=True)
class Position:
    """A place in a file.

    Attributes:
        line: 1 for the first line.
        column: 1 for the first character of a line.
    """

    line: int = 1
    column: int = 1


Positions = Mapping[KeyPath, Position]
"""Where each value of a document stands."""


class Phrase(str):
    """A detail that is itself to be told in the reader's language: a name of the phrase book."""

    __slots__ = ()


class Level(StrEnum):
    """How much a problem matters."""

    ERROR = "error"
    """It must be mended before the site can be published."""

    WARNING = "warning"
    """A person should look; the site can be published."""

    NOTICE = "notice"
    """It is good to know."""


@dataclass(frozen=True)
class Problem:
    """Something to mend in what somebody wrote.

    Attributes:
        path: the file, from the root of the project, with forward slashes.
        position: where in the file.
        code: which problem; a key of the catalogue of messages.
        details: what the message fills in, by name; a `Phrase` is told in the reader's language.
        in_draft: whether it stands in a page that is not published yet, and so stops no site.
    """

    path: str
    position: Position
    code: str
    details: Mapping[str, str] = field(default_factory=dict, hash=False)
    in_draft: bool = False

    @property
    def sort_key(self) -> tuple[str, Position, str]:
        """Reading order: file, place in the file, code."""
        return (self.path, self.position, self.code)
