"""One bad day is not a verdict; what is confirmed can be mended, and is told on the site."""

import datetime
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from faulty_web import CAPTURE, FaultyWeb
from rounds import PAGE, by_address, links

from passerelle.cli.links import links_command
from passerelle.upkeep.history import History, UnreadableHistoryError, read_history
from passerelle.upkeep.review import to_review
from passerelle.upkeep.verdicts import Finding, Verdict
from programs import run
from site_writer import SiteWriter

GUIDE = "docs/data/resources/chain-guide.yml"
SURVEY = "docs/data/references/spoke-survey.yml"
UNION = "docs/data/organisations/bike-union.yml"
HISTORY = ".passerelle/links.json"


@pytest.fixture
def faulty(site: SiteWriter) -> SiteWriter:
    """A library with a dead resource, a moved reference and an organisation that answers."""
    site.set(GUIDE, "url", "http://velo.example/missing/guide#p2   # son site")
    site.set(GUIDE, "consulted", "2026-02-01")
    site.set(SURVEY, "url", "'http://velo.example/moved/9#roues'")
    site.set(UNION, "url", "http://velo.example/ok/1")
    return site


def test_a_link_is_dead_after_two_different_days(faulty: SiteWriter, web: FaultyWeb) -> None:
    faulty.set(SURVEY, "url", "http://velo.example/ok/2")
    address = "http://velo.example/missing/guide"
    for day, task in (("2026-11-01", None), ("2026-11-01", None), ("2026-11-02", "replace")):
        done = links(faulty, web, "--json", "--today", day)
        dead = by_address(done)[address]
        assert (done.returncode, dead["task"]) == (1 if task else 0, task)
    assert dead["archive"] == f"https://web.archive.org/web/20260201/{address}"
    assert dead["archive_verified"] is False
    web.mended = {"missing"}
    assert links(faulty, web, "--today", "2026-11-04").returncode == 0
    remembered = json.loads(faulty.read(HISTORY))["addresses"]
    good = {"checked": "2026-11-04", "status": 200, "good": "2026-11-04"}
    assert remembered[address] == {"verdict": "alive", **good}
    assert list(remembered) == sorted(remembered)


@pytest.mark.parametrize(
    ("visits", "confirmed"),
    [
        ("dead", False),
        ("dead dead", True),
        ("dead alive dead", False),
        ("dead blocked dead", True),
        ("dead blocked", False),
        ("unreachable unreachable", False),
        ("unreachable unreachable unreachable", True),
        ("unreachable dead", True),
        ("soft-404 dead", True),
        ("certificate certificate", True),
    ],
)
def test_failures_are_believed_after_enough_days(visits: str, confirmed: bool) -> None:
    days = [datetime.date(2026, 11, number) for number in range(1, 10)]
    findings = [Finding("x", Verdict(name)) for name in visits.split()]
    history = History().noting(zip(days, findings, strict=False))
    assert history.addresses["x"].is_confirmed is confirmed


def test_records_are_mended_and_only_where_they_must(faulty: SiteWriter, web: FaultyWeb) -> None:
    faulty.write(SURVEY, faulty.read(SURVEY).replace("\n", "\r\n"))
    links(faulty, web, "--today", "2026-11-01")
    before = {path: faulty.read(path) for path in (GUIDE, SURVEY, UNION, PAGE)}
    shown = links(faulty, web, "--today", "2026-11-02", "--dry-run")
    assert {path: faulty.read(path) for path in before} == before
    done = links(faulty, web, "--known", "--mend", "--lang", "en")
    assert done.returncode == shown.returncode == 1
    line = "url: http://velo.example/missing/guide#p2   # son site\n"
    marks = (
        "gone: 2026-11-01\n"
        "archived_url: https://web.archive.org/web/20260201/http://velo.example/missing/guide\n"
    )
    assert faulty.read(GUIDE) == before[GUIDE].replace(line, line + marks)
    new = "'http://velo.example/ok/9?from=moved#roues'"
    assert faulty.read(SURVEY) == before[SURVEY].replace("'http://velo.example/moved/9#roues'", new)
    assert (faulty.read(UNION), faulty.read(PAGE)) == (before[UNION], before[PAGE])
    for text in (shown.stdout, done.stdout):
        assert "+gone: 2026-11-01" in text
        assert f"+url: {new}" in text
    assert faulty.problems() == ()
    again = links(faulty, web, "--today", "2026-11-03", "--mend")
    assert (again.returncode, "+" in again.stdout) == (0, False)


def test_the_archive_is_asked_when_told_to(faulty: SiteWriter, web: FaultyWeb) -> None:
    for day in ("2026-11-01", "2026-11-02"):
        links(faulty, web, "--today", day)
    assert {request.host for request in web.heard} == {"velo.example"}
    web.authority.cert_pem.write_to_path(str(faulty.root / "authority.pem"))
    done = links(
        *(faulty, web, "--known", "--archive", "--mend", "--json"),
        SSL_CERT_FILE=str(faulty.root / "authority.pem"),
    )
    capture = CAPTURE.replace("http:", "https:", 1)
    found = by_address(done)["http://velo.example/missing/guide"]
    assert (found["archive"], found["archive_verified"]) == (capture, True)
    assert f"archived_url: {capture}\n" in faulty.read(GUIDE)


