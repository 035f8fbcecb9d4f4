"""Gets a page, for what it says of itself; patient for a few seconds, and no more."""

import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from http.client import HTTPException
from typing import IO

from w3lib.encoding import html_to_unicode

from passerelle.formats.plain import plain

TIMEOUT = 6.0
"""Seconds without an answer after which we go on without the page."""
DEADLINE = 12.0
"""Seconds after which we go on whatever has come."""
BIGGEST = 1_500_000
"""Bytes of a page; what it says of itself stands at its start."""

_AGENT = "Mozilla/5.0 (compatible; Passerelle; resource add)"


class FetchError(Exception):
    """Why a page could not be had, as the network told it."""


@dataclass(frozen=True)
class Fetched:
    """A page as it came.

    Attributes:
        address: where it was, once redirected.
        html: its text; empty when it is no HTML.
    """

    address: str
    html: str


def fetch(address: str, timeout: float = TIMEOUT, deadline: float = DEADLINE) -> Fetched:
    """Get a page.

    Args:
        address: an absolute http(s) address.
        timeout: in seconds, for each silence.
        deadline: in seconds, for the whole.

    Raises:
        FetchError: the page could not be had.
    """
    request = urllib.request.Request(
        address, headers={"User-Agent": _AGENT, "Accept": "text/html,application/xhtml+xml"}
    )
    try:
        with urllib.request.urlopen(request, timeout=timeout) as answer:
            kind = answer.headers.get("Content-Type", "")
            found = answer.geturl()
            if not found.startswith(("http://", "https://")):
                raise FetchError(found)
            body = _read(answer, deadline) if "html" in kind.lower() or not kind else b""
    except (OSError, HTTPException, ValueError) as error:
        raise FetchError(_told(error)) from error
    return Fetched(found, html_to_unicode(kind, body)[1] if body else "")


def _read(answer: IO[bytes], deadline: float) -> bytes:
    end = time.monotonic() + deadline
    parts: list[bytes] = []
    size = 0
    while size < BIGGEST and time.monotonic() < end:
        part = answer.read1(65536)  # type: ignore[attr-defined]
        if not part:
            break
        parts.append(part)
        size += len(part)
    return b"".join(parts)[:BIGGEST]


def _told(error: Exception) -> str:
    if isinstance(error, urllib.error.HTTPError):
        return f"HTTP {error.code}"
    reason = getattr(error, "reason", error)
    return plain(str(getattr(reason, "strerror", None) or reason))[:200]
