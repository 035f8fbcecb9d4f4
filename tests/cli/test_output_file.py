"""What a command makes never takes the place of what a person wrote."""

import shutil
from pathlib import Path

import pytest

from keyboard import Keyboard
from programs import ROOT, run
from site_writer import SiteWriter

PAGE = "docs/fr/learn/true-wheel.md"
SETTINGS = "site_name: Ateliers\nsite_url: https://velo.example/\ntheme: {custom_dir: overrides}\n"
DIGEST = ("digest", "--since", "2026-03-01")
LINKS = ("links", "--known")


@pytest.fixture
def desk(site: SiteWriter) -> SiteWriter:
    shutil.copytree(ROOT / "overrides/letters", site.root / "overrides/letters", dirs_exist_ok=True)
    site.write("mkdocs.yml", SETTINGS)
    return site


@pytest.mark.parametrize("command", [DIGEST, LINKS], ids=["digest", "links"])
@pytest.mark.parametrize(
    "output",
    [PAGE, "docs/nouveau.md", "docs/data/x/y.md", "overrides/letters/digest.txt", "mkdocs.yml"]
    + ["out/../docs/x.md", "lien/x.md"],
)
def test_nothing_is_written_among_the_sources_even_by_force(
    desk: SiteWriter, command: tuple[str, ...], output: str
) -> None:
    (desk.root / "lien").symlink_to(desk.docs)
    before = {p: p.read_bytes() for p in desk.root.rglob("*") if p.is_file()}
    done = run("passerelle", *command, "-o", output, "--force", cwd=desk.root)
    assert (done.returncode, done.stdout) == (1, "")
    assert "fait partie de ce que le site lit" in done.stderr
    assert {p: p.read_bytes() for p in desk.root.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize("command", [DIGEST, LINKS], ids=["digest", "links"])
def test_a_file_that_is_there_is_replaced_only_when_told_to(
    desk: SiteWriter, command: tuple[str, ...]
) -> None:
    desk.write("lettre.txt", "retouchée")
    done = run("passerelle", *command, "-o", "lettre.txt", cwd=desk.root)
    assert done.returncode == 1
    assert "--force" in done.stderr
    assert desk.read("lettre.txt") == "retouchée"
    assert run("passerelle", *command, "-o", "lettre.txt", "--force", cwd=desk.root).returncode == 0
    assert desk.read("lettre.txt") != "retouchée"


@pytest.mark.parametrize(("answer", "kept"), [("", True), ("n", True), ("o", False)])
def test_at_the_keyboard_one_is_asked(desk: SiteWriter, answer: str, kept: bool) -> None:
    desk.write("lettre.txt", "retouchée")
    typing = Keyboard("passerelle", *DIGEST, "-o", "lettre.txt", cwd=desk.root)
    typing.answer("Le remplacer? [o/N]", answer)
    assert typing.end() == int(kept)
    assert (desk.read("lettre.txt") == "retouchée") is kept


def test_none_of_several_files_is_written_when_one_may_not_be(desk: SiteWriter) -> None:
    desk.write("envoi/digest.fr.html", "retouchée")
    done = run("passerelle", *DIGEST, "--format", "all", "-o", "envoi", cwd=desk.root)
    assert done.returncode == 1
    assert [path.name for path in Path(desk.root / "envoi").iterdir()] == ["digest.fr.html"]


def test_a_name_that_announces_something_else_is_told(desk: SiteWriter) -> None:
    done = run("passerelle", *DIGEST, "-o", "lettre.docx", cwd=desk.root)
    assert (done.returncode, "lettre.docx" in done.stderr, ".txt" in done.stderr) == (0, True, True)
    done = run("passerelle", *DIGEST, "--format", "html", "-o", "lettre.htm", cwd=desk.root)
    assert (done.returncode, done.stderr) == (0, "")
    done = run("passerelle", *LINKS, "--format", "markdown", "-o", "liens.txt", cwd=desk.root)
    assert ".md" in done.stderr


def test_three_letters_need_a_folder_and_not_the_name_of_a_file(desk: SiteWriter) -> None:
    done = run("passerelle", *DIGEST, "--format", "all", "-o", "lettre.html", cwd=desk.root)
    assert done.returncode == 2
    assert "un nom de dossier" in done.stderr
    assert not (desk.root / "lettre.html").exists()
