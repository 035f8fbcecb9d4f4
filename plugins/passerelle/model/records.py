"""Small records that cases and pages point to: organisations, places, initiatives, terms."""

from typing import Annotated, Literal

from pydantic import Field

from passerelle.model.base import (
    Bilingual,
    Id,
    LanguageField,
    Line,
    OrganisationId,
    PageId,
    PlaceId,
    Schema,
    SourceId,
    WebAddress,
)
from passerelle.model.figure import Amount, Years

Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]


class OrganisationFacts(Schema):
    """A body that takes part, pays or helps.

    Attributes:
        name: by language; the same twice when it has one name only.
        languages: those in which it answers.
        url: its page.
        description: what it does, in a sentence.
        network: true when the page of the network lists it.
        note: what could not be verified.
    """

    name: Bilingual
    languages: tuple[LanguageField, ...] = ()
    url: WebAddress | None = None
    description: Bilingual | None = None
    network: bool = False
    note: Bilingual | None = None


class PlaceFacts(Schema):
    """A place on the map.

    Attributes:
        name: by language.
        latitude: of its centre, in degrees.
        longitude: of its centre, in degrees.
        within: id of the larger place that holds it.
    """

    name: Bilingual
    latitude: Latitude
    longitude: Longitude
    within: PlaceId | None = None


class PlaceGroup(Schema):
    """Places of a phase that were treated alike.

    Attributes:
        id: permanent name within the phase.
        label: what readers see.
        places: ids of places.
        from_phase: id of an earlier phase whose places all belong here too.
    """

    id: Id
    label: Bilingual
    places: tuple[PlaceId, ...] = ()
    from_phase: Annotated[Id | None, Field(alias="from")] = None


class Phase(Schema):
    """A period of an initiative.

    Attributes:
        id: permanent name within the initiative.
        name: by language.
        years: from when to when.
        amount: the money gathered, with its source.
        funders: ids of the organisations that paid.
        partners: ids of those that took part without paying.
        groups: the places, by group.
        source: ids of what states all this.
        note: what differs between sources or is missing.
    """

    id: Id
    name: Bilingual
    years: Years
    amount: Amount | None = None
    funders: tuple[OrganisationId, ...] = ()
    partners: tuple[OrganisationId, ...] = ()
    groups: tuple[PlaceGroup, ...] = ()
    source: tuple[SourceId, ...] = ()
    note: Bilingual | None = None


class InitiativeFacts(Schema):
    """An undertaking that gathers places and cases under one name.

    Attributes:
        name: by language.
        short: the name people use, by language.
        case: id of the case study that tells it.
        places_label: what readers call its places, such as « Les lieux ».
        phases: in order of time.
    """

    name: Bilingual
    short: Bilingual | None = None
    case: PageId
    places_label: Bilingual
    phases: tuple[Phase, ...] = Field(min_length=1)


class TermWords(Schema):
    """A term in one language.

    Attributes:
        term: the form to prefer.
        variants: other names of the same thing.
        forms: inflected forms that a text may contain.
        definition: one or two sentences.
    """

    term: Line
    variants: tuple[Line, ...] = ()
    forms: tuple[Line, ...] = ()
    definition: Line


class TermFacts(Schema):
    """A pair of terms.

    Attributes:
        fr: the French side.
        en: the English side.
        status: `seen` (read in the field) or `usual` (ordinary usage, to be reviewed).
        note: advice on usage.
        recognise: false for words so common that explaining them in every page would disturb.
    """

    fr: TermWords
    en: TermWords
    status: Literal["seen", "usual"]
    note: Bilingual | None = None
    recognise: bool = True
