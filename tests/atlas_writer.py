"""Writes maps, and outlines to draw on them, into the small invented site."""

import json

from site_writer import SiteWriter

OUTLINES = "docs/data/outlines/valley.geojson"


def write_outlines(site: SiteWriter, path: str = OUTLINES, **changes: object) -> None:
    """A square of land around the river; `changes` are other keys of the file."""
    ring = [[-74, 45], [-73, 45], [-73, 46], [-74, 46], [-74, 45]]
    geometry = {"type": "MultiPolygon", "coordinates": [[ring]]}
    land = {"type": "Feature", "properties": {"kind": "land"}, "geometry": geometry}
    facts = {
        "type": "FeatureCollection",
        "name": "Valley Survey",
        "url": "https://survey.example/",
        "licence": {"fr": "à tout le monde", "en": "everybody’s"},
        "made_from": "a walk",
        "features": [land],
    }
    site.write(path, json.dumps(facts | changes))


def write_view(site: SiteWriter, view_id: str, width: float, more: str = "") -> str:
    """A map around the river, so many kilometres wide; `more` are other lines."""
    path = f"docs/data/views/{view_id}.yml"
    site.write(
        path,
        f"name: {{fr: Carte {view_id}, en: Map {view_id}}}\nlatitude: 45.5\nlongitude: -73.5\n"
        f"width: {width}\noutlines: valley\n{more}",
    )
    return path


def write_place(site: SiteWriter, place_id: str, at: tuple[float, float], more: str = "") -> None:
    """A place where something can happen."""
    site.write(
        f"docs/data/places/{place_id}.yml",
        f"name: {{fr: {place_id}, en: {place_id}}}\nlatitude: {at[0]}\nlongitude: {at[1]}\n{more}",
    )


def write_case(site: SiteWriter, case_id: str, places: str) -> None:
    """A case in one language that happened somewhere."""
    club = "docs/en/stories/saddle-club.md"
    site.copy(club, f"docs/en/stories/{case_id}.md", slug=case_id, places=places)
