"""The addresses that a site once published, and where the old ones lead today."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field, StringConstraints

from passerelle.model.base import Schema
from passerelle.model.locale import DEFAULT_LOCALE, Locale
from passerelle.model.problem import Position

PageAddress = Annotated[
    str, StringConstraints(pattern=r"^/([a-z0-9]+(-[a-z0-9]+)*/)+$", max_length=300)
]
"""The address of a page within the site: it starts and ends with a slash."""

ItemName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=90)]
"""The last part of a short address: the id of a page or source, or `term-` and that of a term."""

LIST = "-"
"""Stands for the item where an address is that of a list or a feed, which no file holds."""


class RedirectsRecord(Schema):
    """Where addresses lead that are no longer those of a page.

    A target is the name of an item and never an address, so that no reader can be sent to
    another site, round in a circle, or from one redirect to the next.

    Attributes:
        redirects: by old address, the name of the item to lead to, in the same language.
    """

    redirects: Mapping[PageAddress, ItemName] = Field(default_factory=dict)


@dataclass(frozen=True)
class Entry:
    """An address and what stood, or stands, there.

    Attributes:
        item: name of the item, as in its short address; `-` for a list or a feed.
        position: where the record tells it.
    """

    item: str
    position: Position


@dataclass(frozen=True)
class AddressBook:
    """The addresses that must go on leading somewhere.

    Attributes:
        published: what was published, by address.
        redirects: where old addresses lead, by address.
        published_path: the file of the published addresses, from the root of the project.
        redirects_path: the file of the redirects.
        is_whole: whether each redirect could be read.
    """

    published: Mapping[str, Entry] = field(default_factory=dict)
    redirects: Mapping[str, Entry] = field(default_factory=dict)
    published_path: str = ""
    redirects_path: str = ""
    is_whole: bool = True


def locale_of(address: str) -> Locale:
    """The language of an address within the site.

    Args:
        address: with its leading slash.
    """
    found = (each for each in Locale if each is not DEFAULT_LOCALE)
    return next((each for each in found if address.startswith(f"/{each.root}")), DEFAULT_LOCALE)


ADDRESS = re.compile(r"/[A-Za-z0-9._~/-]*")
"""An address within a site, of a page or of a file."""
