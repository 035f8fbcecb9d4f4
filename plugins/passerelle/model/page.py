"""What contributors write in the front matter of a page: its words and its facts.

Words exist once a language; facts exist once a pair, in the original.
"""

import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from passerelle.model.base import (
    Bilingual,
    InitiativeId,
    Line,
    OrganisationId,
    PageId,
    PlaceId,
    Schema,
    Slug,
)
from passerelle.model.figure import Figure, Years

Title = Annotated[Line, StringConstraints(max_length=120)]
Summary = Annotated[Line, StringConstraints(max_length=300)]


class Door(Schema):
    """A way in, shown on a home page.

    Attributes:
        to: id of the page it leads to.
        label: what readers say of themselves.
        text: what they will find.
    """

    to: PageId
    label: Annotated[Line, StringConstraints(max_length=60)]
    text: Annotated[Line, StringConstraints(max_length=120)]


class PageWords(Schema):
    """The words of any page.

    Attributes:
        title: what readers see at the top.
        summary: one or two sentences, at most 300 characters, for lists and search engines.
        slug: the last part of the address in this language.
        label: a shorter title for menus.
        translated: day on which this language joined, when it was later than the original.
        doors: ways in, for a page whose layout shows them.
        draft: whether it is unfinished, and kept out of the site; a draft of the original keeps
            its translation out as well.
    """

    title: Title
    summary: Summary
    slug: Slug
    label: Annotated[Line, StringConstraints(max_length=30)] | None = None
    translated: datetime.date | None = None
    doors: tuple[Door, ...] = ()
    draft: bool = False


class ArticleWords(PageWords):
    """The words of an article.

    Attributes:
        outcomes: two to four things the reader will be able to do, each a verb phrase.
    """

    outcomes: tuple[Line, ...] = Field(min_length=2, max_length=4)


Layout = Literal[
    "plain",
    "home",
    "compass",
    "map",
    "network",
    "contact",
    "suggest",
    "data",
    "fields",
    "problems",
    "translations",
]


class PageFacts(Schema):
    """The facts of a plain page.

    Attributes:
        layout: which picture or list the template adds to the text.
        published: day of first publication.
        updated: day of the last change that readers should hear of.
        reviewed: day on which somebody last checked that it still holds.
    """

    layout: Layout = "plain"
    published: datetime.date | None = None
    updated: datetime.date | None = None
    reviewed: datetime.date | None = None


class ArticleFacts(Schema):
    """The facts of an article.

    Attributes:
        published: day of first publication.
        updated: day of the last change that readers should hear of.
        reviewed: day on which somebody last checked that it still holds.
        order: place in its section; smaller comes first.
    """

    published: datetime.date
    updated: datetime.date | None = None
    reviewed: datetime.date | None = None
    order: Annotated[int, Field(ge=0)] = 1000


class CaseFacts(Schema):
    """The facts of a case study.

    Attributes:
        published: day of first publication.
        updated: day of the last change that readers should hear of.
        reviewed: day on which somebody last checked that it still holds.
        places: ids of places, the main one first.
        years: from when to when it ran.
        partners: ids of organisations.
        initiatives: ids of the initiatives it belongs to.
        figures: the figures that matter, each with its source.
        missing: what no source says.
    """

    published: datetime.date
    updated: datetime.date | None = None
    reviewed: datetime.date | None = None
    places: tuple[PlaceId, ...] = Field(min_length=1)
    years: Years
    partners: tuple[OrganisationId, ...] = ()
    initiatives: tuple[InitiativeId, ...] = ()
    figures: tuple[Figure, ...] = ()
    missing: tuple[Bilingual, ...] = ()


def last_change(facts: PageFacts | ArticleFacts | CaseFacts) -> datetime.date | None:
    """The last day on which somebody wrote or checked a page, for search engines.

    Args:
        facts: those of the page.
    """
    days = (facts.published, facts.updated, facts.reviewed)
    return max((day for day in days if day), default=None)
