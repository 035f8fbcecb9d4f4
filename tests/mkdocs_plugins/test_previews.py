"""The preview pictures of a site whose words are nobody's in particular."""

import io
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader
from PIL import Image

from passerelle.mkdocs_plugins.compass.previews import Previews
from passerelle.mkdocs_plugins.library.presenter import Presenter
from passerelle.mkdocs_plugins.library.site_build import SiteBuild
from passerelle.mkdocs_plugins.library.strings import read_strings
from passerelle.model.locale import Locale
from passerelle.queries.crossings import cross
from site_writer import SiteWriter

THEME = str(Path(__file__).parents[2] / "overrides")
ROOT = "https://velo.example/"


def previews(site: SiteWriter, name: str = "Vélo & Cie") -> tuple[Previews, Presenter]:
    library = site.library()
    config: Any = SimpleNamespace(site_name=name, site_url=ROOT)
    strings = read_strings(THEME, Locale.FR)
    presenter = Presenter(SiteBuild(library, ()), Locale.FR, strings, config)
    env = Environment(loader=FileSystemLoader(THEME))
    env.globals |= {"site": presenter, "t": strings, "locale": Locale.FR}
    facets = library.taxonomy["sizes"], library.taxonomy["seasons"]
    return Previews(env, THEME, cross(library, *facets, Locale.FR)), presenter


def pictures(made: Previews) -> dict[str, Image.Image]:
    return {path: Image.open(io.BytesIO(png)).convert("RGB") for path, png in made.files()}


def test_pages_that_stand_in_the_same_place_share_a_picture(site: SiteWriter) -> None:
    site.copy("docs/fr/learn/true-wheel.md", "docs/fr/learn/spokes.md", slug="rayons")
    site.copy("docs/fr/learn/true-wheel.md", "docs/fr/learn/frost.md", slug="g", seasons="[frost]")
    made, presenter = previews(site)
    page_ids = ("true-wheel", "spokes", "frost", "home")
    wheel, spokes, frost, home = (
        made.of({"item": presenter.library.page_ids[page_id]})["url"] for page_id in page_ids
    )
    assert wheel == spokes == f"{ROOT}assets/previews/fr/article/thaw.summer/shed.png"
    assert frost == f"{ROOT}assets/previews/fr/article/frost/shed.png"
    assert home == f"{ROOT}assets/previews/fr/site.png"
    drawn = pictures(made)
    assert {ROOT + path for path in drawn} == {wheel, frost, home}
    assert len({picture.tobytes() for picture in drawn.values()}) == 3


def test_a_picture_lights_the_cells_of_its_page_and_no_other(site: SiteWriter) -> None:
    made, presenter = previews(site)
    made.of({"item": presenter.library.page_ids["true-wheel"]})
    made.of({"item": presenter.library.page_ids["saddle-club"]})
    wheel, club = (pictures(made)[path] for path in sorted(pictures(made)))
    river = (0x0B, 0x4F, 0x5C)

    def lit(picture: Image.Image) -> list[bool]:
        """Just inside the corner of each cell, left to right then down: three by two."""
        spots = [(x, y) for y in (245, 420) for x in (350, 620, 890)]
        return [
            all(abs(a - b) < 4 for a, b in zip(picture.getpixel(spot), river, strict=True))
            for spot in spots
        ]

    assert lit(wheel) == [True, True, False, False, False, False]
    assert lit(club) == [True, False, False, True, False, False]


def test_what_is_told_in_words_is_what_is_shown(site: SiteWriter) -> None:
    made, presenter = previews(site)
    told = made.of({"item": presenter.library.page_ids["true-wheel"]})
    assert told["alt"] == "Vélo & Cie. Article. Dégel, Été × Cabanon"
    assert (told["width"], told["height"]) == (1200, 630)


@pytest.mark.parametrize("word", ["W" * 40, "Œuvre collective de réparation", "<&>\"'"])
def test_no_word_is_too_long_for_the_picture(site: SiteWriter, word: str) -> None:
    quoted = "'" + word.replace("'", "''") + "'"
    for path in ("docs/data/taxonomy/seasons.yml", "docs/data/taxonomy/sizes.yml"):
        site.write(path, re.sub(r"label: \{fr: [^,]*", f"label: {{fr: {quoted}", site.read(path)))
    made, presenter = previews(site, name=word)
    made.of({"item": presenter.library.page_ids["true-wheel"]})
    (picture,) = pictures(made).values()
    for edge in ((0, 20, 60, 630), (1140, 20, 1200, 630), (0, 580, 1200, 630)):
        colours = picture.crop(edge).getcolors()
        assert colours is not None
        assert len(colours) == 1
