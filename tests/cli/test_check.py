import os
import subprocess
from pathlib import Path

import pytest

from programs import program
from site_writer import SiteWriter


def check(
    folder: Path, *arguments: str, language: str | None = None
) -> "subprocess.CompletedProcess[str]":
    """Run the installed command as a contributor would, in a terminal of some language."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PASSER"))}
    environment = clean | ({"LANG": language} if language else {})
    command = [program("passerelle"), "check", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )


@pytest.mark.parametrize(
    ("language", "said"), [("en_CA.UTF-8", "Nothing to mend.\n"), (None, "Rien à corriger.\n")]
)
def test_a_valid_site_ends_well(site: SiteWriter, language: str | None, said: str) -> None:
    done = check(site.root, language=language)
    assert (done.returncode, done.stdout, done.stderr) == (0, said, "")


def test_problems_are_told_and_end_in_failure(site: SiteWriter) -> None:
    site.set("docs/fr/learn/true-wheel.md", "order", "soon")
    site.set("docs/fr/learn/true-wheel.md", "slug", "Été")
    done = check(site.root, "--lang", "en", language="fr_CA.UTF-8")
    assert done.returncode == 1
    assert "docs/fr/learn/true-wheel.md:4:7: FM016 " in done.stdout
    assert "docs/fr/learn/true-wheel.md:9:8: FM014 " in done.stdout
    assert done.stdout.endswith("\n2 problems to mend.\n")
    assert done.stderr == ""


def test_another_folder_can_be_checked_and_keeps_its_short_paths(
    site: SiteWriter, tmp_path_factory: pytest.TempPathFactory
) -> None:
    site.write("docs/fr/index.md", "Bonjour\n")
    done = check(tmp_path_factory.mktemp("elsewhere"), "--docs", str(site.docs))
    assert done.returncode == 1
    assert done.stdout.startswith("docs/fr/index.md:1:1: FM002 ")


def test_a_folder_that_is_not_there_is_a_misuse(tmp_path: Path) -> None:
    done = check(tmp_path, "--docs", "nowhere")
    assert done.returncode == 2
    assert "nowhere" in done.stderr


def test_an_unknown_language_is_a_misuse(site: SiteWriter) -> None:
    assert check(site.root, "--lang", "de").returncode == 2


def test_half_a_character_in_a_value_does_not_stop_the_report(site: SiteWriter) -> None:
    site.set("docs/fr/learn/true-wheel.md", "slug", r'"\uD83D"')
    done = check(site.root)
    assert done.returncode == 1
    assert "docs/fr/learn/true-wheel.md:4:7: " in done.stdout
    assert "Traceback" not in done.stderr
