"""Hosts of addresses."""

from urllib.parse import urlsplit


def host_of(url: str) -> str:
    """The host of an address, which has one pace whatever the port; empty when it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
