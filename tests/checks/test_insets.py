import pytest

from atlas_writer import write_outlines, write_view
from site_writer import SiteWriter


def test_an_inset_within_its_map_is_no_problem(site: SiteWriter) -> None:
    write_outlines(site)
    write_view(site, "country", 2000)
    write_view(site, "town", 20, "inset_of: country\n")
    assert site.problems() == ()


@pytest.mark.parametrize(("key", "value"), [("width", "2000"), ("latitude", "70")])
def test_an_inset_that_does_not_fit_is_told_where_it_names_its_map(
    site: SiteWriter, key: str, value: str
) -> None:
    write_outlines(site)
    write_view(site, "country", 2000)
    path = write_view(site, "town", 20, "inset_of: country\n")
    site.set(path, key, value)
    (problem,) = site.problems()
    assert (problem.path, problem.code) == (path, "DA004")
    assert problem.position == site.position(path, "country")


def test_two_maps_cannot_be_insets_of_each_other(site: SiteWriter) -> None:
    write_outlines(site)
    write_view(site, "one", 20, "inset_of: other\n")
    write_view(site, "other", 40, "inset_of: one\n")
    assert [(p.path, p.code) for p in site.problems()] == [("docs/data/views/other.yml", "DA004")]


def test_a_map_names_its_outlines_place_and_larger_map(site: SiteWriter) -> None:
    path = write_view(site, "town", 20, "inset_of: gone\nplace: gone\n")
    assert [(p.code, p.details["folder"]) for p in site.problems()] == [
        ("DA001", "docs/data/outlines"),
        ("DA001", "docs/data/views"),
        ("DA001", "docs/data/places"),
    ]
    assert site.problems()[0].position == site.position(path, "valley")
