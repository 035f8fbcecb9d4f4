"""The maps of a site: what each of them shows, and how large."""

from typing import Annotated, Literal

from pydantic import Field

from passerelle.model.base import Bilingual, OutlineId, PlaceId, Schema, ViewId
from passerelle.model.records import Latitude, Longitude

Kilometres = Annotated[float, Field(gt=0, le=20_000)]


class ViewLabel(Schema):
    """A name written on a map, to help readers find their bearings.

    Attributes:
        name: by language.
        latitude: of the middle of the name, in degrees.
        longitude: of the middle of the name, in degrees.
        of: what bears the name; names of waters are set apart.
    """

    name: Bilingual
    latitude: Latitude
    longitude: Longitude
    of: Literal["land", "water"] = "land"


class ViewFacts(Schema):
    """A map: a rectangle of the Earth around a centre.

    Attributes:
        name: by language.
        order: its rank among the maps; smaller comes first.
        latitude: of its centre, in degrees.
        longitude: of its centre, in degrees.
        width: what it spans from left to right, in kilometres.
        ratio: its height, as a part of its width.
        outlines: id of the outlines to draw.
        place: id of a place, when the map shows only what happened there or within it.
        inset_of: id of the larger map on which it is framed.
        labels: names to write on it.
    """

    name: Bilingual
    order: int = 0
    latitude: Latitude
    longitude: Longitude
    width: Kilometres
    ratio: Annotated[float, Field(ge=0.25, le=2)] = 0.7
    outlines: OutlineId
    place: PlaceId | None = None
    inset_of: ViewId | None = None
    labels: tuple[ViewLabel, ...] = ()
