"""One language's trial: each engine on each query, and what a session costs."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from playwright.sync_api import Browser

from passerelle.model.locale import Locale
from search_eval.asking import Answer, Engine
from search_eval.labels import Label
from search_eval.places import Places
from search_eval.scores import rank

SHOWN = 10
"""Results that count."""

DEEP = 60
"""Results asked for, so that ten of the kinds that labels name are likely among them."""

SESSIONS = 5
LONG = 10
"""Queries of a session whose cost is measured."""


@dataclass(frozen=True)
class Cost:
    """What the first and the tenth query of a session cost: medians of some sessions.

    Attributes:
        first_size: bytes fetched by the first, engine included.
        tenth_size: bytes fetched by the tenth.
        first_most: bytes fetched by the first of the heaviest session.
        later_most: bytes fetched by the heaviest query that was not a session's first.
        first_time: milliseconds of the first, opening included.
        tenth_time: milliseconds of the tenth.
    """

    first_size: int
    tenth_size: int
    first_most: int
    later_most: int
    first_time: float
    tenth_time: float


@dataclass(frozen=True)
class Trial:
    """What one engine did.

    Attributes:
        ranks: for each label, the rank of the best expected item, 0 without.
        kin_ranks: the same when results that no label could name are taken out first.
        tops: for each label, what came first, as readable as can be; "" when nothing came.
        cost: what its queries cost.
    """

    ranks: Sequence[int]
    kin_ranks: Sequence[int]
    tops: Sequence[str]
    cost: Cost


def run_trial(
    engine: Engine, browser: Browser, locale: Locale, labels: Sequence[Label], places: Places
) -> Trial:
    """Ask an engine all queries, then measure some sessions.

    Args:
        engine: the engine.
        browser: the browser.
        locale: the language of the reader.
        labels: the queries.
        places: where the items stand.
    """
    queries = [label.query for label in labels]
    answers = list(engine.ask(browser, locale, queries, DEEP))
    found = [_items(engine, answer, places) for answer in answers]
    return Trial(
        ranks=_ranks(found, labels),
        kin_ranks=_ranks([[items for items in mine if items] for mine in found], labels),
        tops=[_top(*pair) for pair in zip(found, answers, strict=True)],
        cost=_cost(engine, browser, locale, queries),
    )


def _ranks(found: Sequence[Sequence[frozenset[str]]], labels: Sequence[Label]) -> list[int]:
    pairs = zip(found, labels, strict=True)
    return [rank(mine[:SHOWN], label.expect) for mine, label in pairs]


def _items(engine: Engine, answer: Answer, places: Places) -> list[frozenset[str]]:
    if engine.gives_items:
        return [frozenset(names) for names in answer.found]
    roots = (f"{engine.served.root}material/", engine.served.root)
    return [
        frozenset().union(*(places.items(_from_root(address, roots)) for address in addresses))
        for addresses in answer.found
    ]


def _from_root(address: str, roots: Sequence[str]) -> str:
    return next((address.removeprefix(r) for r in roots if address.startswith(r)), address)


def _top(found: Sequence[frozenset[str]], answer: Answer) -> str:
    if not found:
        return ""
    return ", ".join(sorted(found[0])) or answer.found[0][0]


def _cost(engine: Engine, browser: Browser, locale: Locale, queries: Sequence[str]) -> Cost:
    step = max(1, len(queries) // LONG)
    runs = [
        list(engine.ask(browser, locale, queries[start::step][:LONG], SHOWN))
        for start in range(SESSIONS)
    ]
    return Cost(
        first_size=round(statistics.median(run[0].size for run in runs)),
        tenth_size=round(statistics.median(run[-1].size for run in runs)),
        first_most=max(run[0].size for run in runs),
        later_most=max(answer.size for run in runs for answer in run[1:]),
        first_time=statistics.median(run[0].time for run in runs),
        tenth_time=statistics.median(run[-1].time for run in runs),
    )


def as_data(trials: Mapping[str, Trial], labels: Sequence[Label]) -> list[dict[str, object]]:
    """Each query with what each engine made of it, for other programs.

    Args:
        trials: by name of engine.
        labels: the queries of those trials.
    """
    return [
        {
            "query": label.query,
            "class": label.kind,
            "expect": list(label.expect),
            "file": label.file,
            "ranks": {name: trial.ranks[place] for name, trial in trials.items()},
            "first": {name: trial.tops[place] for name, trial in trials.items()},
        }
        for place, label in enumerate(labels)
    ]
