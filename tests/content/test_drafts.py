"""A draft is nowhere in the library, and its author is told what it still needs."""

from passerelle.content.library_reader import read_library
from passerelle.messages import is_error, level_of
from passerelle.model.locale import Locale
from passerelle.model.problem import Level
from passerelle.queries.addresses import Addresses
from site_writer import SiteWriter

FR, EN = "docs/fr/learn/true-wheel.md", "docs/en/learn/true-wheel.md"
WHEEL = "learn/true-wheel.md"
UNFINISHED = "---\ntitle: La pompe\ndraft: true\n---\n\nVoyez [le guide](nowhere.md).\n"


def told(site: SiteWriter) -> list[tuple[str, str, Level]]:
    return [(each.path, each.code, level_of(each)) for each in site.problems()]


def test_a_draft_is_no_page_and_stops_no_site(site: SiteWriter) -> None:
    site.write("docs/fr/learn/pump.md", UNFINISHED)
    assert "learn/pump.md" not in site.library().pages
    problems = site.problems()
    assert {problem.code for problem in problems} == {"DR001", "FM013"}
    assert not any(map(is_error, problems))


def test_what_a_readable_draft_gets_wrong_is_told_as_a_warning(site: SiteWriter) -> None:
    site.copy(FR, "docs/fr/learn/pump.md", slug="pompe", draft="true")
    site.replace("docs/fr/learn/pump.md", "[@spoke-survey]", "[@spoke-survye]")
    draft = "docs/fr/learn/pump.md"
    assert told(site) == [(draft, "DR001", Level.NOTICE), (draft, "LK002", Level.WARNING)]


def test_a_draft_of_a_translation_leaves_the_original_alone(site: SiteWriter) -> None:
    site.set(EN, "draft", "true")
    library = site.library()
    page = library.pages[WHEEL]
    assert page.locales == (Locale.FR,)
    assert Addresses(library).of(page, Locale.EN) is None
    assert library.drafts[WHEEL].locales == tuple(Locale)
    assert (EN, "DR001", Level.NOTICE) in told(site)


def test_a_draft_of_the_original_keeps_its_translation_out(site: SiteWriter) -> None:
    site.set(FR, "draft", "true")
    assert WHEEL not in site.library().pages
    codes = {(path, code) for path, code, _level in told(site)}
    assert {(FR, "DR001"), (EN, "DR003")} <= codes


def test_links_to_a_draft_are_told_where_they_stand(site: SiteWriter) -> None:
    site.set(FR, "draft", "true")
    home = "docs/fr/index.md"
    (problem,) = [p for p in site.problems() if p.path == home]
    assert (problem.code, problem.position) == ("DR002", site.position(home, "learn/true-wheel.md"))


def test_a_record_may_not_name_a_draft(site: SiteWriter) -> None:
    site.set("docs/en/stories/saddle-club.md", "draft", "true")
    record = "docs/data/initiatives/night-riders.yml"
    (problem,) = [p for p in site.problems() if p.path == record]
    assert (problem.code, problem.details) == ("DR002", {"target": "saddle-club"})


def test_drafts_may_point_to_each_other(site: SiteWriter) -> None:
    site.copy(FR, "docs/fr/learn/pump.md", slug="pompe", draft="true")
    site.copy(FR, "docs/fr/learn/valve.md", slug="valve", draft="true")
    site.replace("docs/fr/learn/valve.md", "../stories/saddle-club.md", "pump.md")
    assert {code for _path, code, _level in told(site)} == {"DR001"}


def test_the_name_of_a_published_page_cannot_be_that_of_a_draft(site: SiteWriter) -> None:
    site.copy("docs/fr/index.md", "docs/fr/true-wheel.md", slug="autre", draft="true")
    assert "ID001" in {code for _path, code, _level in told(site)}


def test_a_preview_shows_the_drafts(site: SiteWriter) -> None:
    site.set(FR, "draft", "true")
    assert read_library(site.docs, preview=True).pages[WHEEL].locales == tuple(Locale)


def test_draft_says_yes_or_no(site: SiteWriter) -> None:
    site.set(FR, "draft", "false")
    assert told(site) == []
    site.set(FR, "draft", "soon")
    assert (FR, "FM014", Level.ERROR) in told(site)
