"""The same sources on the continuation of MkDocs, and the same generator on another subject."""

from pathlib import Path

from built_site import BuiltSite

from other_site import settings
from programs import run
from site_writer import SiteWriter


def pages(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}


def test_properdocs_builds_the_same_pages(tmp_path: Path, built_folder: Path) -> None:
    done = run("properdocs", "build", "--strict", "-f", "mkdocs.yml", "--site-dir", str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert pages(tmp_path) == pages(built_folder)


def test_another_subject_builds_without_a_change_to_the_generator(site: SiteWriter) -> None:
    site.copy("docs/en/stories/saddle-club.md", "docs/en/stories/ice-wheels.md", slug="ice-wheels")
    site.set("docs/en/stories/ice-wheels.md", "seasons", "[frost]")
    site.set("docs/en/stories/ice-wheels.md", "title", "Ice wheels")
    (site.root / "mkdocs.yml").write_text(settings(), "utf-8")
    done = run("mkdocs", "build", "--strict", cwd=site.root)
    assert done.returncode == 0, done.stderr
    other = BuiltSite(site.root / "site")
    case = other.pages["recits/club-de-la-selle/"]
    assert "Dégel" in case.tree.text_content()
    assert "Vallée" in case.tree.text_content()
    assert "12\u00a0000\u00a0$" in case.tree.text_content()
    assert "en/stories/season/thaw/" in other.pages
    assert "etagere/chain-guide/" in other.pages
    assert "Cyclistes de nuit" in case.tree.text_content() or "Premières lampes" in (
        case.tree.text_content()
    )
    assert other.pages["en/stories/ice-wheels/"].tree.xpath("//*[@class='pa-switch__why']")
    assert other.pages["en/stories/ice-wheels/"].alternates == {}
    whole = " ".join(page.tree.text_content().lower() for page in other.pages.values())
    assert "impact collectif" not in whole
    assert "collective impact" not in whole


def test_addresses_can_be_set_by_the_environment(tmp_path: Path) -> None:
    done = run(
        "mkdocs",
        "build",
        "--site-dir",
        str(tmp_path),
        PASSERELLE_SITE_URL="https://autre.example/base/",
        PASSERELLE_REPO_URL="https://code.example/autre",
    )
    assert done.returncode == 0, done.stderr
    home = (tmp_path / "index.html").read_text("utf-8")
    assert 'href="https://autre.example/base/en/"' in home
    assert "https://code.example/autre/edit/main/docs/fr/index.md" in home
    assert "passerelle.example" not in home
