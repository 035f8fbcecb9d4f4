"""Finds room for labels that want to stand at the same place."""

from collections.abc import Sequence


def spread(
    wanted: Sequence[float], heights: Sequence[float], gap: float, top: float, bottom: float
) -> tuple[float, ...]:
    """Tops of labels that keep their order, never overlap and stay near where they belong.

    What each label would have to move is least in sum of squares: an isotonic regression,
    by the pool-adjacent-violators algorithm (Ayer and others, 1955).

    Args:
        wanted: where the top of each label should be, in order.
        heights: of the labels.
        gap: least space between two of them.
        top: where the first may start.
        bottom: where the last must end; there must be room for all.
    """
    before = [sum(heights[:index]) + gap * index for index in range(len(heights))]
    latest = bottom - before[-1] - heights[-1]
    pools: list[tuple[float, int]] = []
    for want, offset in zip(wanted, before, strict=True):
        pools.append((want - offset, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (last, some), (first, others) = pools.pop(), pools.pop()
            pools.append(((last * some + first * others) / (some + others), some + others))
    starts = [min(max(mean, top), latest) for mean, count in pools for _ in range(count)]
    return tuple(start + offset for start, offset in zip(starts, before, strict=True))
