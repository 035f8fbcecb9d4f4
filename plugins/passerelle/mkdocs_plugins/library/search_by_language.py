"""One search index a language, so that nobody is offered pages in the other one.

The build gathers both languages into one index; Material’s script looks for its
index, and for the pages that it lists, under the `base` that each page names.
"""

import json
import re
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

from passerelle.model.locale import DEFAULT_LOCALE, Locale

INDEX = "search/search_index.json"
_BASE = re.compile(r'("base": ")([^"]*)(")')


def base_in_language(html: str, locale: Locale) -> str:
    """Point a page's script to the root of the page's own language.

    Args:
        html: the whole page.
        locale: its language.
    """
    folder = locale.root.rstrip("/")
    if not folder:
        return html
    return _BASE.sub(lambda m: f"{m[1]}{m[2].rstrip('/')}/{folder}/{m[3]}", html, count=1)


def indexes_by_language(site_folder: Path) -> Iterator[tuple[str, str]]:
    """Cut the index of the whole site into one a language.

    Args:
        site_folder: the built site, with the index of both languages in it.

    Yields:
        The path of each index within the site, and its contents.
    """
    path = site_folder / INDEX
    if not path.is_file():
        return
    whole = json.loads(path.read_text(encoding="utf-8"))
    elsewhere = tuple(locale.root for locale in Locale if locale is not DEFAULT_LOCALE)
    for locale in Locale:
        mine = [
            _entry(entry, entry["location"].removeprefix(locale.root))
            for entry in whole["docs"]
            if (
                entry["location"].startswith(locale.root)
                if locale.root
                else not entry["location"].startswith(elsewhere)
            )
        ]
        options = {**whole["config"], "lang": [locale.value]}
        index = {**whole, "config": options, "docs": mine}
        yield f"{locale.root}{INDEX}", json.dumps(index, ensure_ascii=False)


def _entry(entry: Mapping[str, Any], location: str) -> dict[str, Any]:
    """An entry at its address; the script shows titles as HTML, and a page's is plain text."""
    is_page = "#" not in location
    title = escape(entry["title"], quote=False) if is_page else entry["title"]
    return {**entry, "location": location, "title": title}
