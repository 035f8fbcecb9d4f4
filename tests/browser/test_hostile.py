"""What people write shows text and does nothing: seen in the source, in the pages, in a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from built_site import BuiltSite
from hostile import BODIES, TEXT, Body, write_hostile_site
from playwright.sync_api import Browser, Dialog
from site_server import serving
from visit import Visit

from other_site import settings
from programs import run
from site_writer import SiteWriter

pytestmark = pytest.mark.xdist_group("hostile")
PLUGINS = ["passerelle-search: {}", "passerelle-sharing", "passerelle-open-data"]
ACTS = ["iframe", "frame", "object", "embed", "base", "math", "applet", "portal"]
STIR = """() => {
  for (const element of document.querySelectorAll("article *"))
    for (const event of ["mouseover", "click", "focus", "toggle", "error", "load"])
      if (element.tagName !== "A" || event !== "click" || element.protocol === "javascript:")
        element.dispatchEvent(new Event(event, {bubbles: true, cancelable: true}));
}"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    site = SiteWriter(tmp_path_factory.mktemp("hostile")).write_minimal()
    write_hostile_site(site)
    (site.root / "mkdocs.yml").write_text(settings(*PLUGINS), "utf-8")
    done = run("mkdocs", "build", cwd=site.root)
    assert done.returncode == 0, done.stderr
    return BuiltSite(site.root / "site")


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.name)
def test_its_author_is_told_where_it_stands(body: Body, site: SiteWriter) -> None:
    path = "docs/fr/learn/true-wheel.md"
    site.replace(path, "Voyez aussi", f"{body.markdown}\n\nVoyez aussi")
    line = site.read(path).partition(body.markdown)[0].count("\n") + 1
    lines = range(line, line + body.markdown.count("\n") + 1)
    told = [(found.code, found.path) for found in site.problems() if found.position.line in lines]
    assert (body.code, path) in told


def test_no_page_carries_what_acts(hostile: BuiltSite) -> None:
    for page in hostile.pages.values():
        tree = page.tree
        assert tree.xpath(" | ".join(f"//{name}" for name in ACTS)) == [], page.address
        assert tree.xpath("//article//script | //article//style | //article//form") == []
        assert tree.xpath("//@*[starts-with(name(), 'on')] | //@style | //@srcdoc") == []
        refreshes = tree.xpath("//meta[@http-equiv='refresh']/@content")
        assert page.is_redirect == bool(refreshes)
        empty_icons = tree.xpath("//link[@rel='icon' and @href='data:,']/@href")
        for link in [link for link in page.links() if link not in empty_icons]:
            assert not link.strip().lower().startswith(("javascript", "data", "vbscript")), link
            assert "ailleurs.example" not in link
        assert sum("alert(1)" in code for code in tree.xpath("//script[not(@type)]/text()")) == 0


def test_what_was_typed_as_text_is_read_as_text(hostile: BuiltSite) -> None:
    page = hostile.pages["etagere/chain-guide/"]
    assert "<script>" in page.tree.xpath("string(//h1)")
    home = hostile.pages["apprendre/roue-droite/"]
    assert TEXT[1:20] in home.tree.xpath("string(//h1)")


@pytest.fixture(scope="module")
def hostile_served(hostile: BuiltSite) -> Iterator[str]:
    with serving(Path(hostile.folder)) as root:
        yield root


@pytest.mark.parametrize("is_bare", [False, True], ids=["policy", "no-policy"])
def test_nothing_runs_in_a_browser(
    browser: Browser, hostile: BuiltSite, hostile_served: str, is_bare: bool
) -> None:
    context = browser.new_context(bypass_csp=is_bare)
    visit = Visit(context.new_page(), hostile_served)
    opened: list[str] = []

    def note(dialog: Dialog) -> None:
        opened.append(f"{visit.address}: {dialog.message}")
        dialog.dismiss()

    visit.page.on("dialog", note)
    for page in hostile.content_pages:
        if not page.address.startswith("en/"):
            visit.open(page.address)
            visit.page.evaluate(STIR)
    visit.open("")
    visit.page.keyboard.press("f")
    visit.page.keyboard.type("rayons")
    visit.page.locator(".pa-hit").first.wait_for()
    context.close()
    assert opened == []
    assert visit.foreign == []
    assert [error for error in visit.errors if "Content Security Policy" in error] == []
