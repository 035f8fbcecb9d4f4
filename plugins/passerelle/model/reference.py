"""Sources: references that pages cite, and resources that the hub shares."""

import datetime
from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from passerelle.model.base import Bilingual, LanguageField, Line, Schema, WebAddress
from passerelle.model.locale import Locale
from passerelle.model.partial_date import PartialDateField


class OtherEditions(Schema):
    """Addresses of the same work in a language other than the main one.

    Attributes:
        fr: address of the French edition.
        en: address of the English edition.
    """

    fr: WebAddress | None = None
    en: WebAddress | None = None

    def get(self, locale: Locale) -> str | None:
        """The address of the edition in a language, if there is one."""
        return self.fr if locale is Locale.FR else self.en


class ReferenceFacts(Schema):
    """What is known of a source.

    Attributes:
        title: as published, in its own language.
        authors: persons or bodies, as published.
        publisher: who published it.
        issued: when it was published; left out when the source does not show it.
        languages: those in which it can be read; the first is that of the title.
        url: the publisher's own page.
        url_other: the same work in the other language.
        copy_url: a third party's copy, where the facts were read.
        gone: the day since which the publisher's own page is known to be dead.
        archived_url: where the Internet Archive or another archive keeps that page.
        access: `read` (opened at its address), `copy` (read in a copy) or `unopened`.
        consulted: the day on which we read it, when it was noted.
        note: what a reader should know, such as a title that could not be verified.
    """

    title: Line
    authors: tuple[Line, ...] = ()
    publisher: Line | None = None
    issued: PartialDateField | None = None
    languages: tuple[LanguageField, ...] = Field(min_length=1)
    url: WebAddress | None = None
    url_other: OtherEditions = OtherEditions()
    copy_url: WebAddress | None = None
    gone: datetime.date | None = None
    archived_url: WebAddress | None = None
    access: Literal["read", "copy", "unopened"]
    consulted: datetime.date | None = None
    note: Bilingual | None = None

    @model_validator(mode="after")
    def _has_an_address(self) -> "ReferenceFacts":
        if not (self.url or self.copy_url):
            raise PydanticCustomError("no_address", "neither url nor copy_url")
        return self

    def address(self, locale: Locale) -> str:
        """Where to send a reader of this language (an absolute address)."""
        other = self.url_other.get(locale)
        kept = (self.archived_url or self.copy_url) if self.gone else None
        return other or kept or self.url or self.copy_url or ""

    def leads_to_archive(self, locale: Locale) -> bool:
        """Whether readers of this language are sent to an archive, since the page is gone."""
        return bool(self.gone and self.address(locale) == self.archived_url)

    def is_broken(self, locale: Locale) -> bool:
        """Whether the page that readers of this language should read is gone."""
        return self.gone is not None and not self.url_other.get(locale)


class ResourceFacts(ReferenceFacts):
    """A source that the hub recommends, and why.

    Attributes:
        description: what it is, in a sentence or two.
        useful: for whom and for what it helps.
        added: the day it joined the hub.
        updated: day of the last change to it that readers should hear of.
        confirmed: the last day on which somebody found it still useful.
    """

    description: Bilingual
    useful: Bilingual
    added: datetime.date
    updated: datetime.date | None = None
    confirmed: datetime.date | None = None


class MirrorsRecord(Schema):
    """The file that lists document-sharing hosts, which are not the publisher's own page.

    Attributes:
        hosts: domain names, without `www.`.
    """

    hosts: tuple[Line, ...]


class NamesRecord(Schema):
    """The file that tells how to read the names of authors, where their words do not.

    Attributes:
        bodies: authors that are bodies, not persons.
        families: family names of several words, and those of persons whose name has more than two.
    """

    bodies: tuple[Line, ...] = ()
    families: tuple[Line, ...] = ()
