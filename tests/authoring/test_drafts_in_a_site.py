"""Drafts are nowhere in a built site; in a preview they are, and say that they are drafts."""

import pytest

from other_site import settings
from programs import run
from site_writer import SiteWriter

SECRET = "Roue-à-paraître"


@pytest.fixture
def with_drafts(site: SiteWriter) -> SiteWriter:
    """A draft of a whole page, a draft of a translation, and a draft that cannot be shown yet."""
    for locale, slug in (("fr", "pompe"), ("en", "pump")):
        wheel, pump = f"docs/{locale}/learn/true-wheel.md", f"docs/{locale}/learn/pump.md"
        site.copy(wheel, pump, slug=slug, title=SECRET)
    site.set("docs/fr/learn/pump.md", "draft", "true")
    site.set("docs/fr/stories/saddle-club.md", "draft", "true")
    site.set("docs/fr/stories/saddle-club.md", "title", SECRET)
    site.replace("docs/fr/learn/true-wheel.md", "[le club](../stories/saddle-club.md)", "le club")
    site.write("docs/en/learn/bell.md", f"---\ntitle: {SECRET}\ndraft: true\n---\n")
    return site


def test_a_strict_build_shows_nothing_of_a_draft(with_drafts: SiteWriter) -> None:
    site = with_drafts
    (site.root / "mkdocs.yml").write_text(settings("passerelle-search"), "utf-8")
    done = run("mkdocs", "build", "--strict", cwd=site.root)
    assert done.returncode == 0, done.stderr
    built = [path for path in (site.root / "site").rglob("*") if path.is_file()]
    assert not any("pompe" in str(path) or "bell" in str(path) for path in built)
    shown = [path for path in built if SECRET.encode() in path.read_bytes()]
    assert shown == []
    club = (site.root / "site/en/stories/saddle-club/index.html").read_text("utf-8")
    assert "pa-switch__why" in club
    assert "club-de-la-selle" not in club


def test_a_preview_shows_drafts_and_what_they_still_need(with_drafts: SiteWriter) -> None:
    site = with_drafts
    text = settings().replace("passerelle: {}", "passerelle: {drafts: true}")
    (site.root / "mkdocs.yml").write_text(text, "utf-8")
    done = run("mkdocs", "build", cwd=site.root)
    assert done.returncode == 0, done.stderr
    pump, wheel, bell = (
        (site.root / "site" / name / "index.html").read_text("utf-8")
        for name in ("apprendre/pompe", "apprendre/roue-droite", "en/learn/bell")
    )
    assert "pa-draft" in pump
    assert SECRET in pump
    assert "pa-draft" not in wheel
    assert "FM013" in bell
