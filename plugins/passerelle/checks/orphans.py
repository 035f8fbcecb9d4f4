"""A page to which nothing leads is read by nobody."""

import posixpath
from collections.abc import Collection, Iterator

from passerelle.content.library import Library
from passerelle.model.item import PlainPage
from passerelle.model.locale import Locale
from passerelle.model.problem import Position, Problem


def check_orphans(library: Library, nav: Collection[str]) -> Iterator[Problem]:
    """Find pages that no menu, list or other page leads to.

    Only of a library read whole: a page that cannot be read may well lead to others.

    Args:
        library: the library.
        nav: paths of the pages of the menu, under `docs/<language>/`.
    """
    if not library.has_all_pages:
        return
    for locale in Locale:
        led = _led_to(library, locale) | set(nav) | {"index.md"}
        for page in library.pages.values():
            if locale not in page.words or page.path in led:
                continue
            listed = f"{page.section}/index.md" in library.present.pages[locale]
            if isinstance(page, PlainPage):
                # A layout adds a list or a form, and templates lead to it.
                listed = page.facts.layout != "plain"
            if not listed:
                yield Problem(page.texts[locale].path, Position(), "OR001")


def _led_to(library: Library, locale: Locale) -> set[str]:
    """What the pages of a language lead to, other than themselves."""
    led: set[str] = set()
    for (path, language), links in library.links.items():
        if language is not locale:
            continue
        folder = posixpath.dirname(path)
        for link in links:
            page = library.page_ids.get(link.target) if link.kind == "item" else None
            if page is not None and page.path != path:
                led.add(page.path)
            elif link.kind == "page" and link.target:
                target = posixpath.normpath(posixpath.join(folder, link.target))
                led |= {target} - {path}
    for page in library.pages.values():
        for door in page.words[locale].doors if locale in page.words else ():
            there = library.page_ids.get(door.to)
            led |= {there.path} if there else set()
    led |= {
        library.page_ids[i.facts.case].path
        for i in library.initiatives.values()
        if i.facts.case in library.page_ids
    }
    return led
