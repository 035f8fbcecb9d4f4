"""The files of Pagefind's index: CBOR (RFC 8949) or JSON, signed, then compressed (RFC 1952)."""

import gzip
import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

import cbor2

_SIGNATURE = b"pagefind_dcd"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def read_cbor(path: Path) -> Any:
    """Read a part of the index.

    Args:
        path: of the file.

    Raises:
        ValueError: it is cut short, or not what Pagefind writes.
    """
    try:
        return cbor2.loads(_read(path))
    except cbor2.CBORDecodeError as error:
        raise ValueError(path) from error


def read_json(path: Path) -> Any:
    """Read what is told of one document.

    Args:
        path: of the file.

    Raises:
        ValueError: it is cut short, or not what Pagefind writes.
    """
    return json.loads(_read(path))


def as_cbor(value: Any) -> bytes:
    """A part of the index, as a file holds it.

    Args:
        value: what it says.
    """
    return cbor2.dumps(value)


def as_json(value: Any) -> bytes:
    """What is told of one document, as a file holds it.

    Args:
        value: what it says.
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def digest_of(contents: Iterable[bytes]) -> str:
    """A short name for what some files hold together: 6 letters or digits.

    Args:
        contents: what they hold.
    """
    digest = sha256()
    for content in contents:
        digest.update(content)
    return digest.hexdigest()[:6]


def write(content: bytes, path: Path) -> None:
    """Write a file of the index.

    Args:
        content: what it holds.
        path: where it goes.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(_SIGNATURE + content, mtime=0))


def write_numbered(contents: Iterable[bytes], folder: Path, suffix: str) -> list[str]:
    """Write files of the index under names that are as alike as can be.

    The list of all names is fetched too: each is a number, and one digest for all, so that no
    reader's browser takes a file of an older site for one of this. What changes from one name
    to the next comes first, beside what else changes: that list is a sixth lighter for it.

    Args:
        contents: what the files hold.
        folder: where they go.
        suffix: what their names end in.

    Returns:
        Their names, without the suffix.
    """
    held = list(contents)
    digest = digest_of(held)
    width = len(_base36(len(held)))
    names = [f"{_base36(number):0>{width}}"[::-1] + f"-{digest}" for number in range(len(held))]
    for name, content in zip(names, held, strict=True):
        write(content, folder / f"{name}.{suffix}")
    return names


def _read(path: Path) -> bytes:
    try:
        content = gzip.decompress(path.read_bytes())
    except (EOFError, OSError) as error:
        raise ValueError(path) from error
    if not content.startswith(_SIGNATURE):
        raise ValueError(path)
    return content.removeprefix(_SIGNATURE)


def _base36(number: int) -> str:
    rest, digit = divmod(number, len(_DIGITS))
    return (_base36(rest) if rest else "") + _DIGITS[digit]
