"""Finds the pages that people name on the command line."""

from pathlib import PurePath
from typing import Any

from passerelle.content.library import Library
from passerelle.content.pages import page_id
from passerelle.content.suggestions import nearest
from passerelle.messages.commands import say
from passerelle.model.item import Page
from passerelle.model.locale import Locale


def named_page(library: Library, named: str) -> Page[Any] | None:
    """A page by its id, its path under `docs/<language>/`, or its file.

    Args:
        library: the library.
        named: what was typed.
    """
    parts = PurePath(named.strip().replace("\\", "/")).parts
    languages = [at for at, part in enumerate(parts) if part in set(Locale)]
    within = "/".join(parts[languages[0] + 1 :] if languages else parts)
    path = within if within.endswith(".md") else f"{within}.md"
    return library.pages.get(path) or library.page_ids.get(within)


def no_such_page(library: Library, named: str, locale: Locale) -> str:
    """What to say of a page that is not there, or that cannot be read.

    Args:
        library: the library.
        named: what was typed.
        locale: the reader's language.
    """
    near = nearest(page_id(PurePath(named).name), library.page_ids)
    suggestion = say("did-you-mean", locale, **near) if near else ""
    return say("no-such-page", locale, page=named, suggestion=suggestion)
