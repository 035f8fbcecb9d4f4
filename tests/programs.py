"""Runs the programs of the project's environment, as a contributor would."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from warm_command import run_warm

ROOT = Path(__file__).parents[1]
QUIET = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PASSERELLE_LANG": "fr"}


PLAIN = {"PASSERELLE_LANG", "PASSERELLE_SITE_URL", "PASSERELLE_REPO_URL"}
"""Variables that change nothing of how Python itself starts."""


def program(name: str) -> str:
    """The path of a program of the environment that runs the tests."""
    return str(Path(sys.executable).parent / name)


def heed_ctrl_c() -> None:
    """For a child process: a shell that starts the tests behind its back lets them ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def run(
    name: str, *arguments: str, cwd: Path = ROOT, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run a program to its end; its messages are in French unless told otherwise."""
    if name == "passerelle" and set(variables) <= PLAIN:
        return run_warm(arguments, cwd, {**QUIET, **variables})
    return subprocess.run(
        [program(name), *arguments],
        cwd=cwd,
        env={**QUIET, **variables},
        text=True,
        capture_output=True,
        check=False,
    )
