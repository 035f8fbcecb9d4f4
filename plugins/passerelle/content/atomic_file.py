"""Writes a file whole or not at all."""

import os
import shutil
import tempfile
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Write a text as `write_bytes_whole` does.

    Args:
        path: the file.
        text: what it holds, written in UTF-8 as it is: ends of lines are kept.

    Raises:
        OSError: it cannot be written.
    """
    write_bytes_whole(path, text.encode())


def write_bytes_whole(path: Path, contents: bytes) -> None:
    """Write a file beside its place, then put it there in one step.

    Whoever reads it meanwhile, and a stop at any moment, leaves the old file or the new one.

    Args:
        path: the file; missing folders are made, a symbolic link is followed.
        contents: what it holds.

    Raises:
        OSError: it cannot be written.
    """
    place = path.resolve()
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(contents)
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            shutil.copymode(place, name)
        else:
            umask = os.umask(0)
            os.umask(umask)
            Path(name).chmod(0o666 & ~umask)
        Path(name).replace(place)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
