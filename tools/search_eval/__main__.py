"""The command behind `make search-eval`."""

import argparse
import contextlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from passerelle.content.library import Library
from passerelle.content.library_reader import read_library
from passerelle.exports.chromium import OPTIONS, find_chromium
from passerelle.model.locale import Locale
from passerelle.queries.addresses import Addresses
from search_eval.asking import Engine
from search_eval.labels import Label, faults, read_labels
from search_eval.peers import make_peers
from search_eval.places import Places
from search_eval.scores import scores, shortfalls
from search_eval.server import serving
from search_eval.tables import cost_table, misses, score_table
from search_eval.trial import Trial, as_data, run_trial

PROJECT = Path(__file__).parents[2]
SITE = PROJECT / "site"
PEERS = PROJECT / ".build" / "search-eval"
OURS = "ours"
ENGINE = "assets/search/engine.js"


def main() -> int:
    """Check the labels, ask all engines, print; give 1 when ours falls short."""
    options = _options()
    library = read_library(PROJECT / "docs")
    labels = {locale: read_labels(locale) for locale in Locale}
    wrong = [text for locale in Locale for text in faults(labels[locale], locale, library)]
    if wrong:
        sys.exit("\n".join(wrong))
    if not (options.reuse and PEERS.is_dir()):
        make_peers(PROJECT, SITE, PEERS)
    report: dict[str, Any] = {}
    short = [] if (SITE / ENGINE).is_file() else [f"the site has no {ENGINE}"]
    with _browser() as browser, _engines(library) as engines:
        for locale, mine in labels.items():
            places = Places(library, locale)
            trials = {e.name: run_trial(e, browser, locale, mine, places) for e in engines}
            report[locale], missed = _tell(locale, mine, trials, options.misses)
            short += missed
    if options.json:
        options.json.write_text(json.dumps(report, ensure_ascii=False, indent=1), "utf-8")
    print("", *(f"{OURS}: {text}" for text in short), sep="\n")
    return int(bool(short))


def _tell(
    locale: Locale, labels: Sequence[Label], trials: Mapping[str, Trial], with_misses: bool
) -> tuple[dict[str, Any], list[str]]:
    """Print the figures of a language; give them as data, and what ours misses."""
    figures = {name: scores(labels, trial.ranks, trial.kin_ranks) for name, trial in trials.items()}
    costs = {name: trial.cost for name, trial in trials.items()}
    print(f"\n{locale}", *score_table(figures), *cost_table(costs), sep="\n", flush=True)
    if with_misses and OURS in trials:
        print("", *misses(labels, trials[OURS]), sep="\n", flush=True)
    data = {
        "scores": {
            name: {kind: asdict(score) for kind, score in mine.items()}
            for name, mine in figures.items()
        },
        "costs": {name: asdict(cost) for name, cost in costs.items()},
        "queries": as_data(trials, labels),
    }
    ours = figures.pop(OURS, None)
    missed = shortfalls(ours, figures) if ours else []
    return data, [f"{locale}, {text}" for text in missed]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make search-eval", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures to a file")
    parser.add_argument(
        "--misses", action="store_true", help="list the queries that ours does not put first"
    )
    parser.add_argument(
        "--reuse", action="store_true", help="take the peers as the last run built them"
    )
    return parser.parse_args()


@contextlib.contextmanager
def _browser() -> Iterator[Browser]:
    path = find_chromium()
    if not path:
        sys.exit("make search-eval: Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=OPTIONS)
        yield browser
        browser.close()


@contextlib.contextmanager
def _engines(library: Library) -> Iterator[list[Engine]]:
    """Ours, when the site has it, then the peers."""
    addresses = Addresses(library)
    about = library.pages["about.md"]
    own = {locale: addresses.page(about, locale) for locale in Locale}
    blank = {locale: f"{locale}.html" for locale in Locale}
    with serving(SITE) as site, serving(PEERS) as peers:
        ours = [Engine(OURS, site, own, gives_items=True)]
        others = [Engine(name, peers, blank) for name in ("material", "pagefind")]
        yield (ours if (SITE / ENGINE).is_file() else []) + others


if __name__ == "__main__":
    sys.exit(main())
