"""GitHub's workflows and forms: few rights, pinned actions, and steps that run anywhere."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from passerelle.intake.correction import FORMS, PAGE
from passerelle.intake.issue_form import FORMS as RESOURCE_FORMS
from programs import ROOT, run

FOLDER = ROOT / ".github"
WORKFLOWS = {
    path.stem: yaml.safe_load(path.read_text("utf-8"))
    for path in sorted((FOLDER / "workflows").glob("*.yml"))
}
TEXTS = {name: (FOLDER / f"workflows/{name}.yml").read_text("utf-8") for name in WORKFLOWS}
ISSUE_FORMS = sorted((FOLDER / "ISSUE_TEMPLATE").glob("*-*.yml"))
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
each_workflow = pytest.mark.parametrize("name", WORKFLOWS)


def steps(name: str) -> Iterator[dict[str, Any]]:
    for job in WORKFLOWS[name]["jobs"].values():
        yield from job["steps"]


@each_workflow
def test_each_step_is_a_target_of_make_that_exists(name: str) -> None:
    for step in steps(name):
        if "run" in step:
            assert re.fullmatch(r"make [a-z-]+", step["run"]), step
            assert step["run"].removeprefix("make ") in TARGETS


@each_workflow
def test_each_action_is_pinned_to_a_commit_and_says_its_version(name: str) -> None:
    used = re.findall(r"uses: (.+)", TEXTS[name])
    assert used
    for action in used:
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)
    pins = {
        action.partition("@")[0]: action
        for text in TEXTS.values()
        for action in re.findall(r"uses: (.+)", text)
    }
    assert set(used) <= set(pins.values()), "two versions of one action"


@each_workflow
def test_each_job_ends_and_no_token_is_left_in_the_clone(name: str) -> None:
    workflow = WORKFLOWS[name]
    assert workflow["concurrency"]
    for job in workflow["jobs"].values():
        assert 0 < job["timeout-minutes"] <= 60
    for step in steps(name):
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False
        assert "${{" not in step.get("run", "")
    assert "secrets." not in TEXTS[name]
    assert "pull_request_target" not in TEXTS[name]


def test_what_each_workflow_may_do_is_what_it_needs() -> None:
    told = {
        (name, job_name): {**workflow["permissions"], **job.get("permissions", {})}
        for name, workflow in WORKFLOWS.items()
        for job_name, job in workflow["jobs"].items()
    }
    read = {"contents": "read"}
    assert told == {
        ("check", "content"): read,
        ("check", "code"): read,
        ("check", "site"): read,
        ("weekly", "report"): {**read, "issues": "write"},
        ("publish", "build"): {**read, "pages": "read"},
        ("publish", "deploy"): {"pages": "write", "id-token": "write"},
        ("suggested-resource", "record"): {
            "contents": "write",
            "pull-requests": "write",
            "issues": "write",
        },
    }


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("github-workflows", sorted((FOLDER / "workflows").glob("*.yml"))),
        ("github-issue-forms", ISSUE_FORMS),
        ("github-issue-config", [FOLDER / "ISSUE_TEMPLATE/config.yml"]),
    ],
)
def test_the_files_fit_their_published_schemas(schema: str, files: list[Path]) -> None:
    done = run("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *map(str, files))
    assert done.returncode == 0, done.stdout


def test_each_kind_of_form_is_there_in_both_languages() -> None:
    forms = {path.name: yaml.safe_load(path.read_text("utf-8")) for path in ISSUE_FORMS}
    assert len(forms) == 8
    shapes = [
        [(field["type"], field.get("id")) for field in form["body"]] for form in forms.values()
    ]
    known = {words.file for words in RESOURCE_FORMS.values()}
    own = [shape for name, shape in zip(forms, shapes, strict=True) if name not in known]
    assert sorted(own, key=str)[::2] == sorted(own, key=str)[1::2]
    for file in FORMS.values():
        assert PAGE in {field.get("id") for field in forms[file]["body"]}
    for form in forms.values():
        assert len({field["attributes"].get("label") for field in form["body"]}) == len(
            form["body"]
        )


FAKE_GH = """#!/bin/sh
printf '%s\\n' "$*" >> "$GH_LOG"
case "$1 $2" in "issue list") echo "$OPEN" ;; esac
"""


def _report_issue(tmp_path: Path, opened: str) -> tuple[str, str]:
    """Run `make report-issue` in a copy with a fake `gh`; what it was told, and what was sent."""
    for part in ("tools", "clone/.ci", "clone/.build"):
        (tmp_path / part).mkdir(parents=True)
    clone, gh = tmp_path / "clone", tmp_path / "tools/gh"
    gh.write_text(FAKE_GH, "utf-8")
    gh.chmod(0o755)
    (clone / "Makefile").write_text((ROOT / "Makefile").read_text("utf-8"), "utf-8")
    script = clone / ".ci/report-issue"
    script.write_text((ROOT / ".ci/report-issue").read_text("utf-8"), "utf-8")
    script.chmod(0o755)
    (clone / ".build/weekly.md").write_text("é" * 40_000, "utf-8")
    log = tmp_path / "gh.log"
    environment = {"PATH": f"{gh.parent}:/usr/bin:/bin", "GH_LOG": str(log), "OPEN": opened}
    done = subprocess.run(
        ["make", "report-issue"],
        cwd=clone,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return log.read_text("utf-8"), (clone / ".build/weekly-issue.md").read_text("utf-8")


def test_the_weekly_report_becomes_an_issue_short_enough_for_github(tmp_path: Path) -> None:
    told, sent = _report_issue(tmp_path, "")
    assert "issue create --title Rapport de la semaine / Weekly report --label entretien" in told
    assert set(sent) == {"é"}
    assert len(sent) == 30_000


def test_the_next_week_the_open_issue_is_brought_up_to_date(tmp_path: Path) -> None:
    told, _sent = _report_issue(tmp_path, "12")
    assert "issue edit 12 --body-file" in told
    assert "issue create" not in told


def _hook(folder: Path) -> subprocess.CompletedProcess[str]:
    (folder / ".ci").mkdir(exist_ok=True)
    (folder / ".ci/hook").write_text((ROOT / ".ci/hook").read_text("utf-8"), "utf-8")
    return subprocess.run(
        ["bash", ".ci/hook"], cwd=folder, capture_output=True, text=True, check=False
    )


def test_the_hook_stops_a_commit_that_the_check_refuses(tmp_path: Path) -> None:
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@y.example"]
    subprocess.run([*git, "init", "--quiet"], cwd=tmp_path, check=True)
    command = tmp_path / ".venv/bin/passerelle"
    command.parent.mkdir(parents=True)
    command.write_text('#!/bin/sh\necho "$*" > told\ntest ! -e broken\n', "utf-8")
    command.chmod(0o755)
    assert _hook(tmp_path).returncode == 0
    assert _hook(tmp_path).returncode == 0
    commit = [*git, "commit", "--quiet", "--allow-empty", "--message", "x"]
    assert subprocess.run(commit, cwd=tmp_path, check=False).returncode == 0
    assert (tmp_path / "told").read_text() == "check --changed HEAD\n"
    (tmp_path / "broken").touch()
    assert subprocess.run(commit, cwd=tmp_path, check=False).returncode == 1


def test_a_hook_of_somebody_elses_is_left_alone(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    theirs = tmp_path / ".git/hooks/pre-commit"
    theirs.parent.mkdir(exist_ok=True)
    theirs.write_text("#!/bin/sh\nexit 0\n")
    done = _hook(tmp_path)
    assert done.returncode == 1
    assert "pre-commit" in done.stderr
    assert theirs.read_text() == "#!/bin/sh\nexit 0\n"
    entry = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    assert entry["repos"][0]["hooks"][0]["entry"] in (ROOT / ".ci/hook").read_text("utf-8")


@pytest.mark.parametrize(("code", "fine"), [(0, True), (1, True), (2, False)])
def test_the_weekly_report_holds_its_three_parts_or_says_that_it_failed(
    tmp_path: Path, code: int, fine: bool
) -> None:
    command, script = tmp_path / ".venv/bin/passerelle", tmp_path / ".ci/weekly-report"
    for path in (command, script):
        path.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\necho "said: $*"\nexit {code}\n', "utf-8")
    command.chmod(0o755)
    script.write_text((ROOT / ".ci/weekly-report").read_text("utf-8"), "utf-8")
    done = subprocess.run(["bash", str(script)], capture_output=True, text=True, check=False)
    assert (done.returncode == 0) is fine
    report = (tmp_path / ".build/weekly.md").read_text("utf-8")
    assert ("said: translations" in report) is fine
    assert "said: links --format markdown" in report
