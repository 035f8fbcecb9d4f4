"""`passerelle check --changed`: only what git says changed."""

import subprocess
from pathlib import Path

import pytest

from cli.test_check import check
from passerelle.cli.check_changed import NoBaseError, changed_files
from site_writer import SiteWriter

WHEEL = "docs/fr/learn/true-wheel.md"
CLUB = "docs/fr/stories/saddle-club.md"
BROKEN = "\n[x](gone.md)\n"


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Odile", "-c", "user.email=odile@velo.example"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def followed(site: SiteWriter) -> SiteWriter:
    site.write(CLUB, site.read(CLUB) + BROKEN)
    git(site.root, "init", "-b", "main")
    git(site.root, "add", ".")
    git(site.root, "commit", "-m", "Début")
    return site


def told(site: SiteWriter, *arguments: str) -> set[str]:
    done = check(site.root, "--changed", *arguments, "--lang", "en")
    assert "Traceback" not in done.stderr
    return {line.split(":")[0] for line in done.stdout.split("\n") if line.startswith("docs/")}


def test_what_did_not_change_is_not_told_but_counted(followed: SiteWriter) -> None:
    done = check(followed.root, "--changed", "--lang", "en")
    assert (done.returncode, done.stdout) == (0, "Nothing to mend.\n")
    assert "1 problem to mend." in done.stderr


def test_what_changed_in_the_tree_or_since_the_branch_left_is_told(followed: SiteWriter) -> None:
    followed.write(WHEEL, followed.read(WHEEL) + BROKEN)
    assert told(followed) == {WHEEL}
    git(followed.root, "switch", "-c", "atelier")
    git(followed.root, "commit", "-am", "Une page")
    assert told(followed) == {WHEEL}
    new = "docs/fr/learn/été.md"
    followed.write(new, "Rien\n")
    assert told(followed) == {WHEEL, new}
    assert told(followed, "HEAD") == {new}


def test_a_file_taken_away_is_told_by_those_that_led_to_it(followed: SiteWriter) -> None:
    git(followed.root, "rm", "-q", WHEEL)
    assert {CLUB, "docs/en/learn/true-wheel.md"} <= told(followed)


def test_so_is_a_file_that_changed_its_name(followed: SiteWriter) -> None:
    git(followed.root, "mv", WHEEL, "docs/fr/learn/straight-wheel.md")
    assert "docs/en/learn/true-wheel.md" in told(followed)


def test_a_project_may_be_a_folder_of_its_repository(tmp_path: Path) -> None:
    site = SiteWriter(tmp_path / "site").write_minimal()
    git(tmp_path, "init", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "Début")
    site.write(WHEEL, site.read(WHEEL) + BROKEN)
    assert told(site) == {WHEEL}


def test_before_the_first_commit_everything_is_new(site: SiteWriter) -> None:
    site.write(CLUB, site.read(CLUB) + BROKEN)
    git(site.root, "init", "-b", "main")
    assert told(site) == {CLUB}


def test_without_git_or_with_an_unknown_base_it_is_said(
    followed: SiteWriter, tmp_path_factory: pytest.TempPathFactory
) -> None:
    done = check(followed.root, "--changed=nowhere", "--lang", "en")
    assert done.returncode == 2
    assert "does not know “nowhere”" in done.stderr
    with pytest.raises(NoBaseError):
        changed_files(followed.root, "--output=x")
    alone = SiteWriter(tmp_path_factory.mktemp("alone")).write_minimal()
    done = check(alone.root, "--changed", "--lang", "fr")
    assert done.returncode == 2
    assert "demande git" in done.stderr
