"""Records the addresses of a site, so that none of them dies unseen."""

from collections.abc import Iterable
from pathlib import Path

from passerelle.content.address_book import PUBLISHED
from passerelle.content.library import Library
from passerelle.exports.built_addresses import built_addresses
from passerelle.model.address_book import ADDRESS, LIST
from passerelle.queries.living_addresses import living_addresses

HEAD = """\
# Les adresses publiées, et l’identifiant de ce qui s’y trouvait (« - » : une liste ou un fil).
# Published addresses, and the identifier of what stood there (“-”: a list or a feed).
# passerelle addresses record
"""


def new_addresses(library: Library, site: Path | None = None) -> dict[str, str]:
    """The addresses of today that are not recorded yet, each with the name of its item.

    Args:
        library: the library.
        site: the built site, for its lists and feeds; without it they are left out.
    """
    living = living_addresses(library)
    book = library.book
    lists = set(built_addresses(site)) - set(living) - set(book.redirects) if site else set()
    found = living | dict.fromkeys(filter(ADDRESS.fullmatch, lists), LIST)
    return {at: found[at] for at in sorted(found) if at not in book.published}


def book_text(library: Library, added: Iterable[tuple[str, str]]) -> str:
    """The file of the published addresses, with more of them.

    Args:
        library: what it holds so far.
        added: addresses and names of items.
    """
    lines = {at: entry.item for at, entry in library.book.published.items()} | dict(added)
    return HEAD + "".join(f"{at} {lines[at]}\n" for at in sorted(lines))


def book_path(docs: Path) -> Path:
    """The file of the published addresses.

    Args:
        docs: the folder that holds `data/`.
    """
    return docs / "data" / PUBLISHED
