"""Lists and feeds that were published once must be in every site built since."""

from pathlib import Path

from passerelle.checks.addresses import dead_address
from passerelle.content.address_book import is_list
from passerelle.content.library import Library
from passerelle.exports.built_addresses import file_of
from passerelle.model.problem import Problem
from passerelle.queries.living_addresses import items_with_names


def missing_lists(library: Library, folder: str) -> list[Problem]:
    """Find the published lists and feeds that a site does not have.

    Args:
        library: the library.
        folder: the site, built.
    """
    names = items_with_names(library)
    return [
        dead_address(library, address, names)
        for address, entry in library.book.published.items()
        if is_list(entry) and address not in library.book.redirects
        if not (Path(folder) / file_of(address)).is_file()
    ]
