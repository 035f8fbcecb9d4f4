"""The figures, as tables for a terminal."""

from collections.abc import Iterator, Mapping, Sequence

from search_eval.labels import Label
from search_eval.scores import Score
from search_eval.trial import Cost, Trial

WIDTH = 24


def score_table(figures: Mapping[str, Mapping[str, Score]]) -> Iterator[str]:
    """Classes down, engines across; each has success@1, success@3 and MRR.

    Args:
        figures: by name of engine, then by class.
    """
    yield " " * 22 + "".join(f"{name:>{WIDTH}}" for name in figures)
    yield f"{'class':18}{'n':>4}" + f"{'s@1':>10}{'s@3':>7}{'MRR':>7}" * len(figures)
    classes = next(iter(figures.values()))
    for kind, score in classes.items():
        row = (figures[name][kind] for name in figures)
        cells = "".join(f"{s.first:>10.1%}{s.three:>7.0%}{s.mrr:>7.3f}" for s in row)
        yield f"{kind:18}{score.queries:>4}{cells}"


def cost_table(costs: Mapping[str, Cost]) -> Iterator[str]:
    """What a first and a tenth query fetch and take, engine by engine.

    Args:
        costs: by name of engine.
    """
    rows = {
        "first query, KB": [f"{cost.first_size / 1000:.1f}" for cost in costs.values()],
        "tenth query, KB": [f"{cost.tenth_size / 1000:.1f}" for cost in costs.values()],
        "first query, most KB": [f"{cost.first_most / 1000:.1f}" for cost in costs.values()],
        "later query, most KB": [f"{cost.later_most / 1000:.1f}" for cost in costs.values()],
        "first query, ms": [f"{cost.first_time:.0f}" for cost in costs.values()],
        "tenth query, ms": [f"{cost.tenth_time:.1f}" for cost in costs.values()],
    }
    for name, cells in rows.items():
        yield f"{name:22}" + "".join(f"{cell:>{WIDTH}}" for cell in cells)


def misses(labels: Sequence[Label], trial: Trial) -> Iterator[str]:
    """Each query for which an engine does not put an expected item first.

    Args:
        labels: the queries.
        trial: what the engine did.
    """
    for label, place, top in zip(labels, trial.ranks, trial.tops, strict=True):
        if place != 1:
            where = f"rank {place}" if place else "absent"
            yield f"  {label.kind:15} {label.query!r}: {where}; first: {top or 'nothing'}"
            yield f"  {'':15} expected: {', '.join(label.expect)}"
