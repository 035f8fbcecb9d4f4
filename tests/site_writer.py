"""A small invented site to write into a folder, and then to break one file at a time.

Its subject, bicycle workshops, and its facets, seasons and sizes, are nobody else's.
"""

import dataclasses
from pathlib import Path

from passerelle.checks import Surroundings, check
from passerelle.content.library import Library
from passerelle.content.library_reader import read_library
from passerelle.model.locale import Locale
from passerelle.model.problem import Position, Problem
from passerelle.sharing.letter import file_name

_LETTER = """\
== subject ==
{title}
== mail ==
{title}
{address}
== text ==
{title} {address}
== list ==
[{language}] [{topics}]:
== list-end ==
{address}
"""

_DATA = {
    "docs/data/sections.yml": """\
sections:
  - id: learn
    holds: articles
    slug: {fr: apprendre, en: learn}
  - id: stories
    holds: cases
    slug: {fr: recits, en: stories}
  - id: shelf
    holds: resources
    slug: {fr: etagere, en: shelf}
  - id: words
    holds: glossary
    slug: {fr: mots, en: words}
""",
    "docs/data/taxonomy/seasons.yml": """\
label: {fr: Saisons, en: Seasons}
one: {fr: Saison, en: Season}
slug: {fr: saison, en: season}
applies_to: [article, case, resource]
values:
  - id: thaw
    label: {fr: Dégel, en: Thaw}
    slug: {fr: degel, en: thaw}
    description: {fr: Quand la neige fond., en: When the snow melts.}
  - id: summer
    label: {fr: Été, en: Summer}
    slug: {fr: ete, en: summer}
    description: {fr: Quand tout le monde roule., en: When everybody rides.}
  - id: frost
    label: {fr: Gel, en: Frost}
    slug: {fr: gel, en: frost}
    description: {fr: Quand les vélos dorment., en: When bicycles sleep.}
""",
    "docs/data/taxonomy/sizes.yml": """\
label: {fr: Tailles, en: Sizes}
one: {fr: Taille, en: Size}
slug: {fr: taille, en: size}
applies_to: [article, case, resource]
values:
  - id: shed
    label: {fr: Cabanon, en: Shed}
    slug: {fr: cabanon, en: shed}
    description: {fr: Un établi et deux mains., en: One bench and two hands.}
  - id: hall
    label: {fr: Halle, en: Hall}
    slug: {fr: halle, en: hall}
    description: {fr: Dix établis et un poêle., en: Ten benches and a stove.}
""",
    "docs/data/taxonomy/lands.yml": """\
label: {fr: Contrées, en: Lands}
one: {fr: Contrée, en: Land}
slug: {fr: contree, en: land}
applies_to: [place]
values:
  - id: valley
    label: {fr: Vallée, en: Valley}
    slug: {fr: vallee, en: valley}
    description: {fr: Au bord de l’eau., en: By the water.}
  - id: coast
    label: {fr: Côte, en: Coast}
    slug: {fr: cote, en: coast}
    description: {fr: Au bord de la mer., en: By the sea.}
""",
    "docs/data/resources/chain-guide.yml": """\
title: Le guide de la chaîne
authors: [Odile Moyeu]
languages: [fr]
url: https://velo.example/chaine
access: read
issued: 2019-05
seasons: [thaw]
description: {fr: Un guide illustré., en: An illustrated guide.}
useful: {fr: Pour débuter., en: To begin with.}
added: 2026-03-01
""",
    "docs/data/references/spoke-survey.yml": """\
title: The spoke survey
publisher: Wheel Press
languages: [en]
url: https://velo.example/spokes
access: read
""",
    "docs/data/organisations/bike-union.yml": """\
name: {fr: Union cycliste, en: Bike Union}
languages: [fr, en]
url: https://velo.example/union
network: true
description: {fr: Elle relie les ateliers., en: It links workshops.}
""",
    "docs/data/places/riverside.yml": """\
name: {fr: La Rive, en: Riverside}
lands: [valley]
latitude: 45.5
longitude: -73.5
""",
    "docs/data/initiatives/night-riders.yml": """\
name: {fr: Cyclistes de nuit, en: Night Riders}
case: saddle-club
places_label: {fr: Les quartiers, en: The neighbourhoods}
phases:
  - id: first-lamps
    name: {fr: Premières lampes, en: First lamps}
    years: {start: 2015, end: 2017}
    amount: {value: 12000, unit: CAD, source: spoke-survey}
    funders: [bike-union]
    groups:
      - id: pioneers
        label: {fr: Pionniers, en: Pioneers}
        places: [riverside]
    source: [spoke-survey]
""",
    "docs/data/glossary/derailleur.yml": """\
fr: {term: dérailleur, definition: Il déplace la chaîne.}
en: {term: derailleur, definition: It moves the chain.}
status: seen
""",
}

