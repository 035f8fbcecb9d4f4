import pytest

from passerelle.model.locale import Locale
from site_writer import SiteWriter


def test_facets_come_in_order_of_id_and_values_in_order_of_the_file(site: SiteWriter) -> None:
    taxonomy = site.library().taxonomy
    assert list(taxonomy.facets) == ["lands", "seasons", "sizes"]
    assert [value.id for value in taxonomy["seasons"]] == ["thaw", "summer", "frost"]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("article", ["seasons", "sizes"]),
        ("resource", ["seasons", "sizes"]),
        ("place", ["lands"]),
        ("reference", []),
    ],
)
def test_each_kind_has_the_facets_that_apply_to_it(
    site: SiteWriter, kind: str, expected: list[str]
) -> None:
    assert [facet.id for facet in site.library().taxonomy.for_kind(kind)] == expected


def test_a_value_is_found_by_its_id_with_its_words(site: SiteWriter) -> None:
    taxonomy = site.library().taxonomy
    thaw = taxonomy["seasons"]["thaw"]
    assert (thaw.label[Locale.FR], thaw.slug[Locale.FR]) == ("Dégel", "degel")
    assert taxonomy.get("wheels") is None
    with pytest.raises(KeyError):
        taxonomy["seasons"]["monsoon"]
