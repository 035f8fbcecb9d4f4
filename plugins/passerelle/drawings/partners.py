"""A common undertaking and the parts around it: those who pay on one side, the others facing."""

from collections.abc import Sequence

from passerelle.drawings.blocks import block
from passerelle.drawings.measure import LEADING, SIZE
from passerelle.drawings.shapes import Drawing, Path, Shape, rectangle
from passerelle.drawings.telling import Row, Telling
from passerelle.model.picture_parts import Partners

_PAD = 10.0
_GAP = 16.0
_LINK = 26.0
_FACING = 520.0
"""From this width on, those who pay and the others stand on two sides."""


def draw_partners(partners: Partners, telling: Telling, width: float) -> Drawing:
    """Draw the parts around their centre.

    Args:
        partners: what to draw.
        telling: the words; a row is a part, what it consists of, and names.
        width: of the drawing.
    """
    facing = width >= _FACING
    centre = block(width - 2 * _PAD, (telling.title, "strong"))
    foot = centre.height + 2 * _PAD
    shapes: list[Shape] = [rectangle(1, 1, width - 1, foot, "centre"), *centre.at(_PAD, _PAD)]
    paying = [(row, role.pays) for row, role in zip(telling.rows, partners.roles, strict=True)]
    half = width / 2
    if facing:
        left = _Column(half, -1, 1, half - _LINK)
        right = _Column(half, 1, half + _LINK, width - 1)
        columns = [(left, [p for p in paying if p[1]]), (right, [p for p in paying if not p[1]])]
    else:
        columns = [(_Column(10, 1, 10 + _LINK, width - 1), paying)]
    bottom = foot
    for column, parts in columns:
        bottom = max(bottom, column.draw(parts, foot, shapes))
    return Drawing(width, bottom + 1, tuple(shapes))


class _Column:
    """Boxes under each other, each joined to a stem.

    Args:
        stem: where the stem stands.
        side: 1 when the boxes are to the right of the stem, -1 to the left.
        left: edge of the boxes.
        right: edge of the boxes.
    """

    def __init__(self, stem: float, side: int, left: float, right: float) -> None:
        self._stem, self._side, self._left, self._right = stem, side, left, right

    def draw(self, parts: Sequence[tuple[Row, bool]], top: float, shapes: list[Shape]) -> float:
        """Add the boxes to the shapes; gives the foot of the last."""
        y = top + _GAP
        joined = top
        for row, pays in parts:
            foot = self._box(row, y, shapes)
            joined = y + _PAD + LEADING / 2
            self._join(joined, pays, shapes)
            y = foot + _GAP
        if parts:
            shapes.insert(0, Path(((self._stem, top), (self._stem, joined)), "stem"))
        return y - _GAP

    def _box(self, row: Row, top: float, shapes: list[Shape]) -> float:
        label, text, *names = row.cells
        room = self._right - self._left - 2 * _PAD
        who = [(f"• {name}", "soft") for name in names]
        lines = block(room, (label, "strong"), (text, "text"), *who)
        foot = top + lines.height + 2 * _PAD - 2
        shapes.append(rectangle(self._left, top, self._right, foot, "frame"))
        shapes += lines.at(self._left + _PAD, top + _PAD - SIZE / 6)
        return foot

    def _join(self, y: float, pays: bool, shapes: list[Shape]) -> None:
        edge = self._left if self._side > 0 else self._right
        shapes.append(Path(((edge, y), (self._stem, y)), "pays" if pays else "joins"))
        if pays:
            tip = self._stem + self._side * 2
            back = tip + self._side * 9
            arrow = ((tip, y), (back, y - 6), (back, y + 6))
            shapes.append(Path(arrow, "arrow", closed=True))
