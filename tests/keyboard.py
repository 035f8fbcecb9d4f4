"""Runs a command as at a keyboard: in a terminal of its own, one answer after another."""

import contextlib
import os
import pty
import re
import select
import subprocess
from pathlib import Path

from programs import QUIET, heed_ctrl_c, program

PATIENCE = 60
"""Seconds after which a program that says nothing is taken to be stuck."""


def _sit_down() -> None:
    os.close(os.open(os.ttyname(0), os.O_RDWR))
    heed_ctrl_c()


class Keyboard:
    """A program that believes it talks to a person; standard output goes to a file."""

    def __init__(self, name: str, *arguments: str, cwd: Path, **variables: str) -> None:
        self._master, slave = pty.openpty()
        self.out = (cwd / "stdout.txt").open("w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [program(name), *arguments],
            cwd=cwd,
            env={**QUIET, "TERM": "dumb", **variables},
            stdin=slave,
            stdout=self.out,
            stderr=slave,
            start_new_session=True,
            preexec_fn=_sit_down,
        )
        os.close(slave)
        self.said = ""
        self._heard = 0

    def wait_for(self, words: str) -> None:
        """Read until the program has said something that it had not said before."""
        while (found := re.search(re.escape(words), self.said[self._heard :])) is None:
            assert self._read(), f"ended without saying {words!r}:\n{self.said}"
        self._heard += found.end()

    def answer(self, words: str, text: str) -> None:
        """Wait for a question, then type an answer and Enter."""
        self.wait_for(words)
        os.write(self._master, f"{text}\n".encode())

    def press(self, key: bytes) -> None:
        os.write(self._master, key)

    def interrupt(self) -> int:
        """Press Ctrl-C, and again each second: one that comes just before a read is not felt."""
        for _ in range(PATIENCE):
            self.press(b"\x03")
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(1)
                break
        return self.end()

    def end(self) -> int:
        """Read to the end, and give the exit code."""
        while self._read():
            pass
        code = self.process.wait(PATIENCE)
        os.close(self._master)
        self.out.close()
        return code

    def _read(self) -> bool:
        ready, _, _ = select.select([self._master], [], [], PATIENCE)
        assert ready, f"stuck after:\n{self.said}"
        try:
            part = os.read(self._master, 65536)
        except OSError:  # Linux tells the end of a terminal so
            return False
        self.said += part.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(part)
