"""The sections of a site: which folder holds what, and under which address."""

from typing import Literal

from pydantic import Field

from passerelle.model.base import BilingualSlug, Id, Schema


class Section(Schema):
    """A folder under `docs/<language>/` that readers see as one part of the site.

    Attributes:
        id: name of the folder, the same in both languages.
        holds: what its pages are.
        slug: its part of an address, by language.
    """

    id: Id
    holds: Literal["articles", "cases", "resources", "glossary"]
    slug: BilingualSlug


class SectionsRecord(Schema):
    """The file that lists the sections, in the order in which readers meet them.

    Attributes:
        sections: at least one section.
    """

    sections: tuple[Section, ...] = Field(min_length=1)
