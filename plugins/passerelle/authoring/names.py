"""Names that files may bear here, and the page that somebody means."""

import re
from typing import Any

from passerelle.content.library import Library
from passerelle.model.item import Page
from passerelle.queries.addresses import SHORT, Addresses

_DEVICES = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
"""Names that Windows keeps for itself (Microsoft, “Naming files, paths, and namespaces”)."""

_SOURCE = re.compile(r"^(?:.*\bdocs/)?(?:(?:fr|en)/)?(?P<path>.+?)(?:\.md)?$")


def is_portable(name: str) -> bool:
    """Whether a file of this name can be had on every system.

    Args:
        name: the file's name, without its ending.
    """
    return _DEVICES.fullmatch(name) is None


def all_pages(library: Library) -> dict[str, Page[Any]]:
    """Every page that can be read, by path, drafts in all their languages.

    Args:
        library: the library.
    """
    return dict(sorted({**library.pages, **library.drafts}.items()))


def find_page(library: Library, named: str) -> Page[Any] | None:
    """The page that somebody names: by its id, its file or its address.

    Args:
        library: the library.
        named: such as `trust-earning`, `docs/fr/practise/trust-earning.md`, or
            `https://site.example/en/practise/earning-trust/`.
    """
    pages = all_pages(library)
    words = named.strip().replace("\\", "/")
    source = _SOURCE.match(words)
    if source and f"{source['path']}.md" in pages:
        return pages[f"{source['path']}.md"]
    address = re.sub(r"^https?://[^/]+", "", words).partition("#")[0].strip("/")
    addresses = Addresses(library)
    for page in pages.values():
        known = {page.id, f"{SHORT}{page.id}"}
        known |= {addresses.page(page, at).strip("/") for at in page.locales}
        known |= {addresses.short(page, at).strip("/") for at in page.locales}
        if address in known:
            return page
    return None


def unreadable_files(library: Library) -> list[str]:
    """Pages of which not even the text can be told from the front matter: `fr/practise/x.md`.

    Args:
        library: the library.
    """
    texts = [text for page in all_pages(library).values() for text in page.texts.values()]
    texts += [text for unread in library.unread.values() for text in unread]
    known = {text.path.partition("/")[2] for text in texts}
    present = library.present.with_drafts().pages
    return sorted({f"{at}/{path}" for at, paths in present.items() for path in paths} - known)


def page_names(library: Library) -> list[str]:
    """What people may call the pages: ids and paths.

    Args:
        library: the library.
    """
    pages = all_pages(library)
    return [*(page.id for page in pages.values()), *pages]
