"""`passerelle translations` and `passerelle translate`, as contributors run them."""

import contextlib
import json
import os
import pty
import subprocess
from subprocess import CompletedProcess

import pytest

from programs import QUIET, program, run
from site_writer import SiteWriter

WHEEL, WHEEL_EN = "docs/fr/learn/true-wheel.md", "docs/en/learn/true-wheel.md"
STAMP = "docs/data/translations/learn/true-wheel.yml"
DAY = ("--today", "2026-03-01")


def passerelle(site: SiteWriter, *arguments: str, **variables: str) -> "CompletedProcess[str]":
    return run("passerelle", *arguments, cwd=site.root, **variables)


def on_a_terminal(site: SiteWriter, *arguments: str, **variables: str) -> str:
    master, slave = pty.openpty()
    command = [program("passerelle"), *arguments]
    env = {**QUIET, "TERM": "xterm", **variables}
    with subprocess.Popen(command, cwd=site.root, env=env, stdout=slave, stderr=slave):
        os.close(slave)
        told = b""
        with contextlib.suppress(OSError):  # Linux tells the end of a terminal so
            while part := os.read(master, 65536):
                told += part
    os.close(master)
    return told.decode()


@pytest.fixture
def stamped(site: SiteWriter) -> SiteWriter:
    done = passerelle(site, "translations", "stamp", "--all", *DAY)
    assert done.returncode == 0
    assert "Traductions comparées pour la première fois : 7." in done.stdout
    return site


