"""Runs `passerelle` in a process of its own that need not load its libraries first.

A server loads them once; each run is a fork of it, which loads the commands themselves,
since their words are those of one language. What a run sees is what a new process would.
"""

import io
import multiprocessing
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

LOADED = [
    "babel.dates",
    "babel.numbers",
    "click",
    "jinja2",
    "lxml.html",
    "markdown",
    "passerelle.authoring.renaming",
    "passerelle.checks",
    "passerelle.content.library_reader",
    "passerelle.news.letter",
    "passerelle.translations.problems",
]
_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(LOADED)


def run_warm(
    arguments: Sequence[str], cwd: Path, environment: Mapping[str, str]
) -> "subprocess.CompletedProcess[str]":
    """Run the command to its end, nobody being at the keyboard.

    Args:
        arguments: those of the command.
        cwd: where it runs.
        environment: its variables.
    """
    with tempfile.TemporaryDirectory() as folder:
        said = [str(Path(folder) / name) for name in ("out", "err")]
        given = (list(arguments), str(cwd), dict(environment), said)
        process = _CONTEXT.Process(target=_be_the_command, args=given)
        process.start()
        process.join()
        out, err = (Path(path).read_text(encoding="utf-8") for path in said)
    return subprocess.CompletedProcess(["passerelle", *arguments], process.exitcode or 0, out, err)


def _be_the_command(
    arguments: list[str], cwd: str, environment: dict[str, str], said: list[str]
) -> None:
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(cwd)
    for number, path in enumerate([os.devnull, *said]):
        handle = os.open(path, os.O_RDWR | os.O_CREAT)
        os.dup2(handle, number)
        os.close(handle)
    sys.stdin = io.TextIOWrapper(io.FileIO(0, closefd=False), encoding="utf-8")
    sys.stdout, sys.stderr = (
        io.TextIOWrapper(
            io.BufferedWriter(io.FileIO(number, "w", closefd=False)),
            encoding="utf-8",
            errors=errors,
            line_buffering=True,
        )
        for number, errors in ((1, "strict"), (2, "backslashreplace"))
    )
    sys.argv = ["passerelle", *arguments]
    from passerelle.__main__ import main

    main()
