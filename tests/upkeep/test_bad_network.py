"""A network that lies says nothing of the links: nothing is noted, and nothing marked."""

import json

import pytest
from faulty_web import FaultyWeb
from rounds import by_address, links, write_links

from site_writer import SiteWriter

HISTORY = ".passerelle/links.json"
GUIDE = "docs/data/resources/chain-guide.yml"
RECORDS = [
    *("resources/chain-guide", "references/spoke-survey", "organisations/bike-union"),
]
RECORD = """\
title: Le guide {n}
languages: [fr]
url: http://h{n}.example/{fault}/{n}
access: read
seasons: [thaw]
description: {{fr: Un guide., en: A guide.}}
useful: {{fr: Utile., en: Useful.}}
added: 2026-03-01
"""


def stock(site: SiteWriter, faults: str) -> None:
    """A library of one address a host, of which the first letters tell the faults."""
    for record in RECORDS:
        site.set(f"docs/data/{record}.yml", "url", "http://h0.example/missing/0")
    names = {"m": "missing", "o": "ok", "i": "nowhere", "p": "members"}
    write_links(
        site,
        [
            f"http://h{number}.{'invalid' if fault == 'i' else 'example'}/{names[fault]}/x"
            for number, fault in enumerate(faults, start=1)
        ],
    )


def in_french(told: str) -> str:
    return told.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("faults", "good"),
    [("i" * 24, 0), ("m" * 24, 0), ("o" + "i" * 20 + "mmm", 1), ("p" * 24, 0)],
    ids=["no name but one 404", "everything 404", "one good page", "sign-in pages"],
)
def test_a_round_in_which_nearly_all_fails_is_noted_nowhere(
    site: SiteWriter, web: FaultyWeb, faults: str, good: int
) -> None:
    stock(site, "oo" + "i" * 10)
    links(site, web, "--today", "2026-11-01")
    before = site.read(HISTORY)
    stock(site, faults)
    for _twice in range(2):
        done = links(site, web, "--mend", "--today", "2026-11-02")
        assert (done.returncode, done.stdout) == (1, "")
        assert f"Sur 25 sites, {good} seulement ont bien répondu" in done.stderr
        assert "passerelle links" in done.stderr
        assert site.read(HISTORY) == before
    assert "gone:" not in site.read(GUIDE)
    told = by_address(links(site, web, "--known", "--json"))
    assert all("2026-11-02" not in each["failed"] for each in told.values())


def test_a_library_in_bad_health_is_still_noted(site: SiteWriter, web: FaultyWeb) -> None:
    stock(site, "ooo" + "m" * 21)
    done = links(site, web, "--today", "2026-11-01")
    assert done.returncode == 0
    head = in_french(done.stdout).split("\n\n")[0]
    assert "en échec aujourd’hui, à confirmer un autre jour : 22" in head
    assert "lien rompu" not in done.stdout
    assert "sans succès le 1er novembre 2026" in in_french(done.stdout)
    later = in_french(links(site, web, "--today", "2026-11-02").stdout).split("\n\n")[0]
    assert "lien rompu : 22" in later


def test_many_links_are_not_marked_at_once(site: SiteWriter, web: FaultyWeb) -> None:
    for number in range(20):
        fault = "missing" if number < 11 else "ok"
        record = RECORD.format(n=number, fault=fault)
        site.write(f"docs/data/resources/guide-{number}.yml", record)
    for record in RECORDS:
        site.set(f"docs/data/{record}.yml", "url", "http://h99.example/ok/0")
    links(site, web, "--today", "2026-11-01")
    done = links(site, web, "--today", "2026-11-02", "--mend")
    assert done.returncode == 1
    assert "11 liens sur 21" in done.stderr
    assert "http://h0.example/missing/0" in done.stderr
    assert "--force" in done.stderr
    guides = [f"docs/data/resources/guide-{number}.yml" for number in range(20)]
    assert not any("gone:" in site.read(path) for path in guides)
    shown = links(site, web, "--known", "--mend", "--dry-run", "--json")
    assert len(json.loads(shown.stdout)["mended"]) == 11
    links(site, web, "--known", "--mend", "--force")
    assert sum("gone:" in site.read(path) for path in guides) == 11


def test_what_to_do_first_is_told_when_nothing_is_known(site: SiteWriter, web: FaultyWeb) -> None:
    done = links(site, web, "--known")
    assert "Lancez d’abord : passerelle links" in in_french(done.stdout)
