"""Where translations stand, on a small site whose originals are in either language."""

import datetime

import pytest

from passerelle.messages import level_of
from passerelle.model.locale import Locale
from passerelle.model.problem import Level
from passerelle.translations.progress import by_section, most_useful
from passerelle.translations.sections import sections_of
from passerelle.translations.stamp import stamp_of, written
from passerelle.translations.stamp_files import stamp_file
from passerelle.translations.states import State, Translation, translations
from site_writer import SiteWriter

DAY = datetime.date(2026, 3, 1)
WHEEL, WHEEL_EN = "docs/fr/learn/true-wheel.md", "docs/en/learn/true-wheel.md"
CLUB, CLUB_FR = "docs/en/stories/saddle-club.md", "docs/fr/stories/saddle-club.md"
BODY = "\n## Le voile {#wobble}\n\nCherchez le voile.\n\n## La clé {#key}\n\nTournez la clé.\n"
BODY_EN = "\n## The wobble {#wobble}\n\nFind it.\n\n## The key {#key}\n\nTurn it.\n"


@pytest.fixture
def stamped(site: SiteWriter) -> SiteWriter:
    site.write(WHEEL, site.read(WHEEL) + BODY)
    site.write(WHEEL_EN, site.read(WHEEL_EN) + BODY_EN)
    for page in site.library().pages.values():
        stamp = stamp_of(sections_of(page, page.original), page.original, DAY)
        path = stamp_file(site.docs, page.path).relative_to(site.root).as_posix()
        site.write(path, written(stamp))
    return site


def of(site: SiteWriter, page_id: str) -> Translation:
    library = site.library()
    found = translations(library).of(library.page_ids[page_id])
    assert found is not None
    return found


def changed(site: SiteWriter, page_id: str = "true-wheel") -> list[tuple[str, str]]:
    return [(change.anchor, change.kind) for change in of(site, page_id).changes]


def test_either_language_may_be_the_original(stamped: SiteWriter) -> None:
    known = translations(stamped.library())
    assert {each.state for each in known.all} == {State.IN_STEP}
    stamped.replace(CLUB, "They began with lamps", "They began with candles")
    club = of(stamped, "saddle-club")
    assert (club.state, club.locale, club.compared) == (State.OUTDATED, Locale.FR, DAY)
    (problem,) = stamped.problems()
    assert (problem.path, problem.code, problem.details["original"]) == (CLUB_FR, "TR001", CLUB)


def test_a_change_of_the_translation_alone_is_no_drift(stamped: SiteWriter) -> None:
    stamped.replace(WHEEL_EN, "Turn it.", "Turn it slowly.")
    assert of(stamped, "true-wheel").state is State.IN_STEP


def test_a_slip_of_the_pen_is_no_drift(stamped: SiteWriter) -> None:
    stamped.replace(WHEEL, "Cherchez le voile.", "Cherchez  le *voille*!")
    assert of(stamped, "true-wheel").state is State.IN_STEP


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Tournez la clé.", "Serrez la clé.", [("key", "changed")]),
        ("## La clé", "## Le tournevis", [("key", "changed")]),
        ("## La clé {#key}\n\nTournez la clé.\n", "", [("key", "removed")]),
        ("## La clé", "## Le cadre {#frame}\n\nVoyez.\n\n## La clé", [("frame", "added")]),
        ("Une roue droite", "Une roue ronde", [("~words", "changed")]),
        ("Trouver le voile", "Corriger le voile", [("~words", "changed")]),
        ("un à un", "deux à deux", [("~start", "changed")]),
        ("slug: roue-droite", "slug: roue", []),
        ("order: 10", "order: 20", []),
        ("Cherchez le voile.\n", "", [("wobble", "changed")]),
        ("{#key}", "{#the-key}", []),
        ("Cherchez le voile.\n\n## La clé {#key}\n\nTournez la clé.\n",
         "## La clé {#key}\n\nTournez la clé.\n\nCherchez le voile.\n",
         [("wobble", "changed"), ("key", "changed")]),
    ],
)  # fmt: skip
def test_what_changed_is_told_by_section(
    stamped: SiteWriter, old: str, new: str, expected: list[tuple[str, str]]
) -> None:
    stamped.replace(WHEEL, old, new)
    assert changed(stamped) == expected


