"""Addresses of the web: how we write one, and whether two lead to the same place."""

import ipaddress
import re
import socket
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urlsplit, urlunsplit

from pydantic import TypeAdapter, ValidationError
from w3lib.url import canonicalize_url

from passerelle.intake.plain import plain
from passerelle.model.base import WebAddress

LONGEST = 2000
"""Characters of an address; some programs cut longer ones."""

_ADDRESS = TypeAdapter(WebAddress)
_PORTS = {"http": 80, "https": 443}
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_NUMBERS = re.compile(r"[0-9a-fx.]+")
"""What old rules read as the number of a machine, such as 127.1 or 0x7f.0.0.1."""
_PRIVATE_NAMES = (".localhost", ".local", ".internal", ".home.arpa")
"""Names that mean something in one network only (RFC 6761, 6762, 8375)."""
_FOLLOWS_READERS = ("utm_", "mtm_", "pk_", "hsa_", "_hs")
_FOLLOWS_A_READER = frozenset(
    ["fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "ttclid"]
    + ["yclid", "igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok", "li_fat_id", "_ga", "_gl"]
    + ["oly_anon_id", "oly_enc_id", "vero_id", "s_cid", "srsltid", "ceid", "emci", "emdi"]
)
"""Parameters that say where a reader came from and change nothing of what is shown."""


def written(address: str) -> str | None:
    """An address as a record holds it, or None when it is none.

    What follows readers is taken off; a missing scheme is added; what is not ASCII is
    percent-encoded (RFC 3987, 3.1); the rest stays as given.

    Args:
        address: as typed or pasted.
    """
    text = plain(address)
    if "://" not in text[:10]:
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode() if parts.hostname else ""
    except ValueError:
        return None
    if len(text) > LONGEST or "@" in parts.netloc or parts.scheme not in _PORTS:
        return None
    netloc = host if port in (None, _PORTS[parts.scheme]) else f"{host}:{port}"
    fragment = "" if parts.fragment.startswith(":~:") else parts.fragment
    kept = SplitResult(parts.scheme, netloc, parts.path, _own_query(parts.query), fragment)
    try:
        return _ADDRESS.validate_python(_NOT_ASCII.sub(_encoded, urlunsplit(kept)))
    except ValidationError:
        return None


def is_private(address: str) -> bool:
    """Whether an address leads only into somebody's own machine or network.

    Args:
        address: an absolute http(s) address.
    """
    host = (urlsplit(address).hostname or "").rstrip(".")
    if host.endswith(_PRIVATE_NAMES):
        return True
    if not _NUMBERS.fullmatch(host):
        return False
    try:
        return not ipaddress.ip_address(socket.inet_ntoa(socket.inet_aton(host))).is_global
    except OSError:
        return False


def _encoded(match: re.Match[str]) -> str:
    return quote(match[0], safe="")


def place(address: str) -> str:
    """What two writings of one address have in common; to be compared, not followed.

    Scheme, `www.`, default port, case of the host, last slash, fragment, order of the
    parameters and those that follow readers make no difference.

    Args:
        address: an absolute http(s) address.
    """
    try:
        parts = urlsplit(canonicalize_url(address))
        port = parts.port
    except ValueError:
        return address.casefold()
    host = (parts.hostname or "").removeprefix("www.")
    door = "" if port in (None, *_PORTS.values()) else f":{port}"
    query = _own_query(parts.query)
    return f"{host}{door}{parts.path.rstrip('/')}" + (f"?{query}" if query else "")


def host_of(address: str) -> str:
    """The name of the machine, without `www.`.

    Args:
        address: an absolute http(s) address.
    """
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _own_query(query: str) -> str:
    pairs = parse_qsl(query, keep_blank_values=True)
    own = [(name, value) for name, value in pairs if not _follows(name.lower())]
    return query if len(own) == len(pairs) else urlencode(own)


def _follows(name: str) -> bool:
    return name in _FOLLOWS_A_READER or name.startswith(_FOLLOWS_READERS)
