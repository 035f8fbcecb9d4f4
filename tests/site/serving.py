"""A preview server, and what it tells a browser that waits for the next build."""

import re
import socket
import subprocess
import threading
import urllib.error
import urllib.request
from pathlib import Path

from programs import QUIET, program


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Preview:
    """`mkdocs serve` on a folder."""

    def __init__(self, folder: Path) -> None:
        self.root = f"http://127.0.0.1:{free_port()}/"
        address = self.root.removeprefix("http://").rstrip("/")
        self._process = subprocess.Popen(
            [program("mkdocs"), "serve", "--livereload", "--dev-addr", address],
            cwd=folder,
            env=QUIET,
            text=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        self.said = ""
        self._is_serving = threading.Event()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        assert self._is_serving.wait(timeout=120), self.said
        self._epoch = int(re.search(r"livereload\((\d+),", self.get(""))[1])  # type: ignore[index]

    def _listen(self) -> None:
        assert self._process.stderr is not None
        with self._process.stderr as lines:
            for line in lines:
                self.said += line
                if "Serving on" in line:
                    self._is_serving.set()

    def get(self, address: str) -> str:
        with urllib.request.urlopen(self.root + address, timeout=90) as answer:
            return str(answer.read().decode())

    def wait_for_refresh(self) -> None:
        """Wait as a browser does: the server answers when the site has been built again."""
        epoch = int(self.get(f"livereload/{self._epoch}/1"))
        assert epoch > self._epoch, self.said
        self._epoch = epoch

    def status(self, address: str) -> int:
        try:
            with urllib.request.urlopen(self.root + address, timeout=90) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=30)
        self._listener.join(timeout=30)
