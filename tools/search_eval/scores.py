"""How well an engine does: figures of a class of queries, and of all."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from search_eval.labels import CLASSES, Label

FIRST_AT_LEAST = 0.90
THREE_AT_LEAST = 0.98
ALL = "all"
KIN = "all, named kinds"
"""All queries, once results that no label could name are taken out."""


@dataclass(frozen=True)
class Score:
    """The figures of one engine on one class of queries.

    Attributes:
        queries: how many there are.
        first: share of those with an expected item first (success@1).
        three: share of those with one among the first three (success@3).
        mrr: mean of 1/rank of the best expected item among ten results, 0 when absent.
    """

    queries: int
    first: float
    three: float
    mrr: float


def rank(found: Sequence[frozenset[str]], expect: Sequence[str]) -> int:
    """The rank of the first result that leads to an expected item, from 1; 0 if none does."""
    wanted = set(expect)
    return next((place for place, items in enumerate(found, 1) if items & wanted), 0)


def scores(
    labels: Sequence[Label], ranks: Sequence[int], kin_ranks: Sequence[int] = ()
) -> dict[str, Score]:
    """The figures of each class that has queries, and of all.

    Args:
        labels: the queries.
        ranks: the rank that the engine reached for each.
        kin_ranks: the same, when results that no label could name are taken out first.
    """
    pairs = list(zip(labels, ranks, strict=True))
    by_class = {kind: [r for label, r in pairs if label.kind == kind] for kind in CLASSES}
    rows = {**by_class, ALL: ranks, KIN: kin_ranks}
    return {kind: _score(mine) for kind, mine in rows.items() if mine}


def _score(ranks: Sequence[int]) -> Score:
    count = len(ranks)
    return Score(
        queries=count,
        first=sum(r == 1 for r in ranks) / count,
        three=sum(1 <= r <= 3 for r in ranks) / count,
        mrr=sum(1 / r for r in ranks if r) / count,
    )


def shortfalls(ours: Mapping[str, Score], peers: Mapping[str, Mapping[str, Score]]) -> list[str]:
    """What our search misses of what it must reach, one line each.

    Args:
        ours: our figures by class.
        peers: the figures of each peer by class.
    """
    whole = ours[ALL]
    missed = []
    if whole.three < THREE_AT_LEAST:
        missed.append(f"first three: {whole.three:.1%}, {THREE_AT_LEAST:.0%} wanted")
    if whole.first < FIRST_AT_LEAST:
        missed.append(f"first: {whole.first:.1%}, {FIRST_AT_LEAST:.0%} wanted")
    for kind in (kind for kind in ours if kind not in (ALL, KIN)):
        for measure, value in asdict(ours[kind]).items():
            best = max((asdict(peer[kind])[measure], name) for name, peer in peers.items())
            if measure in ("first", "three") and value < 1 and value <= best[0]:
                missed.append(f"{kind}, {measure}: {value:.0%}, no better than {best[1]}")
    return missed