_PAGES = {
    "docs/fr/index.md": """\
---
title: Réparer son vélo ensemble
summary: Des ateliers de vélo où chacun apprend.
slug: accueil
layout: home
---

Commencez par [une roue droite](learn/true-wheel.md).
""",
    "docs/en/index.md": """\
---
title: Mend your bicycle together
summary: Bicycle workshops where everybody learns.
slug: home
translation_of: fr
---

Start with [a true wheel](learn/true-wheel.md).
""",
    "docs/fr/learn/true-wheel.md": """\
---
title: Une roue droite
summary: Comment dévoiler une roue avec une clé et de la patience.
slug: roue-droite
outcomes:
  - Trouver le voile
  - Tendre les rayons
published: 2026-03-01
order: 10
seasons: [thaw, summer]
sizes: [shed]
---

Les rayons se tendent un à un [@spoke-survey].

Voyez aussi [le club](../stories/saddle-club.md) et [le guide](@chain-guide).
""",
    "docs/en/learn/true-wheel.md": """\
---
title: A true wheel
summary: How to true a wheel with a spoke key and patience.
slug: true-wheel
outcomes:
  - Find the wobble
  - Tighten the spokes
translation_of: fr
---

Spokes are tightened one by one [@spoke-survey].

See [the club](../stories/saddle-club.md) and [the guide](@chain-guide).
""",
    "docs/en/stories/saddle-club.md": """\
---
title: The saddle club
summary: How neighbours opened a night workshop by the river.
slug: saddle-club
published: 2026-03-02
reviewed: 2026-04-01
seasons: [thaw]
places: [riverside]
years: {start: 2015}
partners: [bike-union]
initiatives: [night-riders]
figures:
  - value: 12000
    unit: CAD
    label: {fr: de dons, en: in gifts}
    source: spoke-survey
---

They began with lamps [@chain-guide].
""",
    "docs/fr/stories/saddle-club.md": """\
---
title: Le club de la selle
summary: Comment des voisins ont ouvert un atelier de nuit près de la rivière.
slug: club-de-la-selle
translation_of: en
---

Ils ont commencé par des lampes [@chain-guide].
""",
}

_INDEXES = {
    "learn": ("Apprendre", "Learn"),
    "stories": ("Récits", "Stories"),
    "shelf": ("Étagère", "Shelf"),
    "words": ("Mots", "Words"),
}


@dataclasses.dataclass(frozen=True)
class SiteWriter:
    """Writes a site; every path is relative to `root` and starts with `docs/`."""

    root: Path

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    def write_minimal(self) -> "SiteWriter":
        """A valid site with one item of each kind, every page in both languages."""
        for path, text in (_DATA | _PAGES).items():
            self.write(path, text)
        for locale in Locale:
            self.write(f"overrides/{file_name(locale)}", _LETTER)
        for section, (french, english) in _INDEXES.items():
            words = "---\ntitle: {0}\nsummary: {0}.\nslug: {1}\n{2}---\n\n{0}.\n"
            self.write(f"docs/fr/{section}/index.md", words.format(french, section, ""))
            origin = "translation_of: fr\n"
            self.write(f"docs/en/{section}/index.md", words.format(english, section, origin))
        return self

    def write(self, path: str, text: str) -> None:
        """Write a file, with its folders; line ends are kept as given."""
        self.write_bytes(path, text.encode())

    def write_bytes(self, path: str, raw: bytes) -> None:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(raw)

    def read(self, path: str) -> str:
        return (self.root / path).read_bytes().decode()

    def remove(self, path: str) -> None:
        (self.root / path).unlink()

    def replace(self, path: str, old: str, new: str) -> None:
        """Replace the first `old`, which must be there."""
        text = self.read(path)
        assert old in text, f"{path} does not contain {old!r}"
        self.write(path, text.replace(old, new, 1))

    def position(self, path: str, text: str) -> Position:
        """Where `text` first stands in a file, counted by hand from the file itself."""
        before, found, _after = self.read(path).partition(text)
        assert found, f"{path} does not contain {text!r}"
        lines = before.split("\n")
        return Position(len(lines), len(lines[-1]) + 1)

    def copy(self, old: str, new: str, **values: str | None) -> None:
        """Write a page or record like another one, with some `key: value` lines changed.

        A value of None takes its line away; a new key goes under the first line.
        """
        self.write(new, self.read(old))
        for key, value in values.items():
            self.set(new, key, value)

    def set(self, path: str, key: str, value: str | None) -> None:
        """Give a top-level key of one line another value, add it, or (None) remove it."""
        lines = self.read(path).split("\n")
        line = [] if value is None else [f"{key}: {value}"]
        here = next((i for i, text in enumerate(lines) if text.startswith(f"{key}:")), None)
        if here is None:
            lines[1:1] = line
        else:
            lines[here : here + 1] = line
        self.write(path, "\n".join(lines))

    def library(self) -> Library:
        return read_library(self.docs)

    def problems(self, also: str = "") -> tuple[Problem, ...]:
        """What contributors are told, but for pages in one language, which many tests need.

        Args:
            also: start of a code that is told in any case.
        """
        nav = ["index.md", *(f"{section}/index.md" for section in _INDEXES)]
        around = Surroundings(self.root, self.root / "overrides", nav)
        told = check(self.library(), around)
        return tuple(p for p in told if p.code != "TR002" or also.startswith(p.code))
