"""Outlines as the paths of a drawing, in the language of SVG paths (SVG 2, chapter 9)."""

from collections.abc import Iterable, Sequence

from passerelle.cartography.frame import WIDTH, Frame, Spot
from passerelle.model.outline import OutlineFacts

KINDS = ("land", "division", "border")
"""What is drawn, from the bottom up."""

_TENTHS = 10


def outline_paths(outlines: OutlineFacts, frame: Frame) -> tuple[tuple[str, str], ...]:
    """What a map draws.

    Args:
        outlines: the lands and borders.
        frame: what the map shows; lines that stay outside are left out.

    Returns:
        For each kind of outline that is there, its name and its path.
    """
    drawn = []
    for kind in KINDS:
        path = "".join(
            _path(frame.spots(line), closed=feature.geometry.type == "MultiPolygon")
            for feature in outlines.features
            if feature.properties.kind == kind
            for line in feature.geometry.paths
            if _meets(frame.spots(line), frame)
        )
        if path:
            drawn.append((kind, path))
    return tuple(drawn)


def _meets(spots: Sequence[Spot], frame: Frame) -> bool:
    """Whether the rectangle around a line meets the drawing."""
    if not spots:
        return False
    across, down = [spot.x for spot in spots], [spot.y for spot in spots]
    beside = max(across) < 0 or min(across) > WIDTH
    above = max(down) < 0 or min(down) > frame.height
    return not beside and not above


def _path(spots: Sequence[Spot], closed: bool) -> str:
    """A line as relative steps in tenths of a unit: exact enough, and light."""
    grid = [(round(x * _TENTHS), round(y * _TENTHS)) for x, y in spots]
    x, y = grid[0]
    steps = []
    for next_x, next_y in grid[1:]:
        if (next_x, next_y) != (x, y):
            steps.append((next_x - x, next_y - y))
            x, y = next_x, next_y
    if closed and steps and grid[0] == (x, y):
        steps.pop()
    if not steps:
        return ""
    return f"M{_numbers(grid[0])}l{_numbers(n for step in steps for n in step)}{'z' * closed}"


def _numbers(tenths: Iterable[int]) -> str:
    """Numbers in a row, with no more spaces than it takes to tell them apart."""
    row = ""
    for value in tenths:
        text = _number(value)
        row += text if not row or text.startswith("-") else f" {text}"
    return row


def _number(tenths: int) -> str:
    text = f"{tenths / _TENTHS:g}"
    return text.replace("0.", ".", 1) if abs(tenths) < _TENTHS else text
