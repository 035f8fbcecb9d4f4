"""Makes one request, within bounds of time and size, and never raises for what comes back."""

import asyncio
import os
import socket
import ssl
from collections.abc import Iterator, Mapping
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Literal
from urllib.parse import urljoin

import httpx

from passerelle.upkeep.answers import Answer, Trouble
from passerelle.upkeep.detour import VARIABLE, Detour
from passerelle.upkeep.hosts import host_of
from passerelle.upkeep.pace import Pace
from passerelle.upkeep.settings import Settings

_UNKNOWN_HOST = frozenset({socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)})
_KEPT = ("content-type", "content-encoding", "retry-after", "cf-mitigated")

REDIRECT = "passerelle-location"


def redirect_target(here: str, location: str) -> str | None:
    """Where a redirect leads, or None when no page of the web can be there.

    Args:
        here: the address that redirects.
        location: what its `Location` says.
    """
    try:
        target = httpx.URL(urljoin(here, location.strip()).partition("#")[0])
        return str(target) if target.scheme in {"http", "https"} and target.host else None
    except (ValueError, httpx.InvalidURL):
        return None


class Asker:
    """Makes requests, each in its host's turn.

    Args:
        settings: bounds of the round.
        pace: the turns of the hosts.
    """

    def __init__(self, settings: Settings, pace: Pace) -> None:
        self._settings, self._pace = settings, pace
        self._places = asyncio.Semaphore(settings.parallel)
        self._client = _client(settings)

    async def close(self) -> None:
        """Close every connection."""
        await self._client.aclose()

    async def ask(self, method: Literal["HEAD", "GET"], url: str, limit: int) -> Answer:
        """Make one request.

        Args:
            method: of HTTP.
            url: an absolute address.
            limit: how much of the body to read, in bytes.
        """
        async with self._pace.turn(host_of(url)), self._places:
            try:
                async with asyncio.timeout(self._settings.timeout) as clock:
                    return await self._ask(method, url, limit, clock)
            except TimeoutError:
                return Answer(url, trouble="timeout")
            except (httpx.InvalidURL, UnicodeError, ValueError):
                return Answer(url, trouble="bad-address")
            except (httpx.HTTPError, OSError) as error:
                return Answer(url, trouble=_trouble(error))

    async def _ask(self, method: str, url: str, limit: int, clock: asyncio.Timeout) -> Answer:
        async with self._client.stream(method, url) as response:
            headers = {name: response.headers[name] for name in _KEPT if name in response.headers}
            if REDIRECT in response.headers:
                headers["location"] = response.headers[REDIRECT]
            body = await _read(response, limit if _may_be_read(headers) else 0, clock)
            return Answer(url, response.status_code, headers, body)


def _may_be_read(headers: Mapping[str, str]) -> bool:
    kind = headers.get("content-type", "").lower()
    return not kind or any(word in kind for word in ("text", "html", "json"))


async def _hide_redirect(response: httpx.Response) -> None:
    """Put `Location` aside: httpx refuses the answers of which it cannot follow it."""
    if "location" in response.headers:
        response.headers[REDIRECT] = response.headers.pop("location")


async def _read(response: httpx.Response, limit: int, clock: asyncio.Timeout) -> bytes:
    """Read the start of a body; what comes too slowly, or breaks off, ends where it stopped."""
    body = bytearray()
    deadline = clock.when()
    clock.reschedule(None)
    try:
        async with asyncio.timeout_at(deadline):
            async for part in response.aiter_raw(chunk_size=None):
                body += part
                if len(body) >= limit:
                    break
    except (TimeoutError, httpx.HTTPError):
        pass
    return bytes(body[:limit])


def _client(settings: Settings) -> httpx.AsyncClient:
    transport = httpx.AsyncHTTPTransport(
        verify=httpx.create_ssl_context(),
        limits=httpx.Limits(max_connections=None, max_keepalive_connections=settings.parallel),
    )
    detour = os.environ.get(VARIABLE)
    return httpx.AsyncClient(
        transport=Detour(detour, transport) if detour else transport,
        mounts={} if detour else None,
        trust_env=not detour,
        timeout=settings.timeout,
        follow_redirects=False,
        event_hooks={"response": [_hide_redirect]},
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        headers={
            "User-Agent": settings.user_agent,
            "Accept": "text/html, */*;q=0.8",
            "Accept-Language": "fr-CA, fr;q=0.9, en;q=0.8",
            "Accept-Encoding": "identity",
        },
    )


def _trouble(error: BaseException) -> Trouble:
    """Why a request failed, from the causes of what was raised."""
    for cause in _causes(error):
        match cause:
            case ssl.SSLError():
                return "certificate"
            case socket.gaierror():
                return "no-such-host" if cause.errno in _UNKNOWN_HOST else "no-network"
            case UnicodeError() | httpx.UnsupportedProtocol():
                return "bad-address"
            case httpx.TimeoutException():
                return "timeout"
    return "refused" if isinstance(error, httpx.ConnectError) else "hung-up"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__
