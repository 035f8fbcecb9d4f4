"""Sends every request to this machine instead, so that tests never leave it."""

import socket
from collections.abc import Mapping

import httpx

VARIABLE = "PASSERELLE_LINKS_DETOUR"
"""The environment variable that turns it on: `http://127.0.0.1:8001 https://127.0.0.1:8002`."""


class Detour(httpx.AsyncBaseTransport):
    """Carries requests to fixed addresses; the `Host` header still says who was meant.

    A host under `.invalid` (RFC 6761, 6.4) does not exist here either.

    Args:
        targets: addresses to go to, in one text.
        inner: what carries the requests there.
    """

    def __init__(self, targets: str, inner: httpx.AsyncBaseTransport) -> None:
        urls = [httpx.URL(target) for target in targets.split()]
        self._targets: Mapping[str, httpx.URL] = {url.scheme: url for url in urls}
        self._inner = inner

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Carry one request."""
        host = request.url.host
        target = self._targets.get(request.url.scheme)
        if target is None or host.endswith(".invalid"):
            raise httpx.ConnectError("detour") from socket.gaierror(socket.EAI_NONAME, host)
        request.extensions = {**request.extensions, "sni_hostname": host}
        request.url = request.url.copy_with(host=target.host, port=target.port)
        return await self._inner.handle_async_request(request)

    async def aclose(self) -> None:
        """Close what carries."""
        await self._inner.aclose()
