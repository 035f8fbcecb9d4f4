"""Addresses of the web as people read and copy them."""

import re

_SCHEME = re.compile(r"^https?://")


def on_paper(address: str) -> str:
    """An address as it is printed: what somebody must type, and nothing else.

    Browsers add the scheme, and servers the last slash.

    Args:
        address: an absolute http(s) address.
    """
    return _SCHEME.sub("", address).rstrip("/")
