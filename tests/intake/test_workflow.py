"""The workflow that turns an accepted suggestion into a proposal, run here step by step."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from programs import QUIET, program
from site_writer import SiteWriter

ROOT = Path(__file__).parents[2]
FILE = ROOT / ".github/workflows/suggested-resource.yml"
WORKFLOW: dict[Any, Any] = yaml.safe_load(FILE.read_text("utf-8"))
JOB = WORKFLOW["jobs"]["record"]

FAKE_GH = """#!/bin/sh
printf '%s\\n' "$*" >> "$GH_LOG"
case "$1 $2" in
  "issue comment") cat "$5" >> "$GH_LOG" ;;
  "pr list") echo "${OPEN_PROPOSALS:-0}" ;;
esac
"""
COMPLETE = """### Web address

https://velo.example/brake

### Title

{title}

### Language of the resource

English

### Description in English

A guide. $(touch pwned) ${{{{ github.token }}}}

### Usefulness in English

To brake. `touch pwned`

### Description in French

Un guide.

### Usefulness in French

Pour freiner.
"""


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=x", "-c", "user.email=x@y.example", *arguments]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout


class Runner:
    """A machine with a clone of the site, a fake `gh` and the event of a labelled issue."""

    def __init__(self, folder: Path, body: str | None) -> None:
        self.clone = SiteWriter(folder / "clone").write_minimal().root
        git(folder, "init", "--bare", "--initial-branch=main", "origin")
        git(self.clone, "init", "--initial-branch=main")
        git(self.clone, "add", "docs")
        git(self.clone, "commit", "--message", "Start")
        git(self.clone, "remote", "add", "origin", str(folder / "origin"))
        (self.clone / ".venv/bin").mkdir(parents=True)
        (self.clone / ".venv/bin/passerelle").symlink_to(program("passerelle"))
        for name in ("Makefile", "requirements.lock", "pyproject.toml"):
            shutil.copy(ROOT / name, self.clone)
        shutil.copytree(ROOT / ".ci", self.clone / ".ci")
        (self.clone / ".venv/.ready").touch()
        tools = folder / "tools"
        tools.mkdir()
        (tools / "gh").write_text(FAKE_GH, "utf-8")
        (tools / "gh").chmod(0o755)
        (folder / "event.json").write_text(json.dumps({"issue": {"number": 7, "body": body}}))
        self.log, self.output = folder / "gh.log", folder / "output"
        self.log.touch()
        self.environment = {
            **QUIET,
            "PATH": f"{tools}:{os.environ['PATH']}",
            "GITHUB_EVENT_PATH": str(folder / "event.json"),
            "GITHUB_OUTPUT": str(self.output),
            "RUNNER_TEMP": str(folder),
            "GH_LOG": str(self.log),
            "HOME": str(folder),
        }

    def run(self, **more: str) -> str:
        """Run the steps that their conditions let run; give what `gh` was told."""
        for step in JOB["steps"][1:]:
            condition = step.get("if", "")
            wanted = re.search(r"== '(\w+)'", condition)
            if wanted and f"written={wanted[1]}" not in self.output.read_text():
                continue
            done = subprocess.run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
                cwd=self.clone,
                env={**self.environment, **more},
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, done.stderr
        assert not list(self.clone.rglob("pwned"))
        return self.log.read_text("utf-8")


def test_a_complete_suggestion_becomes_a_pull_request(tmp_path: Path) -> None:
    title = "The brake\"; touch pwned; '"
    runner = Runner(tmp_path, COMPLETE.format(title=title))
    said = runner.run()
    assert said.splitlines() == [
        "auth setup-git",
        "pr list --head suggested-resource-7 --state open --json number --jq length",
        "pr create --head suggested-resource-7 --title Ajouter / Add: the-brake-touch-pwned"
        " --body Closes #7",
    ]
    changed = git(tmp_path / "origin", "show", "--stat", "--format=%s", "suggested-resource-7")
    assert changed.startswith("Add the resource the-brake-touch-pwned, suggested in #7\n")
    assert "1 file changed" in changed


def test_a_second_time_the_open_pull_request_is_only_brought_up_to_date(tmp_path: Path) -> None:
    said = Runner(tmp_path, COMPLETE.format(title="The brake")).run(OPEN_PROPOSALS="1")
    assert "pr create" not in said


@pytest.mark.parametrize("body", [None, "Bonjour", "### Titre\n\n" + "é" * 65_000])
def test_what_is_missing_is_said_and_the_label_taken_off(tmp_path: Path, body: str | None) -> None:
    runner = Runner(tmp_path, body)
    said = runner.run()
    assert "issue comment 7 --body-file" in said
    assert "\n- " in said
    assert said.endswith("issue edit 7 --remove-label resource\n")
    assert git(tmp_path / "origin", "branch") == ""


def test_no_script_holds_what_a_reader_wrote() -> None:
    for step in JOB["steps"]:
        assert "${{" not in step.get("run", "")
        for value in step.get("env", {}).values():
            assert value == "${{ github.token }}"
    assert "secrets." not in FILE.read_text("utf-8")


def test_it_has_the_least_rights_and_its_one_action_is_pinned() -> None:
    assert WORKFLOW["permissions"] == {}
    assert JOB["permissions"] == {
        "contents": "write",
        "pull-requests": "write",
        "issues": "write",
    }
    assert WORKFLOW[True] == {"issues": {"types": ["labeled"]}}  # YAML 1.1 reads `on` so
    used = [step["uses"] for step in JOB["steps"] if "uses" in step]
    assert all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", name) for name in used)
    assert JOB["steps"][0]["with"]["persist-credentials"] is False
    holding = [step["name"] for step in JOB["steps"] if "GH_TOKEN" in step.get("env", {})]
    assert holding == ["Say what is missing", "Open a pull request"]
