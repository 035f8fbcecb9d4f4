"""What `passerelle pdf` says when it cannot make a PDF; tests/browser reads those it makes."""

from pathlib import Path

import pytest

from passerelle.exports.redirects import redirect_page
from passerelle.model.locale import Locale
from programs import run

ROOT = "https://velo.example/"
PAGE = """<!doctype html><html lang="fr-CA"><head><meta charset="utf-8"><title>Vélo</title>
<link rel="canonical" href="{}"></head><body><h1>Vélo</h1></body></html>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a built site of one French page, its home, which is also called `wheel`."""
    for locale in Locale:
        short = tmp_path / "site" / locale.root / "r/wheel"
        short.mkdir(parents=True)
        (short / "index.html").write_text(redirect_page("..", ROOT, "Vélo", Locale.FR), "utf-8")
    (tmp_path / "site/index.html").write_text(PAGE.format(ROOT), "utf-8")
    return tmp_path


CASES = {
    "no site": (
        ["wheel", "--site", "nowhere"],
        "Il n’y a pas de site dans « nowhere ». Construisez-le d’abord : make site",
        "There is no site in “nowhere”. Build it first: make site",
    ),
    "unknown page": (
        ["weel"],
        "Aucune page du site ne s’appelle « weel ». Vouliez-vous dire « wheel »? Donnez un"
        " identifiant, un fichier de docs/ ou une adresse.",
        "No page of the site is called “weel”. Did you mean “wheel”? Give an id, a file of docs/"
        " or an address.",
    ),
    "no browser": (
        ["wheel"],
        "Aucun Chromium trouvé : installez Chromium ou Google Chrome, ou donnez son chemin dans"
        " PASSERELLE_CHROMIUM.",
        "No Chromium found: install Chromium or Google Chrome, or set PASSERELLE_CHROMIUM to its"
        " path.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_failure_is_told_in_both_languages(folder: Path, case: str) -> None:
    arguments, *told = CASES[case]
    for locale, expected in zip(Locale, told, strict=True):
        done = run(
            *("passerelle", "pdf", *arguments),
            cwd=folder,
            PASSERELLE_LANG=locale,
            PASSERELLE_CHROMIUM="/nowhere",
        )
        assert (done.returncode, done.stdout, done.stderr) == (1, "", expected + "\n")


def test_an_untranslated_page_is_refused_in_the_language_asked_for(folder: Path) -> None:
    done = run("passerelle", "pdf", "wheel", "--lang", "en", cwd=folder)
    assert (done.returncode, done.stderr) == (1, "“wheel” does not exist in English.\n")


def test_a_program_that_is_no_browser_is_told_without_traceback(folder: Path) -> None:
    done = run("passerelle", "pdf", "wheel", cwd=folder, PASSERELLE_CHROMIUM="/bin/false")
    assert done.returncode == 1
    assert done.stderr.startswith("Le navigateur n’a pas pu imprimer la page : ")
    assert "Traceback" not in done.stderr
    assert list(folder.glob("*.pdf")) == []


def test_a_page_must_be_named(folder: Path) -> None:
    assert run("passerelle", "pdf", cwd=folder).returncode == 2
