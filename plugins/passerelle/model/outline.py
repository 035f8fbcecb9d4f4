"""Outlines of lands and borders: GeoJSON (RFC 7946), of which only what maps need."""

from typing import Annotated, Literal

from pydantic import Field

from passerelle.model.base import Bilingual, Line, Schema, WebAddress
from passerelle.model.records import Latitude, Longitude

Point = tuple[Longitude, Latitude]
"""In the order of GeoJSON: degrees east, degrees north."""

Path = tuple[Point, ...]


class Areas(Schema):
    """Surfaces, each a ring with the rings of its holes."""

    type: Literal["MultiPolygon"]
    coordinates: tuple[tuple[Path, ...], ...]

    @property
    def paths(self) -> tuple[Path, ...]:
        """All rings."""
        return tuple(ring for area in self.coordinates for ring in area)


class Lines(Schema):
    """Lines that enclose nothing."""

    type: Literal["MultiLineString"]
    coordinates: tuple[Path, ...]

    @property
    def paths(self) -> tuple[Path, ...]:
        """All lines."""
        return self.coordinates


class OutlineKind(Schema):
    """What an outline is.

    Attributes:
        kind: land, the border of a country, or a division within one.
    """

    kind: Literal["land", "border", "division"]


class OutlineFeature(Schema):
    """One outline.

    Attributes:
        type: what GeoJSON calls it.
        properties: what it is.
        geometry: where it runs.
    """

    type: Literal["Feature"]
    properties: OutlineKind
    geometry: Annotated[Areas | Lines, Field(discriminator="type")]


class OutlineFacts(Schema):
    """A file of outlines; what GeoJSON does not know says where they come from.

    Attributes:
        type: what GeoJSON calls it.
        name: who drew the outlines.
        url: where they are published.
        licence: what may be done with them, by language.
        made_from: which edition, and what was done to it.
        features: the outlines.
    """

    type: Literal["FeatureCollection"]
    name: Line
    url: WebAddress
    licence: Bilingual
    made_from: Line
    features: tuple[OutlineFeature, ...] = Field(min_length=1)
