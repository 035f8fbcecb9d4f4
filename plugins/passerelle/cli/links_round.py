"""Conducts a round of `passerelle links`: what is known is not asked again, nothing is lost."""

import asyncio
import contextlib
import datetime
import signal
import sys
from collections.abc import Coroutine, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

import click

from passerelle.upkeep.history import History, read_history, write_history
from passerelle.upkeep.hosts import host_of
from passerelle.upkeep.journal import STALE, Journal
from passerelle.upkeep.outside_links import Use
from passerelle.upkeep.recorder import Recorder
from passerelle.upkeep.settings import Settings

T = TypeVar("T")


class NoNetworkError(Exception):
    """Next to nothing answered: nothing was noted.

    Attributes:
        asked: how many hosts were asked.
        good: how many of them answered well.
    """

    def __init__(self, asked: int, good: int) -> None:
        super().__init__(asked, good)
        self.asked, self.good = asked, good


def round_of(
    links: Mapping[str, tuple[Use, ...]],
    place: Path,
    today: datetime.date,
    settings: Settings,
    again: bool,
) -> History:
    """Ask every address that is not yet known in this round, and remember what came of it.

    Args:
        links: every address, and where it stands.
        place: the file of the history.
        today: the day of the round.
        settings: bounds of the round.
        again: ask even what a round that was stopped already knows.

    Raises:
        NoNetworkError: next to nothing answered.
        KeyboardInterrupt: somebody stopped it; what was known is kept.
        UnreadableHistoryError: the history cannot be read.
        OSError: a file cannot be read or written.
    """
    history, journal = read_history(place), Journal(place)
    known = list(journal.visits())
    if again or any(today - day > STALE for day, _finding in known):
        history = history.noting(known)
        write_history(place, history)
        journal.remove()
        known = []
    done = {finding.address for _day, finding in known}
    _ask([address for address in links if address not in done], journal, today, settings)
    history = history.noting(journal.visits()).keeping(links)
    write_history(place, history)
    journal.remove()
    return history


def known_of(links: Mapping[str, tuple[Use, ...]], place: Path) -> History:
    """What is remembered, a round that was stopped included; nothing is asked or written.

    Raises:
        UnreadableHistoryError: the history cannot be read.
        OSError: a file cannot be read.
    """
    return read_history(place).noting(Journal(place).visits()).keeping(links)


def run_until_stopped(work: Coroutine[None, None, T]) -> T:
    """Run to the end, or until Ctrl-C or a polite kill, which are the same here.

    Raises:
        KeyboardInterrupt: it was stopped.
    """

    async def guarded() -> T:
        task = asyncio.current_task()
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(
                signal.SIGTERM, lambda: task and task.cancel()
            )
        return await work

    try:
        return asyncio.run(guarded())
    except asyncio.CancelledError as error:
        raise KeyboardInterrupt from error
    except ExceptionGroup as group:  # what a result could not be noted for, such as a full disk
        raise group.exceptions[0] from group


def _ask(
    addresses: Iterable[str], journal: Journal, today: datetime.date, settings: Settings
) -> None:
    from passerelle.upkeep.rounds import visit_all  # slow to load, and only this needs it

    left = list(addresses)
    hidden = not sys.stderr.isatty()
    hosts = len({host_of(address) for address in left})
    with journal, click.progressbar(length=len(left), file=sys.stderr, hidden=hidden) as bar:
        recorder = Recorder(journal, today, hosts, lambda _finding: bar.update(1))
        run_until_stopped(visit_all(left, settings, recorder.note))
        if not recorder.is_trusted:
            journal.forget()
            raise NoNetworkError(len(recorder.asked), recorder.good)
