"""A facet that cannot be read is one problem, not one for each page that it classifies."""

from site_writer import SiteWriter

SEASONS = "docs/data/taxonomy/seasons.yml"


def test_a_broken_facet_is_told_once(site: SiteWriter) -> None:
    site.replace(SEASONS, "label: {fr: Saisons", "label: a: b {fr: Saisons")
    assert [(problem.path, problem.code) for problem in site.problems()] == [(SEASONS, "FM004")]
    assert site.library().page_ids["true-wheel"].classification == {"sizes": ("shed",)}


def test_a_facet_that_is_not_there_is_an_unknown_key(site: SiteWriter) -> None:
    site.remove(SEASONS)
    assert {problem.code for problem in site.problems()} == {"FM008"}
