"""The round of the person who keeps the resources, from a link that came in to one that died."""

import re
import subprocess
from pathlib import Path

from faulty_web import FaultyWeb
from lxml import html
from rounds import links

from other_site import settings
from programs import run
from site_writer import SiteWriter

RECORD = "docs/data/resources/le-frein.yml"
SHORT = "https://velo.example/r/le-frein/"
ADDRESS = "http://velo.example/moved/frein"
ANSWERS = [
    *("--offline", "--yes", "--title", "Le frein", "--language", "fr", "--facet", "seasons=thaw"),
    *("--description-fr", "Un guide.", "--description-en", "A guide."),
    *("--useful-fr", "Pour freiner.", "--useful-en", "To brake.", "--added", "2026-10-05"),
]
PLUGINS = [
    'passerelle-news: {facets: [seasons], entries: 30, authority: "velo.example,2026"}',
    "passerelle-sharing",
]


def passerelle(site: SiteWriter, *arguments: str) -> "subprocess.CompletedProcess[str]":
    done = run("passerelle", *arguments, cwd=site.root)
    assert "Traceback" not in done.stderr
    return done


def page_of_the_resource(site: SiteWriter) -> str:
    """Build the site, follow the short address, and give the text of where it leads."""
    done = run("mkdocs", "build", "--strict", cwd=site.root)
    assert done.returncode == 0, done.stderr
    moved = (site.root / "site/r/le-frein/index.html").read_text("utf-8")
    (target,) = re.findall(r'http-equiv="?refresh"?[^>]*url=([^"\'> ]+)', moved)
    folder = (site.root / "site/r/le-frein" / target).resolve()
    return str(html.parse(str(Path(folder) / "index.html")).getroot().text_content())


def test_add_share_tell_check_and_mend(site: SiteWriter, web: FaultyWeb) -> None:
    (site.root / "mkdocs.yml").write_text(settings(*PLUGINS), "utf-8")
    for record in ("resources/chain-guide", "references/spoke-survey", "organisations/bike-union"):
        site.set(f"docs/data/{record}.yml", "url", "http://velo.example/ok/1")

    # A link comes in; it is added once, and the library stays right.
    assert passerelle(site, "resource", "add", ADDRESS, *ANSWERS).returncode == 0
    again = passerelle(site, "resource", "add", f"{ADDRESS}/?utm_source=x", *ANSWERS)
    assert (again.returncode, "le-frein" in again.stderr + again.stdout) == (1, True)
    assert passerelle(site, "check").returncode == 0

    # It is shared: a page with a message to send, and the feed, say its short address.
    shared = page_of_the_resource(site)
    assert SHORT in shared
    assert "À lire\u00a0: Le frein" in shared
    assert "Le frein" in (site.root / "site/feeds/resources.atom").read_text("utf-8")

    # It is in the letter of the month, and not in the next one.
    letter = passerelle(site, "digest", "--since", "2026-10-05", "--until", "2026-10-31")
    assert "Pour freiner." in letter.stdout
    assert SHORT in letter.stdout
    later = passerelle(site, "digest", "--since", "2026-10-06", "--until", "2026-10-31")
    assert "Le frein" not in later.stdout

    # Its page moves for good: that is told, and mended in the record.
    told = links(site, web, "--today", "2026-11-01")
    assert (told.returncode, ADDRESS in told.stdout) == (1, True)
    links(site, web, "--today", "2026-11-01", "--mend")
    assert 'url: "http://velo.example/ok/frein?from=moved"\n' in site.read(RECORD)
    assert passerelle(site, "check").returncode == 0

    # It dies: after two days without an answer readers are told, and led to the archive.
    site.set(RECORD, "url", "http://velo.example/missing/frein")
    links(site, web, "--today", "2026-11-02", "--mend")
    assert "gone:" not in site.read(RECORD)
    links(site, web, "--today", "2026-11-03", "--mend")
    assert "gone: 2026-11-0" in site.read(RECORD)
    assert passerelle(site, "check").returncode == 0
    assert "Lien rompu" in page_of_the_resource(site)
