"""What `passerelle check` writes, where, and when it fails."""

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest

from cli.test_check import check
from programs import QUIET, program, run
from site_writer import SiteWriter

WHEEL = "docs/fr/learn/true-wheel.md"


@pytest.fixture
def faulty(site: SiteWriter) -> SiteWriter:
    site.replace(WHEEL, "(../stories/saddle-club.md)", "(../stories/sadle-club.md)")
    return site


def test_the_line_is_shown_with_a_caret_under_the_place(faulty: SiteWriter) -> None:
    said = check(faulty.root, "--lang", "en").stdout.split("\n")
    assert said[0].startswith(f"{WHEEL}:16:23: LK001 ")
    assert said[1].startswith("    16 │ Voyez aussi [le club](../stories/sadle-club.md) et ")
    assert len(said[1]) <= 80
    assert said[2].index("^") == said[1].index("../stories")
    assert said[3].startswith("    → Correct the path.")
    assert "\x1b" not in "".join(said)


def test_a_warning_is_told_but_stops_only_who_asks_for_it(site: SiteWriter) -> None:
    site.replace(WHEEL, "Voyez aussi", "Les citoyen·ne·s. Voyez aussi")
    done = check(site.root, "--lang", "en")
    assert (done.returncode, done.stdout.split("\n")[-2]) == (0, "1 warning.")
    assert check(site.root, "--fail-on", "warning").returncode == 1


def test_programs_get_json_sarif_or_annotations(faulty: SiteWriter) -> None:
    data = json.loads(check(faulty.root, "--format", "json", "--lang", "fr").stdout)
    assert data["language"] == "fr"
    assert [problem["code"] for problem in data["problems"]] == ["LK001"]
    log = json.loads(check(faulty.root, "--format", "sarif").stdout)
    assert log["runs"][0]["results"][0]["ruleId"] == "LK001"
    done = check(faulty.root, "--format", "github")
    assert done.stdout.startswith(f"::error file={WHEEL},line=16,col=23,title=LK001 ")
    assert done.returncode == 1


@pytest.mark.parametrize("shape", ["json", "sarif", "github"])
def test_without_problems_programs_get_an_empty_report(site: SiteWriter, shape: str) -> None:
    done = check(site.root, "--format", shape)
    assert done.returncode == 0
    assert done.stdout == "" if shape == "github" else json.loads(done.stdout)


def test_the_report_may_go_into_a_file(faulty: SiteWriter) -> None:
    done = check(faulty.root, "--output", "report/all.txt", "--lang", "en")
    assert (done.returncode, done.stdout) == (1, "")
    assert "all.txt" in done.stderr
    assert "LK001" in faulty.read("report/all.txt")
    refused = check(faulty.root, "--output", "mkdocs.yml/all.txt", "--lang", "en")
    faulty.write("taken", "x")
    refused = check(faulty.root, "--output", "taken/all.txt", "--lang", "en")
    assert refused.returncode == 2
    assert "Cannot write" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_letters_are_read_too_and_paths_start_at_the_project(site: SiteWriter) -> None:
    site.write("overrides/letters/share.fr.txt", "== sujet ==\n{titre}\n")
    done = check(site.root, "--lang", "en")
    assert "overrides/letters/share.fr.txt:1:1: LE002 " in done.stdout
    site.write("elsewhere/letters/share.en.txt", "Hello\n")
    done = check(site.root, "--overrides", "elsewhere", "--lang", "en")
    assert "elsewhere/letters/share.en.txt:1:1: LE005 " in done.stdout
    assert "elsewhere/letters/share.fr.txt:1:1: LE007 " in done.stdout


def test_a_page_outside_the_menu_is_told_only_where_a_menu_is_known(site: SiteWriter) -> None:
    site.copy("docs/fr/index.md", "docs/fr/tools.md", slug="outils", layout="plain")
    assert check(site.root).returncode == 0
    assert "OR001" not in check(site.root).stdout
    site.write("mkdocs.yml", "nav: [index.md, {Récits: [stories/index.md]}]\n")
    said = check(site.root).stdout
    assert "docs/fr/tools.md:1:1: OR001 " in said
    assert "docs/fr/shelf/index.md:1:1: OR001 " in said
    assert "docs/fr/stories/index.md" not in said


def test_colours_are_for_terminals_that_want_them(faulty: SiteWriter) -> None:
    assert "\x1b[" in in_a_terminal(faulty.root, TERM="xterm")
    assert "\x1b[" not in in_a_terminal(faulty.root, TERM="xterm", NO_COLOR="1")
    assert "\x1b[" not in in_a_terminal(faulty.root, TERM="dumb")


def in_a_terminal(folder: Path, **variables: str) -> str:
    master, slave = pty.openpty()
    command = [program("passerelle"), "check"]
    environment = {**QUIET, **variables}
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=slave, stderr=slave)
    os.close(slave)
    said = b""
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:
            break
        if not part:
            break
        said += part
    process.wait()
    os.close(master)
    return said.decode()


def test_the_library_of_the_project_has_nothing_to_mend_nor_to_fix() -> None:
    assert run("passerelle", "check", "--fail-on", "notice").returncode == 0
    done = run("passerelle", "check", "--fix")
    assert (done.returncode, done.stdout) == (0, "Rien à corriger.\n")


def test_the_command_does_not_wait_for_mkdocs(site: SiteWriter) -> None:
    code = (
        "import sys; from passerelle.cli.main import main\n"
        "try: main(['check'])\n"
        "except SystemExit: pass\n"
        "print([name for name in sys.modules if name.split('.')[0] == 'mkdocs'])"
    )
    done = subprocess.run(
        [program("python"), "-c", code], cwd=site.root, capture_output=True, text=True, check=True
    )
    assert done.stdout.endswith("[]\n")