def test_what_cannot_be_changed_safely_is_told(faulty: SiteWriter, web: FaultyWeb) -> None:
    faulty.replace(
        SURVEY, "'http://velo.example/moved/9#roues'", ">-\n  http://velo.example/moved/9"
    )
    before = faulty.read(SURVEY)
    done = links(faulty, web, "--mend")
    assert f"{SURVEY}: à corriger à la main" in done.stdout
    assert faulty.read(SURVEY) == before


def test_a_marked_link_asks_for_nothing_until_it_comes_back(
    faulty: SiteWriter, web: FaultyWeb
) -> None:
    faulty.set(SURVEY, "url", "http://velo.example/ok/2")
    faulty.set(GUIDE, "gone", "2026-10-01")
    for day in ("2026-11-01", "2026-11-02"):
        assert links(faulty, web, "--today", day).returncode == 0
    web.mended = {"missing"}
    done = links(faulty, web, "--today", "2026-11-03")
    assert done.returncode == 1
    assert "elle répond de nouveau" in done.stdout


def test_no_network_is_no_verdict(site: SiteWriter, web: FaultyWeb) -> None:
    for path in (GUIDE, SURVEY, UNION):
        site.set(path, "url", "http://nowhere.invalid/1")
    done = links(site, web)
    assert (done.returncode, done.stdout) == (1, "")
    assert "réseau" in done.stderr
    assert not (site.root / HISTORY).exists()


@pytest.mark.parametrize(
    ("today", "confirmed", "listed"),
    [
        ((2027, 3, 1), None, 0),
        ((2027, 3, 2), None, 1),
        ((2027, 3, 2), "2026-05-01", 0),
        ((2027, 5, 2), "2026-05-01", 1),
    ],
)
def test_resources_wait_a_year_for_their_review(
    site: SiteWriter, today: tuple[int, int, int], confirmed: str | None, listed: int
) -> None:
    site.set(GUIDE, "confirmed", confirmed)
    assert len(to_review(site.library(), datetime.date(*today))) == listed


def test_the_review_is_told_without_network(site: SiteWriter) -> None:
    options = ("links", "--review", "--today", "2027-03-02")
    told = run("passerelle", *options, cwd=site.root)
    assert (told.returncode, told.stderr) == (1, "")
    assert "Le guide de la chaîne" in told.stdout
    assert GUIDE in told.stdout
    read = json.loads(run("passerelle", *options, "--json", cwd=site.root).stdout)
    assert [each["id"] for each in read["review"]] == ["chain-guide"]


def test_reports_go_to_a_file(faulty: SiteWriter, web: FaultyWeb) -> None:
    links(faulty, web)
    for shape in ("text", "markdown", "json"):
        done = links(faulty, web, "--known", "--format", shape, "--output", "out/report", "--force")
        assert (done.returncode, done.stdout) == (1, "")
        report = faulty.read("out/report")
        assert "http://velo.example/ok/9?from=moved" in report
        assert ("- [ ] <http://velo.example/moved/9>" in report) is (shape == "markdown")


def test_misuse_is_told(site: SiteWriter) -> None:
    done = run("passerelle", "links", "--pace", "nan", cwd=site.root)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "options",
    [
        ("--pace", "-1"),
        ("--timeout", "x"),
        ("--today", "demain"),
        ("--docs", "nowhere"),
        ("--review", "--mend"),
        ("--known", "--again"),
        ("--format", "pdf"),
    ],
)
def test_other_misuses_are_told_too(options: tuple[str, ...]) -> None:
    assert CliRunner().invoke(links_command, options).exit_code == 2


def test_a_history_that_is_none_is_left_alone(site: SiteWriter) -> None:
    site.write(HISTORY, "<<<<<<< HEAD")
    done = run("passerelle", "links", "--known", cwd=site.root)
    assert (done.returncode, done.stdout) == (1, "")
    assert HISTORY in done.stderr
    assert "Traceback" not in done.stderr
    assert site.read(HISTORY) == "<<<<<<< HEAD"


@pytest.mark.parametrize(
    "raw", [b"", b"[]", b"{", b'{"format": 2}', b'{"addresses": {"x": 1}}', b"\xff", b"[" * 9_000]
)
def test_nothing_else_is_taken_for_a_history(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "links.json").write_bytes(raw)
    with pytest.raises(UnreadableHistoryError):
        read_history(tmp_path / "links.json")


def test_a_place_that_cannot_be_written_is_told(site: SiteWriter, web: FaultyWeb) -> None:
    site.write("file", "")
    done = links(site, web, "--history", "file/links.json")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
