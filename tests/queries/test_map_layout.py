from atlas_writer import write_case, write_outlines, write_place, write_view
from passerelle.model.locale import Locale
from passerelle.queries.case_map import CaseMap
from passerelle.queries.map_layout import case_map
from site_writer import SiteWriter


def drawn(site: SiteWriter, locale: Locale = Locale.EN) -> CaseMap:
    assert site.problems() == ()
    return case_map(site.library(), locale)


def told(found: CaseMap) -> dict[str, list[str]]:
    return {
        view.view.id: [f"{m.number} {m.case.id} {m.place.id}" for m in view.markers]
        for view in found.views
    }


def test_a_case_stands_on_the_most_detailed_map_that_shows_its_place(site: SiteWriter) -> None:
    write_outlines(site)
    write_view(site, "country", 2000, "order: 1\n")
    write_view(site, "town", 20, "order: 2\ninset_of: country\n")
    write_place(site, "hill", (46, -74))
    write_case(site, "hill-club", "[hill]")
    assert told(drawn(site)) == {
        "country": ["1 hill-club hill"],
        "town": ["2 saddle-club riverside"],
    }


def test_a_map_of_a_place_shows_only_what_lies_within_it(site: SiteWriter) -> None:
    write_outlines(site)
    write_view(site, "country", 2000)
    write_view(site, "town", 20, "place: town\n")
    write_place(site, "town", (45.5, -73.5), "within: land\n")
    write_place(site, "land", (45.5, -73.51), "within: town\n")
    write_place(site, "street", (45.501, -73.501), "within: town\n")
    write_case(site, "street-club", "[street]")
    write_case(site, "town-club", "[town]")
    assert told(drawn(site)) == {
        "country": ["1 saddle-club riverside"],
        "town": ["2 street-club street", "3 town-club town"],
    }


def test_numbers_run_from_left_to_right_and_are_the_same_in_both_languages(
    site: SiteWriter,
) -> None:
    write_outlines(site)
    write_view(site, "country", 2000)
    write_place(site, "west", (45, -80))
    write_place(site, "east", (46, -70))
    site.replace(
        "docs/en/stories/saddle-club.md", "places: [riverside]", "places: [east, west, riverside]"
    )
    assert told(drawn(site)) == {
        "country": ["1 saddle-club west", "2 saddle-club riverside", "3 saddle-club east"]
    }
    assert told(drawn(site, Locale.FR)) == told(drawn(site))


def test_an_inset_is_framed_and_counts_each_case_of_its_own_insets_once(site: SiteWriter) -> None:
    write_outlines(site)
    write_view(site, "country", 2000, "order: 1\n")
    write_view(site, "county", 200, "order: 2\ninset_of: country\n")
    write_view(site, "town", 20, "order: 3\ninset_of: county\n")
    write_place(site, "village", (45.9, -73.9))
    write_case(site, "village-club", "[village, riverside]")
    country, county, town = drawn(site).views
    assert [(inset.view.id, inset.count) for inset in country.insets] == [("county", 2)]
    assert [(inset.view.id, inset.count) for inset in county.insets] == [("town", 2)]
    assert town.insets == ()
    (inset,) = country.insets
    assert inset.box.width == 36
    assert inset.box.centre == inset.sign


def test_maps_on_which_nothing_stands_are_left_out(site: SiteWriter) -> None:
    write_outlines(site)
    write_view(site, "country", 2000)
    write_view(site, "north", 100, "inset_of: country\n")
    site.set("docs/data/views/north.yml", "latitude", "49")
    found = drawn(site)
    assert list(told(found)) == ["country"]
    assert found.views[0].insets == ()


def test_a_case_whose_places_are_on_no_map_is_told_apart(site: SiteWriter) -> None:
    write_place(site, "antipode", (-45.5, 106.5))
    write_case(site, "far-club", "[antipode]")
    assert [case.id for case in drawn(site).elsewhere] == ["far-club", "saddle-club"]
    write_outlines(site)
    write_view(site, "country", 2000)
    found = drawn(site)
    assert [case.id for case in found.elsewhere] == ["far-club"]
    assert told(found) == {"country": ["1 saddle-club riverside"]}


def test_a_sign_that_makes_room_is_tied_to_its_spot(site: SiteWriter) -> None:
    write_outlines(site)
    write_view(site, "country", 2000)
    write_case(site, "other-club", "[riverside]")
    (country,) = drawn(site).views
    assert [marker.is_moved for marker in country.markers] == [False, True]
    assert country.markers[0].spot == country.markers[1].spot
