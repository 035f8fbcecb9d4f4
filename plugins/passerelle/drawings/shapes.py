"""What drawings are made of: a few shapes, each with its role instead of a colour.

Units are those of the drawing; x grows to the right, y downwards (SVG).
"""

from dataclasses import dataclass
from typing import ClassVar

from passerelle.drawings.measure import SIZE, width_of


@dataclass(frozen=True)
class Box:
    """The room that something takes.

    Attributes:
        left: smallest x.
        top: smallest y.
        right: largest x.
        bottom: largest y.
    """

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        """Whether two boxes have more in common than an edge."""
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)


@dataclass(frozen=True)
class Text:
    """One line of text.

    Attributes:
        x: where it starts.
        y: its base line.
        text: the words, set for print.
        role: a class of the style sheet, such as "strong".
    """

    kind: ClassVar[str] = "text"

    x: float
    y: float
    text: str
    role: str = "text"

    @property
    def box(self) -> Box:
        """The most room that it takes."""
        width = width_of(self.text, bold=self.role == "strong")
        return Box(self.x, self.y - SIZE * 0.95, self.x + width, self.y + SIZE * 0.3)


@dataclass(frozen=True)
class Path:
    """A line through points.

    Attributes:
        points: at least two (x, y).
        role: a class of the style sheet.
        closed: whether it is a surface.
    """

    kind: ClassVar[str] = "path"

    points: tuple[tuple[float, float], ...]
    role: str
    closed: bool = False

    @property
    def d(self) -> str:
        """The path as SVG writes it."""
        steps = " L".join(f"{x:.5g} {y:.5g}" for x, y in self.points)
        return f"M{steps}{'Z' if self.closed else ''}"

    @property
    def box(self) -> Box:
        """The room between its outermost points."""
        xs, ys = zip(*self.points, strict=True)
        return Box(min(xs), min(ys), max(xs), max(ys))


@dataclass(frozen=True)
class Dot:
    """A round mark.

    Attributes:
        x: of its centre.
        y: of its centre.
        radius: of the circle.
        role: a class of the style sheet.
    """

    kind: ClassVar[str] = "dot"

    x: float
    y: float
    radius: float
    role: str

    @property
    def box(self) -> Box:
        """The square around it."""
        return Box(
            self.x - self.radius, self.y - self.radius, self.x + self.radius, self.y + self.radius
        )


Shape = Text | Path | Dot


@dataclass(frozen=True)
class Drawing:
    """A drawing.

    Attributes:
        width: of its view box.
        height: of its view box.
        shapes: from back to front.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]

    @property
    def texts(self) -> tuple[Text, ...]:
        """Its lines of text, in reading order."""
        return tuple(shape for shape in self.shapes if isinstance(shape, Text))


def rectangle(left: float, top: float, right: float, bottom: float, role: str) -> Path:
    """A rectangle by its edges.

    Args:
        left: smallest x.
        top: smallest y.
        right: largest x.
        bottom: largest y.
        role: a class of the style sheet.
    """
    return Path(((left, top), (right, top), (right, bottom), (left, bottom)), role, closed=True)
