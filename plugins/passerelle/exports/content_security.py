"""What a page may load and run, told to the browser in the page itself.

A policy in the page works on any host, the ones that let nobody set headers included.
"""

import base64
import hashlib
import re
from functools import lru_cache

_INLINE = re.compile(
    r"<script(?P<attributes>(?![^>]*\ssrc=)[^>]*)>(?P<code>.*?)</script>", re.DOTALL
)
_HEAD = "<head>"
_DATA = "json"
"""Part of the type of the scripts that are data, which no browser runs."""

_FORM = re.compile(r"<form\b[^>]*?\saction=\"(https?://[^/\"]+)")

_POLICY = (
    "default-src 'none'; base-uri 'none'; connect-src 'self'; form-action {forms}; "
    "img-src 'self' data:; manifest-src 'self'; script-src {scripts} 'wasm-unsafe-eval'; "
    "style-src 'self'; worker-src 'self'"
)


def with_policy(html: str) -> str:
    """Write the Content Security Policy of a page at the start of its head.

    Only the site's own files and the inline scripts that the page was built with may run
    (W3C, Content Security Policy Level 3, 8.3), and its forms send nothing but where the
    page says. Images as `data:` are the theme's icons.

    Args:
        html: the whole page; one without a head comes back as it was.
    """
    hashes = {
        _hash(script["code"])
        for script in _INLINE.finditer(html)
        if _DATA not in script["attributes"]
    }
    forms = " ".join(sorted(set(_FORM.findall(html)))) or "'none'"
    policy = _POLICY.format(scripts=" ".join(["'self'", *sorted(hashes)]), forms=forms)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(_HEAD, f"{_HEAD}\n    {meta}", 1)


@lru_cache(maxsize=64)
def _hash(code: str) -> str:
    digest = hashlib.sha256(code.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
