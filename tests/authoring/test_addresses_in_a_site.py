"""In a built site, old addresses lead on, and a list that was published cannot vanish."""

import pytest
from lxml import html

from other_site import settings
from programs import run
from site_writer import SiteWriter


@pytest.fixture
def old_site(site: SiteWriter) -> SiteWriter:
    (site.root / "mkdocs.yml").write_text(
        settings('passerelle-news: {authority: "velo.example,2026"}'), "utf-8"
    )
    site.write(
        "docs/data/redirects.yml",
        "redirects:\n"
        "  /apprendre/vieille-roue/: true-wheel\n"
        "  /en/learn/old-wheel/: true-wheel\n"
        "  /en/r/chain-book/: chain-guide\n"
        "  /mots/derailleur/: term-derailleur\n",
    )
    return site


def target(site: SiteWriter, address: str) -> tuple[str, str]:
    page = html.parse(str(site.root / "site" / address / "index.html")).getroot()
    return page.get("lang"), page.xpath("//a/@href")[0]


def test_old_addresses_lead_on_in_their_language(old_site: SiteWriter) -> None:
    done = run("mkdocs", "build", "--strict", cwd=old_site.root)
    assert done.returncode == 0, done.stderr
    assert target(old_site, "apprendre/vieille-roue") == ("fr-CA", "../roue-droite/")
    assert target(old_site, "en/learn/old-wheel") == ("en-CA", "../true-wheel/")
    assert target(old_site, "en/r/chain-book") == ("en-CA", "../../shelf/chain-guide/")
    assert target(old_site, "mots/derailleur") == ("fr-CA", "../#derailleur")
    sitemap = (old_site.root / "site/sitemap.xml").read_text("utf-8")
    assert "vieille-roue" not in sitemap


def test_a_page_of_one_language_is_found_from_an_address_of_the_other(old_site: SiteWriter) -> None:
    old_site.remove("docs/en/learn/true-wheel.md")
    old_site.replace("docs/en/index.md", "[a true wheel](learn/true-wheel.md)", "a true wheel")
    done = run("mkdocs", "build", "--strict", cwd=old_site.root)
    assert done.returncode == 0, done.stderr
    assert target(old_site, "en/learn/old-wheel") == ("fr-CA", "../../../apprendre/roue-droite/")


def test_a_published_list_or_feed_that_has_gone_stops_a_strict_build(old_site: SiteWriter) -> None:
    old_site.write(
        "docs/data/published.txt",
        "/feeds/all.atom -\n/feeds/cases.json -\n/recits/saison/brume/ -\n/feeds/fog.json -\n",
    )
    assert run("passerelle", "check", cwd=old_site.root).returncode == 0
    done = run("mkdocs", "build", "--strict", cwd=old_site.root)
    assert done.returncode == 1
    assert "docs/data/published.txt:3:1: AD001" in done.stderr
    assert "docs/data/published.txt:4:1: AD001" in done.stderr
    assert "2 problèmes à corriger" in done.stderr
    assert "Traceback" not in done.stderr
    assert run("mkdocs", "build", cwd=old_site.root).returncode == 0
