import pytest

from passerelle.queries.initiatives import initiatives_of, members, phase_views
from site_writer import SiteWriter

RIDERS = "docs/data/initiatives/night-riders.yml"
CLUB = "docs/en/stories/saddle-club.md"
LATER = """\
  - id: {id}
    name: {{fr: Suite, en: Later}}
    years: {{start: 2018}}
    partners: [bike-union]
    groups:
      - id: all
        label: {{fr: Tous, en: All}}
        from: {origin}
        places: [{places}]
"""


@pytest.fixture
def riders(site: SiteWriter) -> SiteWriter:
    """Three phases: riverside; then the same and hilltop; then the same as the second."""
    site.copy("docs/data/places/riverside.yml", "docs/data/places/hilltop.yml")
    phases = LATER.format(id="second", origin="first-lamps", places="hilltop")
    phases += LATER.format(id="third", origin="second", places="")
    site.write(RIDERS, site.read(RIDERS) + phases)
    assert site.problems() == ()
    return site


def places(site: SiteWriter, phase: int) -> list[str]:
    library = site.library()
    view = phase_views(library, library.initiatives["night-riders"])[phase]
    return [entry.place.id for _group, entries in view.groups for entry in entries]


def test_a_group_takes_over_the_places_of_an_earlier_phase(riders: SiteWriter) -> None:
    assert places(riders, 0) == ["riverside"]
    assert places(riders, 1) == ["riverside", "hilltop"]


def test_places_that_were_taken_over_are_taken_over_again(riders: SiteWriter) -> None:
    assert places(riders, 2) == ["riverside", "hilltop"]


def test_a_place_named_again_is_listed_once(riders: SiteWriter) -> None:
    riders.replace(RIDERS, "places: [hilltop]", "places: [riverside, hilltop]")
    assert places(riders, 1) == ["riverside", "hilltop"]


def test_cases_stand_at_their_places_and_those_who_paid_apart(riders: SiteWriter) -> None:
    library = riders.library()
    first, second, _third = phase_views(library, library.initiatives["night-riders"])
    assert [o.id for o in first.funders] == ["bike-union"]
    assert first.partners == ()
    assert (second.funders, [o.id for o in second.partners]) == ((), ["bike-union"])
    entries = [(e.place.id, [case.id for case in e.cases]) for _g, es in second.groups for e in es]
    assert entries == [("riverside", ["saddle-club"]), ("hilltop", [])]


def test_a_case_of_the_same_place_that_is_not_a_member_is_left_out(site: SiteWriter) -> None:
    site.copy(CLUB, "docs/en/stories/attic.md", slug="attic", initiatives=None)
    library = site.library()
    riders = library.initiatives["night-riders"]
    ((_group, (entry,)),) = phase_views(library, riders)[0].groups
    assert [case.id for case in entry.cases] == ["saddle-club"]
    assert [case.id for case in members(library, riders)] == ["saddle-club"]


def test_an_initiative_is_told_by_one_case(site: SiteWriter) -> None:
    site.copy(CLUB, "docs/en/stories/attic.md", slug="attic")
    library = site.library()
    attic, club = library.cases
    assert initiatives_of(library, attic) == ()
    assert [initiative.id for initiative in initiatives_of(library, club)] == ["night-riders"]
