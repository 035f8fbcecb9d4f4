"""`passerelle new`, at the keyboard and in scripts: what it writes passes the checks."""

import json
import subprocess

import pytest

from keyboard import Keyboard
from passerelle.authoring.questions import ASKED, HOLDS
from passerelle.content.pages import PAGE_SCHEMAS
from passerelle.model.locale import Locale
from passerelle.model.records import TermFacts
from programs import run
from site_writer import SiteWriter

FR, EN = "docs/fr/learn/flat-tyres.md", "docs/en/learn/flat-tyres.md"
ARTICLE = [
    "--section", "learn", "--original", "fr",
    "--title-fr", 'Réparer l’été : « ici » & "là"', "--title-en", "Flat tyres",
]  # fmt: skip


def new(site: SiteWriter, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run("passerelle", "new", *arguments, cwd=site.root)


def plain(done: subprocess.CompletedProcess[str]) -> str:
    return (done.stdout + done.stderr).replace("\u00a0", " ")


def test_an_article_is_a_pair_of_drafts_that_say_what_they_lack(site: SiteWriter) -> None:
    done = new(site, "article", *ARTICLE, "--facet", "Saisons=Dégel, Été", "--yes")
    assert done.returncode == 0, done.stderr
    french, english = site.read(FR), site.read(EN)
    assert 'title: "Réparer l’été : « ici » & \\"là\\""\n' in french
    assert 'slug: "reparer-l-ete-ici-la"\n' in french
    assert "seasons: [thaw, summer]\n" in french
    assert "draft: true\n# summary: …\n# outcomes: …\n---\n\n<!-- À écrire. -->\n" in french
    assert 'translation_of: "fr"\n' in english
    assert "published" not in english
    assert "seasons" not in english
    checked = run("passerelle", "check", cwd=site.root)
    assert checked.returncode == 0
    assert f"{FR}:2:1: FM013 (avertissement) Il manque la clé « summary »" in plain(done)
    assert "git switch -c flat-tyres" in done.stdout
    assert "Propose changes" in done.stdout


def test_a_filled_article_has_nothing_left_but_its_body(site: SiteWriter) -> None:
    words = ["--summary-fr", "Un pneu.", "--outcomes-fr", "Trouver le trou; Poser la pièce"]
    new(site, "article", *ARTICLE, *words, "--only", "fr", "--id", "flat-tyres", "--yes")
    assert not (site.root / EN).exists()
    assert site.problems()[0].code == "DR001"
    assert len(site.problems()) == 1
    site.set(FR, "draft", None)
    assert site.problems() == ()


def test_a_page_starts_with_the_headings_that_its_section_shares(site: SiteWriter) -> None:
    for number, name in enumerate(("a", "b", "c")):
        for at, title in (("fr", "Le lieu"), ("en", "The place")):
            page = f"docs/{at}/stories/{name}.md"
            site.copy(f"docs/{at}/stories/saddle-club.md", page, slug=f"x-{number}")
            site.write(
                page, site.read(page) + f"\n## {title} {{#place}}\n\nIci.\n\n## Seul\n\nX.\n"
            )
    titles = ["--title-fr", "Neuf", "--title-en", "New", "--original", "en"]
    titles += ["--summary-fr", "Du neuf.", "--summary-en", "Something new."]
    done = new(site, "case", *titles, "--places", "La Rive", "--start", "2019-05", "--yes")
    assert done.returncode == 0, done.stderr
    french, english = (site.read(f"docs/{at}/stories/new.md") for at in ("fr", "en"))
    assert french.endswith("---\n\n## Le lieu {#place}\n\n<!-- À écrire. -->\n")
    assert english.endswith("---\n\n## The place {#place}\n\n<!-- To be written. -->\n")
    assert "places: [riverside]\n" in english
    assert "years:\n  start: 2019\n" in english
    assert done.stdout.count("DR004") == 2


def test_a_term_is_written_whole(site: SiteWriter) -> None:
    words = ["--term-fr", "rayon", "--term-en", "spoke", "--definition-fr", "Un fil : tendu."]
    words += ["--definition-en", "A wire.", "--variants-en", "wire; rod", "--status", "seen"]
    done = new(site, "term", *words, "--yes")
    assert done.returncode == 0, done.stderr
    term = site.library().terms["spoke"]
    assert (term.facts.en.variants, term.facts.fr.variants) == (("wire", "rod"), ())
    assert site.problems() == ()
    assert new(site, "term", *words, "--yes").returncode == 0
    assert "spoke-2" in site.library().terms


@pytest.mark.parametrize("kind", ["article", "case", "term"])
def test_without_a_keyboard_all_that_is_missing_is_told_at_once(
    site: SiteWriter, kind: str
) -> None:
    before = sorted(site.root.rglob("*"))
    done = new(site, kind)
    assert done.returncode == 1
    needed = [e for e in ASKED if kind in e.kinds and e.required]
    for each in needed:
        told = f"(--{each.id.replace('_', '-')})" in done.stderr
        assert told or each.id == "section"  # the small site has one section of each kind
    assert sorted(site.root.rglob("*")) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--id", "saddle-club"], "« saddle-club » sert déjà"),
        (["--id", "aux"], "« aux » sert déjà, ou ne peut pas servir"),
        (["--id", "../../evil"], "ne peut pas servir"),
        (["--id", "Été"], "ne peut pas servir"),
        (["--section", "attic"], "ne fait pas partie des choix (--section)"),
        (["--facet", "seasons=mousson"], "ne fait pas partie des choix (--facet seasons=…)"),
        (["--title-en", "x" * 400], "trop longue"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    site: SiteWriter, arguments: list[str], said: str
) -> None:
    before = sorted(site.root.rglob("*"))
    done = new(site, "article", *ARTICLE, *arguments, "--yes")
    assert done.returncode == 1
    assert said in plain(done)
    assert "Traceback" not in done.stderr
    assert sorted(site.root.rglob("*")) == before


def test_a_title_that_names_a_device_of_windows_gets_another_name(site: SiteWriter) -> None:
    titles = ["--title-fr", "Aux", "--title-en", "AUX", "--original", "en"]
    assert new(site, "article", *titles, "--yes").returncode == 0
    assert (site.root / "docs/en/learn/aux-2.md").exists()


def test_a_title_without_a_latin_letter_still_makes_a_draft(site: SiteWriter) -> None:
    done = new(site, "article", "--only", "fr", "--title-fr", "輪", "--yes")
    assert done.returncode == 0, done.stderr
    assert "« slug »" in plain(done)


def test_at_the_keyboard_answers_are_chosen_by_name_number_or_enter(site: SiteWriter) -> None:
    typing = Keyboard("passerelle", "new", "article", cwd=site.root)
    typing.answer("virgules [Français]", "")
    typing.answer("Réponse", "La crevaison")
    typing.answer("Réponse", "Flat tyres")
    for _ in range(4):
        typing.answer("Réponse", "")
    typing.answer("virgules", "Dégel, 2")
    typing.answer("virgules", "mousson")
    typing.answer("virgules", "")
    typing.answer("Identifiant", "saddle-club")
    typing.answer("Identifiant", "")
    assert typing.end() == 0, typing.said
    assert "seasons: [thaw, summer]\n" in site.read(FR)
    assert not (site.root / ".drafts").exists()


def test_ctrl_c_keeps_the_answers_and_the_same_command_takes_them_up(site: SiteWriter) -> None:
    typing = Keyboard("passerelle", "new", "term", cwd=site.root)
    typing.answer("Réponse", "rayon")
    typing.answer("Réponse", "spoke")
    typing.answer("Réponse", "Un fil.")
    typing.wait_for("Réponse")
    assert typing.interrupt() == 1
    kept = json.loads((site.root / ".drafts/new-term.json").read_text("utf-8"))
    assert kept["definition_fr"] == "Un fil."
    typing = Keyboard("passerelle", "new", "term", cwd=site.root)
    typing.answer("Les reprendre?", "oui")
    typing.answer("Réponse", "A wire.")
    typing.answer("Réponse", "")
    typing.answer("Réponse", "")
    typing.answer("virgules", "1")
    typing.answer("Identifiant", "")
    assert typing.end() == 0, typing.said
    assert site.library().terms["spoke"].facts.fr.definition == "Un fil."


def test_new_resource_is_the_command_that_adds_one(site: SiteWriter) -> None:
    done = new(site, "resource", "https://velo.example/chaine", "--offline", "--yes")
    assert done.returncode == 1
    assert "chain-guide" in done.stderr


def test_help_and_questions_are_in_english_too(site: SiteWriter) -> None:
    done = new(site, "case", "--lang", "en")
    assert "Title in French: an answer is missing (--title-fr)" in done.stderr
    shown = run("passerelle", "new", "case", "--help", PASSERELLE_LANG="en").stdout
    assert "Exit code: 0 it is written" in shown


def test_each_required_field_is_asked_given_or_told_as_missing() -> None:
    """A field that a schema will require some day cannot be forgotten here."""
    given = {"slug", "published", "years", "places"}
    for kind, holds in HOLDS.items():
        asked = {e.id.removesuffix("_fr") for e in ASKED if kind in e.kinds}
        schemas = PAGE_SCHEMAS[holds]
        for schema in (schemas.words, schemas.facts):
            required = {n for n, f in schema.model_fields.items() if f.is_required()}
            assert required <= asked | given
    sides = {name for name, f in TermFacts.model_fields.items() if f.is_required()}
    assert sides == {"fr", "en", "status"}
    assert {e.text_in for e in ASKED if "term" in e.kinds} == {*Locale, None}