def test_what_nobody_compared_is_told_as_such(site: SiteWriter) -> None:
    done = passerelle(site, "translations", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Stories, in French: 1 never compared\n" in done.stdout
    assert f"  {WHEEL_EN}: never compared\n" in done.stdout
    assert done.stdout.endswith("\nIn all: 7 never compared\n")


def test_an_outdated_section_is_told_with_the_words_that_changed(stamped: SiteWriter) -> None:
    stamped.replace(WHEEL, "un à un", "deux à deux")
    told = passerelle(stamped, "translations").stdout
    assert f"  {WHEEL_EN}\u00a0: en retard (comparée le 2026-03-01)\n" in told
    assert "      § Début de la page\u00a0: a changé\n" in told
    assert "{+" not in told
    shown = passerelle(stamped, "translations", "--diff", "--lang", "en").stdout
    assert "Les rayons se tendent [-un-] {+deux+} à [-un-] {+deux+}" in shown


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_a_terminal_shows_colours_unless_told_not_to(
    stamped: SiteWriter, no_color: str, coloured: bool
) -> None:
    stamped.replace(WHEEL, "un à un", "deux à deux")
    told = on_a_terminal(stamped, "translations", "--diff", NO_COLOR=no_color)
    assert ("\x1b[31" in told) is coloured
    assert ("[-un-]" in told) is not coloured


def test_a_state_can_be_made_to_fail(stamped: SiteWriter) -> None:
    stamped.remove("docs/en/words/index.md")
    assert passerelle(stamped, "translations", "--fail-on", "outdated").returncode == 0
    assert passerelle(stamped, "translations", "--fail-on", "missing").returncode == 1
    into = ("--into", "fr", "--fail-on", "missing")
    assert passerelle(stamped, "translations", *into).returncode == 0
    assert passerelle(stamped, "translations", "--fail-on", "late").returncode == 2


def test_programs_are_told_all_of_it(stamped: SiteWriter) -> None:
    stamped.replace(WHEEL, "Une roue droite", "Une roue bien droite")
    told = json.loads(passerelle(stamped, "translations", "--json").stdout)
    assert told["counts"] == {"outdated": 1, "in-step": 6}
    (late,) = (each for each in told["translations"] if each["state"] == "outdated")
    assert (late["page"], late["language"], late["original"]) == ("true-wheel", "en", WHEEL)
    (change,) = late["changes"]
    assert (change["anchor"], change["kind"], change["line"]) == ("~words", "changed", 2)
    assert {"mark": "added", "text": "bien"} in change["diff"]


def test_a_damaged_record_is_told_and_fails(stamped: SiteWriter) -> None:
    stamped.replace(STAMP, "un à un", "trois à trois")
    done = passerelle(stamped, "translations")
    assert done.returncode == 1
    assert "TR003" in done.stderr


@pytest.mark.parametrize("name", ["true-wheel", "learn/true-wheel", WHEEL, f"./{WHEEL_EN}"])
def test_a_translation_that_caught_up_is_in_step(stamped: SiteWriter, name: str) -> None:
    stamped.replace(WHEEL, "un à un", "deux à deux")
    done = passerelle(stamped, "translations", "stamp", name, *DAY)
    assert done.returncode == 0
    assert done.stdout == f"{WHEEL_EN} : a rattrapé son original (sections en retard : 1).\n"
    assert passerelle(stamped, "translations", "--fail-on", "outdated").returncode == 0


def test_stamping_everything_leaves_what_is_outdated(stamped: SiteWriter) -> None:
    stamped.replace(WHEEL, "un à un", "deux à deux")
    done = passerelle(stamped, "translations", "stamp", "--all", *DAY)
    assert "Laissées telles quelles, car elles sont en retard : 1." in done.stdout
    assert passerelle(stamped, "translations", "--fail-on", "outdated").returncode == 1


def test_an_unknown_name_stamps_nothing(site: SiteWriter) -> None:
    site.remove("docs/en/words/index.md")
    names = ("true-wheel", "true-weel", "words")
    done = passerelle(site, "translations", "stamp", *names, "--lang", "en")
    assert done.returncode == 1
    assert "“true-weel”" in done.stderr
    assert "Did you mean “true-wheel”?" in done.stderr
    assert "“words” exists in one language only." in done.stderr
    assert not (site.docs / "data" / "translations").exists()


def test_names_and_all_do_not_go_together(site: SiteWriter) -> None:
    assert passerelle(site, "translations", "stamp").returncode == 2
    assert passerelle(site, "translations", "stamp", "--all", "words").returncode == 2


def test_a_stamp_that_cannot_be_written_is_told(site: SiteWriter) -> None:
    site.write("docs/data/translations", "")
    done = passerelle(site, "translations", "stamp", "true-wheel")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "true-wheel.yml" in done.stderr


NEW_EN = "docs/en/learn/lamps.md"
LAMPS = (
    "---\ntitle: 'Des lampes : pourquoi?'\nsummary: Voir et être vu.\nslug: lampes\n"
    "outcomes:\n  - Choisir\n  - Poser\npublished: 2026-03-01\nseasons: [thaw]\n---\n\n"
    "Un début.\n\n## Choisir {#choose}\n\nUne lampe <!-- note --> sûre.\n\n## Poser\n\nLà.\n"
)


@pytest.fixture
def lamps(site: SiteWriter) -> SiteWriter:
    site.write("docs/fr/learn/lamps.md", LAMPS)
    return site


def test_a_translation_starts_from_the_headings_and_words_of_the_original(
    lamps: SiteWriter,
) -> None:
    done = passerelle(lamps, "translate", "lamps", "--title", "Why lamps", *DAY, "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(
        f"{NEW_EN} is ready to be translated, from docs/fr/learn/lamps.md."
    )
    assert lamps.read(NEW_EN) == (
        '---\ntitle: "Why lamps"\nsummary: "Voir et être vu."\noutcomes:\n  - "Choisir"\n'
        '  - "Poser"\nslug: why-lamps\ntranslation_of: fr\ndraft: true\n---\n\n'
        "<!-- To be translated:\n\nUn début.\n\n-->\n\n## Choisir {#choose}\n\n"
        "<!-- To be translated:\n\nUne lampe  note  sûre.\n\n-->\n\n## Poser {#poser}\n\n"
        "<!-- To be translated:\n\nLà.\n\n-->\n"
    )


def test_a_translation_stays_out_of_the_site_until_it_is_finished(lamps: SiteWriter) -> None:
    passerelle(lamps, "translate", "docs/fr/learn/lamps.md", *DAY)
    assert passerelle(lamps, "check").returncode == 0
    lamps.replace(NEW_EN, "draft: true\n", "")
    early = passerelle(lamps, "check")
    assert early.returncode == 1
    assert early.stdout.count("TR005") == 3
    for line in ("Un début.", "Une lampe  note  sûre.", "Là."):
        lamps.replace(NEW_EN, f"<!-- To be translated:\n\n{line}\n\n-->", "Done.")
    assert passerelle(lamps, "check").returncode == 0
    told = json.loads(passerelle(lamps, "translations", "--json").stdout)
    (state,) = (each["state"] for each in told["translations"] if each["page"] == "lamps")
    assert state == "in-step"


def test_an_original_that_changes_while_it_is_translated_is_seen(lamps: SiteWriter) -> None:
    passerelle(lamps, "translate", "lamps", *DAY)
    lamps.replace("docs/fr/learn/lamps.md", "Là.", "Ici.")
    told = json.loads(passerelle(lamps, "translations", "--json").stdout)
    (draft,) = (each for each in told["translations"] if each["page"] == "lamps")
    assert draft["state"] == "begun"
    assert [change["anchor"] for change in draft["changes"]] == ["poser"]


def test_what_is_there_is_never_overwritten(site: SiteWriter) -> None:
    before = site.read(WHEEL_EN)
    done = passerelle(site, "translate", "true-wheel")
    assert done.returncode == 1
    assert f"« {WHEEL_EN} » existe déjà" in done.stderr
    assert site.read(WHEEL_EN) == before
    assert not (site.root / STAMP).exists()


def test_an_unreadable_translation_is_not_overwritten_either(lamps: SiteWriter) -> None:
    lamps.write(NEW_EN, "---\ntitle: a: b\n---\n")
    assert passerelle(lamps, "translate", "lamps").returncode == 1
    assert lamps.read(NEW_EN) == "---\ntitle: a: b\n---\n"


@pytest.mark.parametrize("name", ["lamp", "", "..", "docs/fr/learn/\x07.md", "fr"])
def test_a_page_that_is_not_there_cannot_be_translated(lamps: SiteWriter, name: str) -> None:
    done = passerelle(lamps, "translate", name)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "n’est pas une page" in done.stderr


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("command", [["translations"], ["translations", "stamp"], ["translate"]])
def test_the_help_tells_exit_codes_and_an_example(
    site: SiteWriter, command: list[str], language: str
) -> None:
    told = passerelle(site, *command, "--help", PASSERELLE_LANG=language).stdout
    words = ("Code de sortie : 0", "Exemple") if language == "fr" else ("Exit code: 0", "Example")
    assert all(word in " ".join(told.split()) for word in words)
