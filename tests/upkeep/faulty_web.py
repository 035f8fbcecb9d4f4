"""A web on this machine that plays every fault, whichever host it is asked as."""

import asyncio
import gzip
import json
import ssl
import threading
import time
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from typing import NamedTuple

import trustme

ROBOTS = "User-agent: *\nDisallow: /forbidden/\n"
PAGE = "<!doctype html><title>Un guide du vélo</title><h1>Un guide</h1><p>{}</p>".format(
    "Tourner la clé. " * 2_000
)
SOFT = "<!doctype html><title>{}</title><h1>Vélo</h1>" + "<p>Menu, pied de page.</p>" * 100
BOMB = gzip.compress(b"<p>" + b"0" * 50_000_000)


class Request(NamedTuple):
    host: str
    at: float
    method: str
    path: str


def page(text: str, kind: str = "text/html; charset=utf-8", status: str = "200 OK") -> bytes:
    return answer(status, text.encode(), f"Content-Type: {kind}")


def answer(status: str, body: bytes = b"", *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def to(status: str, place: str) -> bytes:
    return answer(status, b"", f"Location: {place}")


CAPTURE = "http://web.archive.org/web/20260131000000/http://velo.example/missing/guide"
CLOSEST = {"closest": {"available": True, "status": "200", "url": CAPTURE}}
FIXED = {
    "wayback": page(json.dumps({"archived_snapshots": CLOSEST}), "application/json"),
    "doc": page("%PDF-1.7", "application/pdf"),
    "nothing": answer("200 OK", b"", "Content-Type: text/html"),
    "missing": page("<title>Vélo</title>Perdu", status="404 Not Found"),
    "gone": page("<title>Vélo</title>Parti", status="410 Gone"),
    "soft-fr": page(SOFT.format("Page introuvable | Une maison")),
    "soft-en": page(SOFT.format("Une maison – The page you were looking for doesn’t exist")),
    "soft-text": page("<title>Vélo</title><p>Désolé, cette page n’existe plus.</p>"),
    "charset": answer(
        "200 OK",
        SOFT.format("Page non trouvée").encode("latin-1"),
        "Content-Type: text/html; charset=utf-8",
    ),
    "odd-charset": page(PAGE, "text/html; charset=x-nope"),
    "about-404": page(SOFT.format("404 Media : le journal des pages perdues")),
    "home": to("302 Found", "/"),
    "error-page": to("302 Found", "/erreur/page-introuvable"),
    "members": to("302 Found", "/authwall?next=x"),
    "odd-redirect": to("301 Moved Permanently", "mailto:velo@velo.example"),
    "loop": to("302 Found", "/loop/again"),
    "wall-403": answer("403 Forbidden"),
    "wall-title": page("<title>Just a moment...</title>"),
    "never": answer("429 Too Many Requests", b"", "Retry-After: 86400"),
    "broken": answer("500 Internal Server Error"),
    "bomb": answer("200 OK", BOMB, "Content-Type: text/html", "Content-Encoding: gzip"),
    "wrong-length": b"HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n<title>Un guide</title>",
    "hang-up": b"",
}
AFTERWARDS_CLOSED = {"wrong-length", "hang-up"}
REFUSING_HEAD = {
    "no-head-405": answer("405 Method Not Allowed"),
    "no-head-501": answer("501 Not Implemented"),
    "no-head-404": answer("404 Not Found"),
    "no-head-hang-up": b"",
}
AT_FIRST = {
    "later": answer("429 Too Many Requests", b"", "Retry-After: 1"),
    "busy": answer("503 Service Unavailable"),
}
MOVING = {"moved": "301 Moved Permanently", "moved-308": "308 Permanent Redirect"}


class FaultyWeb:
    """Serves in a thread of its own; `heard` holds every request in the order of arrival.

    Attributes:
        authority: who signed the certificate of its hosts; nobody trusts it unless told to.
        mended: faults that are now played as good pages.
    """

    def __init__(self) -> None:
        self.heard: list[Request] = []
        self.mended: set[str] = set()
        self._times: Counter[tuple[str, str]] = Counter()
        self._marks: defaultdict[int, threading.Event] = defaultdict(threading.Event)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> "FaultyWeb":
        self._thread.start()
        untrusted = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.authority = trustme.CA()
        self.authority.issue_cert("*.example", "archive.org").configure_cert(untrusted)
        ports = [self._listen(None), self._listen(untrusted)]
        self.detour = "http://127.0.0.1:{} https://127.0.0.1:{}".format(*ports)
        return self

    def __exit__(self, *_error: object) -> None:
        async def end() -> None:
            tasks = asyncio.all_tasks() - {asyncio.current_task()}
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

        for server in self._servers:
            self._loop.call_soon_threadsafe(server.close)
        asyncio.run_coroutine_threadsafe(end(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def when_heard(self, count: int) -> threading.Event:
        """An event that is set once that many requests have come."""
        return self._marks[count]

    def _listen(self, tls: ssl.SSLContext | None) -> int:
        starting = asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=tls)
        server = asyncio.run_coroutine_threadsafe(starting, self._loop).result()
        self._servers = [*getattr(self, "_servers", []), server]
        return int(server.sockets[0].getsockname()[1])

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError):
            while await self._answer(reader, writer):
                pass
        writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        method, path, _version = head.split("\r\n", 1)[0].split(" ")
        host = head.lower().partition("\r\nhost: ")[2].partition("\r\n")[0].partition(":")[0]
        self.heard.append(Request(host, time.monotonic(), method, path))
        if len(self.heard) in self._marks:
            self._marks[len(self.heard)].set()
        fault, _slash, name = path.strip("/").partition("/")
        if fault in {"slow", "drip", "flood"} and fault not in self.mended:
            return await ENDLESS[fault](reader, writer, method)
        raw = self._fixed(host, fault, name, method)
        head_end = raw.find(b"\r\n\r\n") + 4
        writer.write(raw[:head_end] if method == "HEAD" and raw else raw)
        await writer.drain()
        return bool(raw) and fault not in AFTERWARDS_CLOSED

    def _fixed(self, host: str, fault: str, name: str, method: str) -> bytes:
        self._times[(host, f"{fault}/{name}")] += 1
        if fault in self.mended:
            return page(PAGE)
        if fault == "robots.txt":
            return page(ROBOTS, "text/plain")
        if fault in MOVING:
            return to(MOVING[fault], f"/ok/{name}?from={fault}")
        if fault == "for-now":
            return to("307 Temporary Redirect", f"/ok/{name}")
        if fault == "chain":
            return to("301 Moved Permanently", f"/chain/{name}x")
        if fault in REFUSING_HEAD and method == "HEAD":
            return REFUSING_HEAD[fault]
        if fault in AT_FIRST and self._times[(host, f"{fault}/{name}")] == 1:
            return AT_FIRST[fault]
        return FIXED.get(fault, page(PAGE))


async def _slow(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _method: str) -> bool:
    await reader.read()
    return False


def _streams(part: bytes, waits: bool) -> "Endless":
    async def stream(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter, method: str
    ) -> bool:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        if method == "HEAD":
            return False
        async for _turn in _turns(reader, waits):
            writer.write(part)
            await writer.drain()
        return False

    return stream


async def _turns(reader: asyncio.StreamReader, waits: bool) -> AsyncIterator[None]:
    """Until the other side hangs up; at leisure, or as fast as it can take."""
    gone = asyncio.ensure_future(reader.read())
    while not gone.done():
        yield
        await asyncio.wait([gone], timeout=0.05 if waits else 0)


Endless = Callable[[asyncio.StreamReader, asyncio.StreamWriter, str], Awaitable[bool]]
ENDLESS: dict[str, Endless] = {
    "slow": _slow,
    "drip": _streams(b"<p>.", waits=True),
    "flood": _streams(b"<p>eau</p>" * 6_000, waits=False),
}
