"""The addresses of the lists and feeds of a built site, which no file of the library holds."""

from collections.abc import Iterator
from pathlib import Path

PAGE = "index.html"
FEED = ".atom"
TWIN = ".json"
"""Each feed is written in both formats."""


def file_of(address: str) -> str:
    """The file that a server sends for an address, from the root of the site.

    Args:
        address: with its leading slash.
    """
    path = address.lstrip("/")
    return f"{path}{PAGE}" if address.endswith("/") else path


def built_addresses(folder: Path) -> Iterator[str]:
    """Every address of a page or feed in a built site, with its leading slash.

    Args:
        folder: the site.
    """
    for path in folder.rglob(PAGE):
        place = path.parent.relative_to(folder).as_posix()
        yield "/" if place == "." else f"/{place}/"
    for path in folder.rglob(f"*{FEED}"):
        for feed in (path, path.with_suffix(TWIN)):
            if feed.is_file():
                yield f"/{feed.relative_to(folder).as_posix()}"
