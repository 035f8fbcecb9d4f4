"""What came back from one request."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Trouble = Literal[
    "",
    "no-such-host",
    "no-network",
    "refused",
    "certificate",
    "timeout",
    "hung-up",
    "bad-address",
]
"""Why no answer came; empty when one did."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TRANSIENT_TROUBLE = frozenset({"timeout", "hung-up", "refused", "no-network"})
_TRANSIENT_STATUS = frozenset({408, 425, 429, 500, 502, 503, 504})


@dataclass(frozen=True)
class Answer:
    """What came back from one request.

    Attributes:
        url: what was asked.
        status: of HTTP; 0 when none came.
        headers: by name in small letters.
        body: what was read of it, at most the bound of the settings.
        trouble: why no answer came.
    """

    url: str
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    trouble: Trouble = ""

    @property
    def is_redirect(self) -> bool:
        """Whether it sends elsewhere (RFC 9110, 15.4)."""
        return self.status in _REDIRECTS and bool(self.headers.get("location"))

    @property
    def is_good(self) -> bool:
        """Whether the page was there."""
        return 200 <= self.status < 300

    @property
    def is_transient(self) -> bool:
        """Whether asking again in a moment may help."""
        return self.trouble in _TRANSIENT_TROUBLE or self.status in _TRANSIENT_STATUS

    @property
    def is_html(self) -> bool:
        """Whether it may be a page of HTML; without a type, it may."""
        kind = self.headers.get("content-type", "").lower()
        return not kind.strip() or "html" in kind

    def text(self, limit: int) -> str:
        """The body as text, whatever its declared encoding is worth.

        Args:
            limit: the longest text, in bytes before decoding.
        """
        charset = self.headers.get("content-type", "").lower().partition("charset=")[2]
        try:
            return self._plain(limit).decode(charset.strip(" \"';") or "utf-8", "replace")
        except (LookupError, ValueError):
            return self._plain(limit).decode("utf-8", "replace")

    def _plain(self, limit: int) -> bytes:
        if self.headers.get("content-encoding", "identity").lower() not in {"gzip", "deflate"}:
            return self.body[:limit]
        try:
            return zlib.decompressobj(wbits=47).decompress(self.body, limit)
        except zlib.error:
            return b""
