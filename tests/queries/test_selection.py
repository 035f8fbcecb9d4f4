import pytest

from passerelle.content.library import Library
from passerelle.queries.classification import classification_of
from passerelle.queries.selection import choice_groups, grouped, select
from site_writer import SiteWriter

WHEEL = "docs/fr/learn/true-wheel.md"


@pytest.fixture
def library(site: SiteWriter) -> Library:
    """Articles: bell (frost; hall), pump (nothing), true-wheel (thaw, summer; shed)."""
    site.copy(WHEEL, "docs/fr/learn/bell.md", slug="sonnette", seasons="[frost]", sizes="[hall]")
    site.copy(WHEEL, "docs/fr/learn/pump.md", slug="pompe", seasons=None, sizes=None)
    assert site.problems() == ()
    return site.library()


def test_choices_are_counted_in_the_order_of_the_taxonomy(library: Library) -> None:
    groups = choice_groups(library, library.articles, ["sizes", "seasons"])
    found = {
        group.facet.id: [(choice.value.id, choice.count) for choice in group.choices]
        for group in groups
    }
    assert list(found) == ["sizes", "seasons"]
    assert found["seasons"] == [("thaw", 1), ("summer", 1), ("frost", 1)]
    assert found["sizes"] == [("shed", 1), ("hall", 1)]


def test_facets_that_divide_nothing_or_do_not_exist_are_not_offered(library: Library) -> None:
    assert choice_groups(library, library.cases, ["seasons", "sizes", "gears"]) == ()


def test_a_value_selects_items_in_the_order_given(library: Library) -> None:
    seasons = library.taxonomy["seasons"]
    items = (*reversed(library.articles), *library.cases)
    thaw = select(library, items, seasons, seasons["thaw"])
    assert [item.id for item in thaw] == ["true-wheel", "saddle-club"]
    assert select(library, library.cases, seasons, seasons["frost"]) == ()


def test_a_case_has_the_values_of_its_places_as_well(library: Library) -> None:
    (club,) = library.cases
    assert classification_of(library, club) == {"seasons": ("thaw",), "lands": ("valley",)}
    lands = library.taxonomy["lands"]
    assert select(library, library.cases, lands, lands["valley"]) == (club,)
    assert select(library, library.cases, lands, lands["coast"]) == ()


def test_each_item_is_grouped_once_under_its_first_value_and_the_rest_come_last(
    library: Library,
) -> None:
    found = [
        (value.id if value else None, [item.id for item in items])
        for value, items in grouped(library, library.articles, "seasons")
    ]
    assert found == [("thaw", ["true-wheel"]), ("frost", ["bell"]), (None, ["pump"])]


def test_a_list_stays_whole_when_there_is_no_such_facet(library: Library) -> None:
    assert grouped(library, library.articles, "gears") == ((None, library.articles),)
    assert grouped(library, (), "seasons") == ()
