"""Serves a folder on this machine only, compressed as on the web, and keeps account of it."""

import contextlib
import gzip
import http.server
import mimetypes
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

TEXT = {".html", ".js", ".mjs", ".json", ".css", ".svg", ".xml", ".txt"}
"""What web servers compress on the way; all else is sent as it lies on the disk."""

LEVEL = 6


@dataclass(frozen=True)
class Served:
    """A folder that is being served.

    Attributes:
        root: address of its root, with a slash at its end.
        sent: path (from the root) and bytes of the body of each answer so far.
    """

    root: str
    sent: list[tuple[str, int]] = field(default_factory=list)

    def bytes_since(self, start: int) -> int:
        """What has been sent since the account had `start` entries, in bytes."""
        return sum(size for _path, size in self.sent[start:])


@cache
def _body(path: Path) -> tuple[bytes, bool]:
    raw = path.read_bytes()
    return (gzip.compress(raw, LEVEL), True) if path.suffix in TEXT else (raw, False)


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """Serve a folder for as long as the context lasts.

    Args:
        folder: what to serve; its files must not change meanwhile.
    """
    sent: list[tuple[str, int]] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = self.path.partition("?")[0].lstrip("/")
            path = folder / name
            path = path / "index.html" if path.is_dir() else path
            if not path.is_file():
                self.send_error(404)
                return
            body, compressed = _body(path)
            self.send_response(200)
            kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "max-age=3600")
            if compressed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            sent.append((name, len(body)))
            with contextlib.suppress(ConnectionError):
                self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Served(f"http://127.0.0.1:{server.server_port}/", sent)
    finally:
        server.shutdown()
        server.server_close()
