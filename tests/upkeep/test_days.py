"""One bad day is not a verdict; what is confirmed can be mended, and is told on the site."""

import json
from pathlib import Path

import pytest
from faulty_web import FaultyWeb
from rounds import PAGE, by_address, links, write_links

from programs import QUIET, run
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


def test_a_link_is_dead_after_two_days_and_a_silent_one_after_three(
    faulty: SiteWriter, web: FaultyWeb
) -> None:
    write_links(faulty, ["http://velo.example/broken/1"])
    faulty.set(SURVEY, "url", "http://velo.example/ok/2")
    tasks = []
    for day in ("2026-11-01", "2026-11-01", "2026-11-02", "2026-11-03"):
        done = links(faulty, web, "--json", "--today", day)
        found = by_address(done)
        dead, silent = (
            found[f"http://velo.example/{name}"] for name in ("missing/guide", "broken/1")
        )
        tasks.append((done.returncode, dead["task"], silent["task"]))
    assert tasks == [
        (0, None, None),
        (0, None, None),
        (1, "replace", None),
        (1, "replace", "look"),
    ]
    assert (
        dead["archive"] == "https://web.archive.org/web/20260201/http://velo.example/missing/guide"
    )
    assert dead["archive_verified"] is False
    web.mended = {"missing", "broken"}
    assert links(faulty, web, "--today", "2026-11-04").returncode == 0
    remembered = json.loads(faulty.read(HISTORY))["addresses"]
    assert remembered["http://velo.example/missing/guide"] == {
        "verdict": "alive",
        "checked": "2026-11-04",
        "status": 200,
        "good": "2026-11-04",
    }
    assert list(remembered) == sorted(remembered)


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
    assert (
        json.loads(site.read(HISTORY))["addresses"] == {}
        if Path(site.root, HISTORY).exists()
        else True
    )


def test_resources_not_confirmed_for_a_year_are_listed(site: SiteWriter) -> None:
    def review(*options: str) -> tuple[int, str]:
        done = run("passerelle", "links", "--review", *options, cwd=site.root)
        assert done.stderr == ""
        return done.returncode, done.stdout

    assert review("--today", "2027-03-01")[0] == 0
    code, told = review("--today", "2027-03-02")
    assert (code, "Le guide de la chaîne" in told, GUIDE in told) == (1, True, True)
    assert (
        json.loads(review("--today", "2027-03-02", "--json")[1])["review"][0]["id"] == "chain-guide"
    )
    site.set(GUIDE, "confirmed", "2026-05-01")
    assert review("--today", "2027-03-02")[0] == 0


@pytest.mark.parametrize("shape", ["text", "markdown", "json"])
def test_reports_go_to_a_file(faulty: SiteWriter, web: FaultyWeb, shape: str) -> None:
    links(faulty, web)
    done = links(faulty, web, "--known", "--format", shape, "--output", "out/report")
    assert (done.returncode, done.stdout) == (1, "")
    report = faulty.read("out/report")
    assert "http://velo.example/ok/9?from=moved" in report
    assert ("- [ ] <http://velo.example/moved/9>" in report) is (shape == "markdown")


@pytest.mark.parametrize(
    "options",
    [
        ("--pace", "-1"),
        ("--pace", "nan"),
        ("--pace", "x"),
        ("--today", "demain"),
        ("--docs", "nowhere"),
        ("--review", "--mend"),
        ("--known", "--again"),
        ("--format", "pdf"),
    ],
)
def test_misuse_is_told(site: SiteWriter, options: tuple[str, ...]) -> None:
    done = run("passerelle", "links", *options, cwd=site.root)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "raw", ["", "[]", "{", '{"format": 2}', '{"addresses": {"x": 1}}', "\ud800"]
)
def test_a_history_that_is_none_is_left_alone(site: SiteWriter, raw: str) -> None:
    site.write_bytes(HISTORY, raw.encode("utf-8", "surrogatepass"))
    done = run("passerelle", "links", "--known", cwd=site.root)
    assert (done.returncode, done.stdout) == (1, "")
    assert HISTORY in done.stderr
    assert "Traceback" not in done.stderr
    assert (site.root / HISTORY).read_bytes() == raw.encode("utf-8", "surrogatepass")


def test_a_place_that_cannot_be_written_is_told(site: SiteWriter, web: FaultyWeb) -> None:
    site.write("file", "")
    done = links(site, web, "--history", "file/links.json")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert QUIET["PASSERELLE_LANG"] == "fr"
