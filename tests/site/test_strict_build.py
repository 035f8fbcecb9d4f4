"""A strict build refuses bad input: all of it told, no traceback, the last good site kept."""

from pathlib import Path

import pytest

from programs import run


@pytest.fixture
def last_good(copy_of_project: Path) -> Path:
    site = copy_of_project / "site"
    site.mkdir()
    (site / "index.html").write_text("the last good site")
    return site


def break_two_files(project: Path) -> None:
    french = project / "docs/fr/cases/pic.md"
    french.write_text(french.read_text("utf-8").replace("title: ", "title: PIC : ", 1), "utf-8")
    record = project / "docs/data/resources/wolff-2016.yml"
    record.write_text(record.read_text("utf-8").replace("kinds:", "kind:"), "utf-8")


@pytest.mark.parametrize(("language", "word"), [("fr", "à corriger"), ("en", "to mend")])
def test_all_problems_at_once_in_the_readers_language(
    copy_of_project: Path, last_good: Path, language: str, word: str
) -> None:
    break_two_files(copy_of_project)
    done = run("mkdocs", "build", "--strict", cwd=copy_of_project, PASSERELLE_LANG=language)
    assert done.returncode == 1
    assert "docs/fr/cases/pic.md:2:" in done.stderr
    assert "FM004" in done.stderr
    assert "docs/data/resources/wolff-2016.yml:" in done.stderr
    assert "FM008" in done.stderr
    assert word in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in last_good.iterdir()] == ["index.html"]


def test_a_preview_shows_what_to_mend_in_place_of_the_page(
    copy_of_project: Path, tmp_path: Path
) -> None:
    break_two_files(copy_of_project)
    done = run("mkdocs", "build", "--site-dir", str(tmp_path / "out"), cwd=copy_of_project)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    shown = (tmp_path / "out/cases/pic/index.html").read_text("utf-8")
    assert "docs/fr/cases/pic.md:2:" in shown
    assert "FM004" in shown


def test_check_tells_the_same_as_the_build(copy_of_project: Path) -> None:
    break_two_files(copy_of_project)
    told = run("passerelle", "check", cwd=copy_of_project)
    built = run("mkdocs", "build", "--strict", cwd=copy_of_project)
    assert told.returncode == 1
    lines = [line for line in told.stdout.splitlines() if " │" not in line]
    assert "\n".join(lines).strip() in built.stderr
