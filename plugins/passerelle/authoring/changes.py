"""Changes several files at once: all of them, or none."""

import signal
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from passerelle.content.atomic_file import write_bytes_whole


@dataclass(frozen=True)
class Changes:
    """What is to be written and taken away.

    Attributes:
        written: the new contents of files, by path from the root of the project.
        removed: paths of files to take away.
    """

    written: Mapping[str, bytes] = field(default_factory=dict)
    removed: tuple[str, ...] = ()

    def apply(self, root: Path) -> None:
        """Make the changes; whatever stops them, put everything back.

        Args:
            root: the folder of the project.

        Raises:
            OSError: a file cannot be written or taken away; nothing has changed.
        """
        before = {
            name: (root / name).read_bytes() if (root / name).exists() else None
            for name in (*self.written, *self.removed)
        }
        done: list[str] = []
        try:
            for name, contents in self.written.items():
                done.append(name)
                write_bytes_whole(root / name, contents)
            for name in self.removed:
                done.append(name)
                (root / name).unlink()
                _prune((root / name).parent, root)
        except BaseException:
            with _deaf_to_ctrl_c():
                for name in reversed(done):
                    _restore(root / name, before[name])
            raise


def _restore(path: Path, contents: bytes | None) -> None:
    if contents is None:
        path.unlink(missing_ok=True)
    elif not path.exists() or path.read_bytes() != contents:
        write_bytes_whole(path, contents)


def _prune(folder: Path, root: Path) -> None:
    """Take away a folder that the last file left, as git would."""
    if folder != root and not any(folder.iterdir()):
        folder.rmdir()


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Let nothing interrupt the putting back."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heard)
