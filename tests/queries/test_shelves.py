import pytest

from passerelle.content.library import Library
from passerelle.model.locale import Locale
from passerelle.queries.shelves import hub_order, newest
from site_writer import SiteWriter

GUIDE = "docs/data/resources/chain-guide.yml"


@pytest.fixture
def library(site: SiteWriter) -> Library:
    for name, title, languages, added, issued in (
        ("axle", "Écrous et axes", "[fr]", "2026-03-01", '"2019-06"'),
        ("bolt", "Zen and bolts", "[en]", "2026-02-01", "2024"),
        ("cable", "Every cable", "[en]", "2026-03-01", None),
        ("dynamo", "Dynamo / Dynamo", "[en, fr]", "2026-04-01", "2001"),
    ):
        path = f"docs/data/resources/{name}.yml"
        site.copy(GUIDE, path, title=title, languages=languages, added=added, issued=issued)
        site.set(path, "url", f"https://velo.example/{name}")
    assert site.problems() == ()
    return site.library()


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        (Locale.FR, ["dynamo", "axle", "chain-guide", "cable", "bolt"]),
        (Locale.EN, ["dynamo", "cable", "bolt", "axle", "chain-guide"]),
    ],
)
def test_what_can_be_read_in_a_language_comes_first_each_half_by_title(
    library: Library, locale: Locale, expected: list[str]
) -> None:
    assert [resource.id for resource in hub_order(library, locale)] == expected


def test_the_last_added_come_first_then_the_most_recently_published(library: Library) -> None:
    assert [resource.id for resource in newest(library, 4)] == [
        "dynamo",
        "axle",
        "chain-guide",
        "cable",
    ]


def test_no_more_are_shown_than_there_are(library: Library) -> None:
    assert len(newest(library, 99)) == 5
