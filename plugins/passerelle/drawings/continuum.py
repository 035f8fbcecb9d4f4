"""Steps from one end to the other, beside two wedges: what gives way, what takes its place."""

from passerelle.drawings.blocks import Block, block
from passerelle.drawings.measure import LEADING, SIZE
from passerelle.drawings.shapes import Drawing, Path, Shape
from passerelle.drawings.telling import Telling
from passerelle.model.picture_parts import Continuum

_WEDGES = 44.0
_BESIDE = 66.0
_LABELS = 130.0
_IN_COLUMNS = 520.0
"""From this width on, the text of a step stands beside its label and not under it."""
_GAP = 13.0


def draw_continuum(continuum: Continuum, telling: Telling, width: float) -> Drawing:
    """Draw the steps from top to bottom.

    Args:
        continuum: what to draw.
        telling: the words; a row is a step and what it looks like.
        width: of the drawing.
    """
    start, end = (block(width, (words, "strong")) for words in telling.ends)
    shapes: list[Shape] = [*start.at(0, 0)]
    top = start.height + 8
    y = top + _GAP / 2
    for row in telling.rows:
        label, text = row.cells
        blocks = _blocks(label, text, width)
        middle = y + LEADING / 2
        shapes.append(Path(((_WEDGES, middle), (_BESIDE - 6, middle)), "line"))
        for x, lines in blocks:
            shapes += lines.at(x, y)
        y += max(lines.height for _x, lines in blocks) + _GAP
    bottom = y - _GAP / 2
    wedges = _wedges(top, bottom)
    shapes += end.at(0, bottom + 8)
    return Drawing(width, bottom + 8 + end.height + SIZE / 4, (*wedges, *shapes))


def _blocks(label: str, text: str, width: float) -> list[tuple[float, Block]]:
    if width < _IN_COLUMNS:
        return [(_BESIDE, block(width - _BESIDE, (label, "strong"), (text, "text")))]
    beside = _BESIDE + _LABELS
    return [
        (_BESIDE, block(_LABELS, (label, "strong"))),
        (beside, block(width - beside, (text, "text"))),
    ]


def _wedges(top: float, bottom: float) -> tuple[Shape, Shape]:
    middle = 2.0
    return (
        Path(((0, top), (_WEDGES - middle, top), (0, bottom)), "start", closed=True),
        Path(((_WEDGES, top), (_WEDGES, bottom), (middle, bottom)), "end", closed=True),
    )
