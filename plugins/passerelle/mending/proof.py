"""Holds that two texts make the same page, but for signs and spaces."""

import re
import unicodedata
from html.parser import HTMLParser

import markdown

EXTENSIONS = ("attr_list", "tables", "toc", "pymdownx.superfences")
"""Those of mkdocs.yml that change what a page holds."""

_TYPOGRAPHY = re.compile("[\\s\u00a0\u202f'’\"«»“”.…–—-]+")


class _Reader(HTMLParser):
    """Notes elements, their attributes, and words without what typography may change."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[object] = []
        self._code = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.append((tag, tuple(attrs)))
        self._code += tag in {"code", "pre"}

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(f"/{tag}")
        self._code -= tag in {"code", "pre"}

    def handle_data(self, data: str) -> None:
        plain = unicodedata.normalize("NFC", data)
        words = data if self._code else _TYPOGRAPHY.sub("", plain)
        if words:
            self.parts.append(words)


def same_page(before: str, after: str) -> bool:
    """Whether two bodies make pages of the same elements, anchors, addresses, code and words.

    Args:
        before: Markdown.
        after: the same, once mended.
    """
    try:
        return _parts(before) == _parts(after)
    except (RecursionError, ValueError, AssertionError):
        return False


def _parts(body: str) -> list[object]:
    reader = _Reader()
    reader.feed(markdown.Markdown(extensions=list(EXTENSIONS)).convert(body))
    reader.close()
    return reader.parts
