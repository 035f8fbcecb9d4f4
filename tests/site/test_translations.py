"""What readers see of translations: a note on an outdated page, the switcher, the state of all."""

from pathlib import Path

import pytest
from built_site import BuiltPage, BuiltSite

from other_site import settings
from programs import run
from site_writer import SiteWriter

STATE = "---\ntitle: Tout\nsummary: Tout.\nslug: traductions\nlayout: translations\n---\n\nLà.\n"
STATE_EN = (
    "---\ntitle: Translations\nsummary: All.\nslug: state\ntranslation_of: fr\n---\n\nHere.\n"
)
BODY = "\n## Le *voile* {#wobble}\n\nCherchez-le.\n\n## La fin {#end}\n\nRangez.\n"
BODY_EN = "\n## The wobble {#wobble}\n\nFind it.\n\n## The end {#end}\n\nTidy up.\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Outdated in two sections and a new one, missing once, never compared once."""
    site = SiteWriter(tmp_path_factory.mktemp("drift")).write_minimal()
    site.write("docs/fr/translations.md", STATE)
    site.write("docs/en/translations.md", STATE_EN)
    for locale, body in (("fr", BODY), ("en", BODY_EN)):
        path = f"docs/{locale}/learn/true-wheel.md"
        site.write(path, site.read(path) + body)
    stamp = ("passerelle", "translations", "stamp", "--all", "--today", "2026-03-01")
    assert run(*stamp, cwd=site.root).returncode == 0
    site.replace("docs/fr/learn/true-wheel.md", "Une roue droite", "Une roue bien droite")
    site.replace("docs/fr/learn/true-wheel.md", "Cherchez-le.", "Cherchez-le bien.")
    site.write(
        "docs/fr/learn/true-wheel.md",
        site.read("docs/fr/learn/true-wheel.md").partition("\n## La fin")[0]
        + "\n## Le frein {#brake}\n\nPensez-y.\n",
    )
    site.copy(
        "docs/fr/learn/true-wheel.md", "docs/fr/learn/lamps.md", slug="lampes", title="Lampes"
    )
    site.remove("docs/data/translations/stories/saddle-club.yml")
    told = settings("passerelle-translations: {}") + "markdown_extensions: [attr_list]\n"
    (site.root / "mkdocs.yml").write_text(told, "utf-8")
    done = run("mkdocs", "build", "--strict", cwd=site.root)
    assert done.returncode == 0, done.stderr
    assert "4 avertissements, " in done.stderr
    return BuiltSite(Path(site.root / "site"))


def text(page: BuiltPage, path: str) -> list[str]:
    return [" ".join(found.text_content().split()) for found in page.tree.xpath(path)]


def test_an_outdated_page_says_so_and_leads_to_the_sections_of_the_original(
    built: BuiltSite,
) -> None:
    page = built.pages["en/learn/true-wheel/"]
    (note,) = page.tree.xpath("//*[contains(@class, 'pa-drift')]")
    assert "It followed its French original until March 1, 2026" in " ".join(
        note.text_content().replace("\u00a0", " ").split()
    )
    assert text(page, "//*[contains(@class, 'pa-drift')]//li") == [
        "Title and summary",
        "Le voile",
        "Le frein (new)",
        "La fin (taken out of the original)",
    ]
    sections = note.xpath(".//li//a")
    assert [link.get("lang") for link in sections] == [None, "fr-CA", "fr-CA"]
    assert {link.get("hreflang") for link in sections} == {"fr-CA"}
    assert note.xpath(".//li/span/@lang") == ["fr-CA"]
    targets = [built.resolve(page, link.get("href")) for link in sections]
    assert targets == [("apprendre/roue-droite/", anchor) for anchor in ("", "wobble", "brake")]
    original = built.pages["apprendre/roue-droite/"]
    assert {"wobble", "brake"} <= original.anchors
    assert built.resolve(page, note.xpath("./p/a")[-1].get("href")) == ("en/state/", "")


def test_other_pages_carry_no_note(built: BuiltSite) -> None:
    noted = [a for a, p in built.pages.items() if p.tree.xpath("//*[contains(@class, 'pa-drift')]")]
    assert noted == ["en/learn/true-wheel/"]


def test_the_switcher_says_that_the_other_language_is_not_there(built: BuiltSite) -> None:
    page = built.pages["apprendre/lampes/"]
    assert text(page, "//*[@class='pa-switch__why']") == [
        "Cette page n’est pas encore traduite en anglais."
    ]
    assert not built.pages["en/learn/true-wheel/"].tree.xpath("//*[@class='pa-switch__why']")


@pytest.mark.parametrize(
    ("address", "titles", "states"),
    [
        (
            "traductions/",
            ["Une roue bien droite", "Lampes", "Le club de la selle"],
            ["En retard", "À traduire", "À comparer"],
        ),
        (
            "en/state/",
            ["A true wheel", "Lampes", "The saddle club"],
            ["Outdated", "Missing", "Never compared"],
        ),
    ],
)
def test_the_state_page_tells_what_would_help_most_first(
    built: BuiltSite, address: str, titles: list[str], states: list[str]
) -> None:
    page = built.pages[address]
    waiting = "//ol[@class='pa-waiting']/li"
    assert text(page, f"{waiting}/a") == titles
    assert text(page, f"{waiting}//span[starts-with(@class, 'pa-state')]") == states
    assert len(page.tree.xpath("//ul[@class='pa-pages-state']/li")) == 9
    for link in page.tree.xpath(f"{waiting}/a/@href"):
        found = built.resolve(page, link)
        assert found
        assert built.has(found[0])


def test_a_title_in_the_other_language_is_marked(built: BuiltSite) -> None:
    links = built.pages["en/state/"].tree.xpath("//ol[@class='pa-waiting']//a[text()='Lampes']")
    assert [link.get("lang") for link in links] == ["fr-CA"]
