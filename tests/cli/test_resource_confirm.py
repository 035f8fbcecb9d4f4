"""`passerelle resource confirm` through its real process: a day is written, nothing else moves."""

import json
import subprocess

import pytest
import yaml

from programs import run
from site_writer import SiteWriter

RECORD = "docs/data/resources/chain-guide.yml"


def confirm(site: SiteWriter, *arguments: str) -> "subprocess.CompletedProcess[str]":
    done = run("passerelle", "resource", "confirm", *arguments, cwd=site.root)
    assert "Traceback" not in done.stderr
    return done


@pytest.mark.parametrize("name", ["chain-guide", RECORD, "https://velo.example/r/chain-guide/"])
def test_the_day_is_written_and_written_over(site: SiteWriter, name: str) -> None:
    before = site.read(RECORD)
    assert confirm(site, name, "--today", "2026-11-01").returncode == 0
    assert confirm(site, name, name, "--today", "2026-11-20").returncode == 0
    after = site.read(RECORD)
    assert after.count("confirmed: 2026-11-20\n") == 1
    assert after.replace("confirmed: 2026-11-20\n", "") == before
    assert site.problems() == ()


def test_what_was_confirmed_is_not_to_be_looked_at_again(site: SiteWriter) -> None:
    review = ["passerelle", "links", "--review", "--today", "2030-01-01", "--json"]
    listed = {each["id"] for each in json.loads(run(*review, cwd=site.root).stdout)["review"]}
    assert "chain-guide" in listed
    told = json.loads(confirm(site, "chain-guide", "--today", "2029-12-01", "--json").stdout)
    assert told == {"confirmed": "2029-12-01", "paths": [RECORD]}
    left = {each["id"] for each in json.loads(run(*review, cwd=site.root).stdout)["review"]}
    assert left == listed - {"chain-guide"}


@pytest.mark.parametrize(("lang", "told"), [("fr", "Vouliez-vous dire"), ("en", "Did you mean")])
def test_one_name_unknown_and_nothing_is_written(site: SiteWriter, lang: str, told: str) -> None:
    before = site.read(RECORD)
    done = confirm(site, "chain-guide", "chain-giude", "--lang", lang)
    assert (done.returncode, done.stdout) == (1, "")
    assert told in done.stderr
    assert "chain-guide" in done.stderr
    assert site.read(RECORD) == before


def test_a_layout_that_cannot_be_mended_is_left_to_a_hand(site: SiteWriter) -> None:
    data = yaml.safe_load(site.read(RECORD))
    before = yaml.safe_dump(data, default_flow_style=True, allow_unicode=True, width=10_000)
    site.write(RECORD, before)
    done = confirm(site, "chain-guide", "--today", "2026-11-01", "--lang", "en")
    assert done.returncode == 1
    assert "confirmed: 2026-11-01" in done.stderr
    assert site.read(RECORD) == before
