"""A page that says its layout is no item of the series in which it stands."""

import pytest

from passerelle.model.item import PlainPage
from passerelle.model.locale import Locale
from passerelle.queries.trail import neighbours, section_pages
from site_writer import SiteWriter


@pytest.mark.parametrize("section", ["learn", "stories"])
def test_a_page_with_a_layout_is_plain_in_both_languages(site: SiteWriter, section: str) -> None:
    head = "---\ntitle: Roues\nsummary: Des roues.\nslug: roues\n"
    site.write(f"docs/fr/{section}/wheels.md", f"{head}layout: map\n---\n\nIci.\n")
    site.write(f"docs/en/{section}/wheels.md", f"{head}translation_of: fr\n---\n\nHere.\n")
    library = site.library()
    assert site.problems() == ()
    page = library.pages[f"{section}/wheels.md"]
    assert isinstance(page, PlainPage)
    assert page.locales == tuple(Locale)
    assert page not in section_pages(library, section, Locale.FR)
    assert neighbours(library, page, Locale.FR).next is None


def test_a_layout_that_does_not_exist_is_told(site: SiteWriter) -> None:
    path = "docs/fr/learn/wheels.md"
    site.write(path, "---\ntitle: Roues\nsummary: Roues.\nslug: roues\nlayout: mpa\n---\n\nIci.\n")
    (problem,) = site.problems()
    assert (problem.code, problem.position) == ("FM016", site.position(path, "mpa"))
