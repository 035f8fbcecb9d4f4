"""The feeds of a small site: hostile words, names that last, the same bytes again."""

import json
import shutil
from pathlib import Path

import feedparser
import pytest
from feed_rules import atom_faults, json_faults

from other_site import settings
from programs import run
from site_writer import SiteWriter

OPTIONS = 'facets: [seasons], entries: 2, authority: "velo.example,2026"'
WHEEL = "docs/fr/learn/true-wheel.md"


def build(site: SiteWriter, options: str = OPTIONS) -> str:
    """Build the site; what the build said when it failed."""
    shutil.rmtree(site.root / "site", ignore_errors=True)
    plugin = f"passerelle-news: {{{options}}}"
    text = settings(plugin, name="Ateliers & vélos", url="https://velo.example/base/")
    (site.root / "mkdocs.yml").write_text(text, "utf-8")
    done = run("mkdocs", "build", "--strict", cwd=site.root)
    return "" if done.returncode == 0 else done.stderr


def feeds(site: SiteWriter) -> dict[str, bytes]:
    folder = site.root / "site"
    paths = [*folder.rglob("*.atom"), *folder.rglob("feeds/**/*.json")]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def ids(raw: bytes) -> dict[str, str]:
    return {item["url"]: item["id"] for item in json.loads(raw)["items"]}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("facets: [seasns], authority: 'velo.example,2026'", "seasons"),
        ("facets: []", "authority"),
        ("authority: 'not an authority'", "site.example,2026"),
    ],
)
def test_a_wrong_option_is_told(site: SiteWriter, options: str, said: str) -> None:
    failed = build(site, options)
    assert said in failed
    assert "Traceback" not in failed


def test_names_last_and_days_of_building_leave_no_trace(site: SiteWriter) -> None:
    assert build(site) == ""
    first = feeds(site)
    before = ids(first["feeds/articles.json"])
    assert list(before.values()) == ["tag:velo.example,2026:fr/true-wheel"]
    assert json.loads(first["feeds/seasons/frost.json"])["items"] == []
    assert len(json.loads(first["feeds/all.json"])["items"]) == 2

    site.set(WHEEL, "title", 'Tout autre titre <b>&amp; ]]> "« hostile »"')
    site.set(WHEEL, "slug", "autre-adresse")
    site.replace("docs/data/sections.yml", "fr: apprendre", "fr: savoir")
    site.remove("docs/en/learn/true-wheel.md")
    site.replace("docs/en/index.md", "[a true wheel](learn/true-wheel.md)", "a wheel")
    assert build(site) == ""
    second = feeds(site)
    after = ids(second["feeds/articles.json"])
    assert list(after) == ["https://velo.example/base/savoir/autre-adresse/"]
    assert list(after.values()) == list(before.values())
    assert ids(second["en/feeds/articles.json"]) == {}
    read = feedparser.parse(second["feeds/articles.atom"])
    assert read.entries[0].title.startswith("Tout autre titre <b>&amp; ]]>")
    for name, raw in second.items():
        assert (atom_faults if name.endswith(".atom") else json_faults)(raw) == [], name

    assert build(site) == ""
    assert feeds(site) == second


def test_the_letters_are_no_part_of_the_site(site: SiteWriter) -> None:
    assert build(site) == ""
    assert list(Path(site.root / "site").rglob("*digest*")) == []
