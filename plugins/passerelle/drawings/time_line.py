"""A time line: years to scale on an axis, and what happened beside it, joined by lines."""

import math
from collections.abc import Iterator, Sequence

from passerelle.drawings.blocks import Block, block
from passerelle.drawings.measure import LEADING, SIZE, width_of
from passerelle.drawings.shapes import Dot, Drawing, Path, Shape, Text, rectangle
from passerelle.drawings.spread import spread
from passerelle.drawings.telling import Telling
from passerelle.model.picture_parts import Event

_YEARS = width_of("2000") + 8
_LANE = 11.0
_LEADER = 46.0
_CHANNELS = 30.0
_GAP = 12.0
_SHORTEST = 200.0
_EDGE = 8.0
_STEPS = (1, 2, 5, 10, 20, 50, 100)
_BETWEEN_TICKS = 60.0


def draw_time_line(events: Sequence[Event], telling: Telling, width: float) -> Drawing:
    """Draw events in order of time.

    Args:
        events: the events, in order.
        telling: their words; a row is a date and what happened.
        width: of the drawing.
    """
    lanes = lanes_of(events)
    axis = _YEARS + _LANE * (max(lanes, default=-1) + 1)
    beside = axis + _LEADER
    labels = [
        block(width - beside, (row.cells[0], "strong"), (row.cells[1], "text"))
        for row in telling.rows
    ]
    needed = sum(label.height for label in labels) + _GAP * (len(labels) - 1)
    scale = _Scale(events, max(needed, _SHORTEST))
    shapes = [*_axis(scale, axis), *_marks(events, lanes, scale, axis)]
    shapes += _labels(events, lanes, labels, scale, axis)
    return Drawing(width, scale.bottom + _EDGE, tuple(shapes))


class _Scale:
    """Turns a time into a height."""

    def __init__(self, events: Sequence[Event], height: float) -> None:
        self.first = math.floor(min(event.starts for event in events))
        self.last = math.ceil(max(event.ends for event in events))
        self.top, self.bottom = _EDGE, _EDGE + height

    def __call__(self, time: float) -> float:
        part = (time - self.first) / (self.last - self.first)
        return self.top + part * (self.bottom - self.top)

    def ticks(self) -> range:
        a_year = (self.bottom - self.top) / (self.last - self.first)
        step = next((s for s in _STEPS if s * a_year >= _BETWEEN_TICKS), _STEPS[-1])
        return range(math.ceil(self.first / step) * step, self.last + 1, step)


def lanes_of(events: Sequence[Event]) -> list[int]:
    """For each event, the lane in which it lasts, or -1 if it does not last.

    Args:
        events: the events, in order of time.
    """
    ends: list[float] = []
    lanes = []
    for event in events:
        if not event.until:
            lanes.append(-1)
            continue
        start = event.starts
        lane = next((i for i, end in enumerate(ends) if end <= start), len(ends))
        ends[lane : lane + 1] = [event.ends]
        lanes.append(lane)
    return lanes


def _axis(scale: _Scale, axis: float) -> Iterator[Shape]:
    yield Path(((axis, scale.top), (axis, scale.bottom)), "axis")
    for year in scale.ticks():
        y = scale(year)
        yield Path(((_YEARS - 6, y), (axis, y)), "rule")
        base = min(max(y + SIZE * 0.35, SIZE), scale.bottom + _EDGE - SIZE * 0.3)
        yield Text(0, base, str(year), "soft")


def _marks(
    events: Sequence[Event], lanes: Sequence[int], scale: _Scale, axis: float
) -> Iterator[Shape]:
    for event, lane in zip(events, lanes, strict=True):
        start, end = scale(event.starts), scale(event.ends)
        if lane < 0:
            yield Dot(axis, start, 4.5, "dot")
        else:
            right = axis - _LANE * lane - 3
            yield rectangle(right - _LANE + 5, start, right, end, "span")


def _labels(
    events: Sequence[Event],
    lanes: Sequence[int],
    labels: Sequence[Block],
    scale: _Scale,
    axis: float,
) -> Iterator[Shape]:
    heights = [scale(event.starts) for event in events]
    wanted = [height - LEADING / 2 for height in heights]
    sizes = [label.height for label in labels]
    tops = spread(wanted, sizes, _GAP, scale.top - _EDGE, scale.bottom + _EDGE - SIZE * 0.3)
    ends = [top + SIZE * 0.7 for top in tops]
    channels = channels_of(heights, ends)
    apart = min(7.0, _CHANNELS / max(1, *channels))
    for height, end, lane, channel in zip(heights, ends, lanes, channels, strict=True):
        start = axis - _LANE * lane - 3 if lane >= 0 else axis
        turn = axis + 9 + channel * apart
        yield Path(
            ((start, height), (turn, height), (turn, end), (axis + _LEADER - 5, end)), "line"
        )
    for label, top in zip(labels, tops, strict=True):
        yield from label.at(axis + _LEADER, top)


def channels_of(starts: Sequence[float], ends: Sequence[float]) -> list[int]:
    """Where each line from the axis to a label turns, so that none crosses another.

    Lines that run side by side turn one after the other: of those that climb, the first
    turns first; of those that go down, the last does.

    Args:
        starts: heights on the axis, in order.
        ends: heights of the labels, in order.
    """
    channels: list[int] = []
    run: list[int] = []
    for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
        climbs = end < start
        last = run[-1] if run else index
        beside = min(start, end) <= max(starts[last], ends[last])
        if run and (not beside or climbs != (ends[last] < starts[last])):
            run = []
        run.append(index)
        channels.append(len(run) - 1)
        if not climbs:
            for place, member in enumerate(reversed(run)):
                channels[member] = place
    return channels
