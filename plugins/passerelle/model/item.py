"""What a library is made of: pages in two languages, and records with an id."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Generic, TypeVar

from passerelle.model.base import Schema
from passerelle.model.locale import Locale
from passerelle.model.map_view import ViewFacts
from passerelle.model.outline import OutlineFacts
from passerelle.model.page import ArticleFacts, CaseFacts, PageFacts, PageWords
from passerelle.model.picture import PictureFacts
from passerelle.model.problem import Positions
from passerelle.model.records import InitiativeFacts, OrganisationFacts, PlaceFacts, TermFacts
from passerelle.model.reference import ReferenceFacts, ResourceFacts
from passerelle.model.taxonomy import Classification

F = TypeVar("F", bound=Schema, covariant=True)


@dataclass(frozen=True)
class SourceText:
    """The Markdown of a page in one language.

    Attributes:
        path: the file, from the root of the project.
        body: what follows the front matter.
        first_line: number of the file's line on which the body starts.
        positions: where each value of the front matter stands.
    """

    path: str
    body: str
    first_line: int
    positions: Positions = field(default_factory=dict, repr=False, compare=False)


@dataclass(frozen=True)
class Page(Generic[F]):
    """A page, the same item in each language in which it exists.

    Attributes:
        id: permanent name, the last part of its path.
        path: its file under `docs/<language>/`, with forward slashes.
        original: the language in which it was first written, which carries the facts.
        facts: what holds in any language.
        words: what each language says.
        texts: the Markdown of each language.
        classification: values by facet.
    """

    kind: ClassVar[str] = "page"

    id: str
    path: str
    original: Locale
    facts: F
    words: Mapping[Locale, PageWords]
    texts: Mapping[Locale, SourceText]
    classification: Classification = field(default_factory=dict)

    @property
    def section(self) -> str | None:
        """Id of the section that holds it, or None at the root of the site."""
        return self.path.rpartition("/")[0] or None

    @property
    def is_index(self) -> bool:
        """Whether it is the first page of its section (or of the site)."""
        return self.path.rpartition("/")[2] == "index.md"

    @property
    def locales(self) -> tuple[Locale, ...]:
        """The languages in which it exists."""
        return tuple(locale for locale in Locale if locale in self.words)


class PlainPage(Page[PageFacts]):
    """A page that belongs to no series: home, contact, the index of a section."""


class Article(Page[ArticleFacts]):
    """A page that explains."""

    kind = "article"


class CaseStudy(Page[CaseFacts]):
    """A page that tells what happened somewhere."""

    kind = "case"


@dataclass(frozen=True)
class Record(Generic[F]):
    """A small file under `docs/data/`, read.

    Attributes:
        id: permanent name, the file's name without its ending.
        facts: its contents.
        path: the file, from the root of the project.
        classification: values by facet.
        positions: where each value of the file stands.
    """

    id: str
    facts: F
    path: str
    classification: Classification = field(default_factory=dict)
    positions: Positions = field(default_factory=dict, repr=False, compare=False)


class Reference(Record[ReferenceFacts]):
    """A source that pages cite."""

    kind: ClassVar[str] = "reference"


class Resource(Record[ResourceFacts]):
    """A source that the hub recommends; it can be cited like any reference."""

    kind: ClassVar[str] = "resource"


class Organisation(Record[OrganisationFacts]):
    """A body that takes part, pays or helps."""


class Place(Record[PlaceFacts]):
    """A place on the map."""


class MapView(Record[ViewFacts]):
    """A map: a rectangle of the Earth around a centre."""


class Outline(Record[OutlineFacts]):
    """The lands and borders that a map draws."""


class Initiative(Record[InitiativeFacts]):
    """An undertaking that gathers places and cases."""


class Term(Record[TermFacts]):
    """A pair of terms of the glossary."""

    kind: ClassVar[str] = "term"


class Picture(Record[PictureFacts]):
    """A picture that pages place in their text."""
