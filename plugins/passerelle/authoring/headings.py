"""The headings that the pages of a section share: those that a new page starts with."""

import re
from collections import Counter, defaultdict

from passerelle.content.library import Library
from passerelle.content.links import mask_code
from passerelle.model.locale import Locale

_HEADING = re.compile(r"^##[ \t]+(?P<title>.*?)[ \t]*\{#(?P<id>[^}\s]+)\}[ \t]*$", re.MULTILINE)
_FEWEST = 3
"""Pages that must share a heading before it counts as a custom of the section."""


def shared_headings(library: Library, section: str) -> list[dict[Locale, str]]:
    """Headings that at least half of the pages of a section have, in their usual order.

    Args:
        library: the library.
        section: id of the section.

    Returns:
        For each heading, its line of Markdown by language, with its anchor.
    """
    titles: dict[str, dict[Locale, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    places: dict[str, list[int]] = defaultdict(list)
    pages = [p for p in library.pages.values() if p.section == section and not p.is_index]
    for page in pages:
        for locale, text in page.texts.items():
            found = list(_HEADING.finditer(mask_code(text.body)))
            for place, heading in enumerate(found):
                titles[heading["id"]][locale][heading["title"]] += 1
                if locale is page.original:
                    places[heading["id"]].append(place)
    enough = max(_FEWEST, len(pages) / 2)
    usual = [anchor for anchor, at in places.items() if len(at) >= enough]
    usual.sort(key=lambda anchor: sum(places[anchor]) / len(places[anchor]))
    return [
        {
            at: f"## {names.most_common(1)[0][0]} {{#{anchor}}}"
            for at, names in titles[anchor].items()
        }
        for anchor in usual
    ]
