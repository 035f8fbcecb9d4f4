"""Bars on one scale that starts at zero, each with what it is an amount of."""

from collections.abc import Iterator

from passerelle.drawings.blocks import block
from passerelle.drawings.measure import LEADING, SIZE, width_of
from passerelle.drawings.shapes import Drawing, Path, Shape, Text, rectangle
from passerelle.drawings.telling import Telling
from passerelle.model.picture_parts import Amounts, Bar

_THICK = 16.0
_GAP = 12.0
_BESIDE = 520.0
"""From this width on, labels stand beside their bars and not above them."""
_LABELS = 250.0


def draw_amounts(amounts: Amounts, telling: Telling, width: float) -> Drawing:
    """Draw bars, group by group.

    Args:
        amounts: what to draw.
        telling: the words; a row is the group, the label and the amount.
        width: of the drawing.
    """
    pen = _Pen(amounts, telling, width)
    rows = iter(telling.rows)
    for group in amounts.groups:
        told = [next(rows).cells for _bar in group.bars]
        pen.heading(told[0][0])
        start = pen.y
        for bar, (_group, label, amount) in zip(group.bars, told, strict=True):
            pen.bar(bar, label, amount)
        pen.axis(start)
        pen.y += _GAP
    return Drawing(width, pen.y - _GAP, tuple(pen.shapes))


class _Pen:
    """Draws from top to bottom."""

    def __init__(self, amounts: Amounts, telling: Telling, width: float) -> None:
        beside = width >= _BESIDE
        self.zero = _LABELS + 12 if beside else 1.0
        self.room = _LABELS if beside else width
        self.shapes: list[Shape] = []
        self.y = 0.0
        self._width, self._beside = width, beside
        longest = max(width_of(row.cells[2], bold=True) for row in telling.rows)
        largest = max(bar.value for group in amounts.groups for bar in group.bars)
        self._scale = (width - self.zero - longest - 8) / largest

    def heading(self, text: str) -> None:
        lines = block(self._width, (text, "strong"))
        self.shapes += lines.at(0, self.y)
        self.y += lines.height + 6

    def axis(self, top: float) -> None:
        """The line of zero; where labels stand above the bars it would run through them."""
        if self._beside:
            self.shapes.append(Path(((self.zero, top), (self.zero, self.y - _GAP + 3)), "axis"))

    def bar(self, bar: Bar, label: str, amount: str) -> None:
        words = block(self.room, (label, "text"))
        self.shapes += words.at(0, self.y)
        top = self.y + (1 if self._beside else words.height)
        end = self.zero + bar.value * self._scale
        role = "bar-about" if bar.about else "bar"
        self.shapes += self._drawn(top, end, role, amount)
        used = max(words.height, LEADING) if self._beside else words.height + _THICK
        self.y += used + _GAP

    def _drawn(self, top: float, end: float, role: str, amount: str) -> Iterator[Shape]:
        yield rectangle(self.zero, top, end, top + _THICK, role)
        yield Text(end + 7, top + _THICK / 2 + SIZE * 0.36, amount, "strong")