def test_sections_in_another_order_still_say_the_same(stamped: SiteWriter) -> None:
    stamped.replace(WHEEL, BODY, "")
    first, second = BODY.split("## La clé")
    stamped.write(WHEEL, f"{stamped.read(WHEEL)}\n## La clé{second}{first}")
    assert changed(stamped) == []


def test_a_heading_without_anchor_is_found_again_when_it_is_renamed(stamped: SiteWriter) -> None:
    for path in (WHEEL, WHEEL_EN):
        stamped.replace(path, " {#key}", "")
    page = stamped.library().page_ids["true-wheel"]
    stamp = written(stamp_of(sections_of(page, Locale.FR), Locale.FR, DAY))
    stamped.write("docs/data/translations/learn/true-wheel.yml", stamp)
    stamped.replace(WHEEL, "## La clé", "## Le tour de clé")
    assert changed(stamped) == [("le-tour-de-cle", "changed")]


def test_a_section_that_both_languages_dropped_is_no_drift(stamped: SiteWriter) -> None:
    stamped.replace(WHEEL, "## La clé {#key}\n\nTournez la clé.\n", "")
    stamped.replace(WHEEL_EN, "## The key {#key}\n\nTurn it.\n", "")
    assert of(stamped, "true-wheel").state is State.IN_STEP


def test_the_warning_stands_at_the_heading_of_the_translation(stamped: SiteWriter) -> None:
    stamped.replace(WHEEL, "Tournez la clé.", "Serrez la clé.")
    (problem,) = stamped.problems()
    assert problem.position == stamped.position(WHEEL_EN, "## The key")
    assert level_of(problem) is Level.WARNING


def test_a_missing_translation_is_a_notice_on_the_original(stamped: SiteWriter) -> None:
    stamped.remove("docs/en/words/index.md")
    (problem,) = stamped.problems(also="TR002")
    assert (problem.path, problem.code) == ("docs/fr/words/index.md", "TR002")
    assert level_of(problem) is Level.NOTICE
    assert of(stamped, "words").state is State.MISSING


def test_a_draft_is_a_translation_begun(stamped: SiteWriter) -> None:
    stamped.set(WHEEL_EN, "draft", "true")
    assert of(stamped, "true-wheel").state is State.BEGUN


def test_a_draft_of_the_original_asks_for_no_translation(stamped: SiteWriter) -> None:
    stamped.set("docs/fr/words/index.md", "draft", "true")
    assert all(each.page.id != "words" for each in translations(stamped.library()).all)


def test_a_translation_never_stamped_is_told_as_never_compared(site: SiteWriter) -> None:
    assert {each.state for each in translations(site.library()).all} == {State.NEVER_COMPARED}


def test_a_stamp_of_the_other_original_says_nothing(stamped: SiteWriter) -> None:
    """The pair changed sides: what was recorded is the text of today's translation."""
    path = "docs/data/translations/learn/true-wheel.yml"
    stamped.replace(path, "original: fr", "original: en")
    assert of(stamped, "true-wheel").state is State.NEVER_COMPARED


def test_a_stamp_whose_page_is_gone_is_told(stamped: SiteWriter) -> None:
    stamped.remove("docs/fr/words/index.md")
    stamped.remove("docs/en/words/index.md")
    told = [(problem.code, problem.path) for problem in stamped.problems()]
    assert told == [("TR004", "docs/data/translations/words/index.yml")]


def test_what_misleads_comes_first_then_what_most_pages_lead_to(stamped: SiteWriter) -> None:
    stamped.replace("docs/fr/shelf/index.md", "Étagère.", "Armoire.")
    stamped.replace(WHEEL, "Tournez la clé.", "Serrez la clé.")
    stamped.remove("docs/en/words/index.md")
    waiting = [each.page.id for each in most_useful(translations(stamped.library()))]
    assert waiting == ["true-wheel", "shelf", "words"]


def test_translations_are_grouped_by_section_and_language(stamped: SiteWriter) -> None:
    grouped = by_section(translations(stamped.library()), into=Locale.FR)
    assert {key: [each.page.id for each in found] for key, found in grouped.items()} == {
        ("stories", Locale.FR): ["saddle-club"]
    }
