"""`passerelle rename`, as its users run it: everything follows the page, or nothing changes."""

import shutil
import subprocess
from pathlib import Path

import pytest

from keyboard import Keyboard
from passerelle.authoring.names import find_page
from passerelle.authoring.renaming import plan
from programs import run
from site_writer import SiteWriter

FR, EN = "docs/fr/learn/true-wheel.md", "docs/en/learn/true-wheel.md"
MKDOCS = """\
site_name: Ateliers
nav: [index.md, learn/index.md, learn/true-wheel.md,
  stories/index.md, shelf/index.md, words/index.md]
extra:
  first: true-wheel
"""


def rename(site: SiteWriter, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run("passerelle", "rename", *arguments, cwd=site.root)


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "stdout.txt"
    }


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site, with a page to rename that everything possible leads to."""
    site = SiteWriter(tmp_path_factory.mktemp("pattern")).write_minimal()
    (site.root / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    site.write("docs/data/redirects.yml", "redirects:\n  /apprendre/la-roue/: true-wheel\n")
    for path, title in ((FR, "Le voile"), (EN, "The wobble")):
        site.write(path, site.read(path) + f"\n## {title} {{#voile}}\n\n{title}.\n")
    site.replace(
        "docs/fr/stories/saddle-club.md",
        "Ils ont",
        "Voyez [la roue](../learn/true-wheel.md#voile), [elle](@true-wheel) et `true-wheel.md`.\n"
        "[roue]: ../learn/true-wheel.md\n\nIls ont",
    )
    doors = "doors:\n  - {to: true-wheel, label: Je débute, text: Une roue.}\n"
    site.replace("docs/fr/index.md", "layout: home\n", f"layout: home\n{doors}")
    run("passerelle", "translations", "stamp", "--all", cwd=site.root)
    run("passerelle", "addresses", "record", cwd=site.root)
    assert site.problems() == ()
    return site.root


@pytest.fixture
def shop(pattern: Path, tmp_path: Path) -> SiteWriter:
    """A copy of it."""
    shutil.copytree(pattern, tmp_path, dirs_exist_ok=True)
    return SiteWriter(tmp_path)


def test_everything_follows_a_page_that_changes_name_section_and_address(shop: SiteWriter) -> None:
    done = rename(shop, "true-wheel", "straight-wheel", "--slug-fr", "rayons-tendus", "--yes")
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert not (shop.root / FR).exists()
    assert "slug: rayons-tendus\n" in shop.read("docs/fr/learn/straight-wheel.md")
    assert "slug: true-wheel\n" in shop.read("docs/en/learn/straight-wheel.md")
    assert not (shop.root / "docs/data/translations/learn/true-wheel.yml").exists()
    assert (shop.root / "docs/data/translations/learn/straight-wheel.yml").exists()
    in_step = run("passerelle", "translations", "--fail-on", "outdated", cwd=shop.root)
    assert in_step.returncode == 0, in_step.stdout
    club = shop.read("docs/fr/stories/saddle-club.md")
    assert "[la roue](../learn/straight-wheel.md#voile), [elle](@straight-wheel)" in club
    assert "`true-wheel.md`" in club
    assert "[roue]: ../learn/straight-wheel.md" in club
    assert "to: straight-wheel" in shop.read("docs/fr/index.md")
    assert "[a true wheel](learn/straight-wheel.md)" in shop.read("docs/en/index.md")
    settings = (shop.root / "mkdocs.yml").read_text("utf-8")
    assert settings == MKDOCS.replace("true-wheel", "straight-wheel")
    redirects = shop.read("docs/data/redirects.yml").splitlines()[1:]
    assert redirects == [
        "  /apprendre/la-roue/: straight-wheel",
        "  /apprendre/roue-droite/: straight-wheel",
        "  /en/r/true-wheel/: straight-wheel",
        "  /r/true-wheel/: straight-wheel",
    ]
    assert run("passerelle", "check", cwd=shop.root).stdout.strip() == "Rien à corriger."


def test_the_links_of_a_page_that_changes_section_still_lead_where_they_did(
    shop: SiteWriter,
) -> None:
    shop.write(
        "docs/data/sections.yml",
        shop.read("docs/data/sections.yml")
        + "  - id: deeper\n    holds: articles\n    slug: {fr: plus-loin, en: deeper}\n",
    )
    done = rename(shop, FR, "deeper/true-wheel", "--yes")
    assert done.returncode == 0, done.stderr
    assert "[le club](../stories/saddle-club.md)" in shop.read("docs/fr/deeper/true-wheel.md")
    assert "../deeper/true-wheel.md#voile" in shop.read("docs/fr/stories/saddle-club.md")
    assert "  /en/learn/true-wheel/: true-wheel\n" in shop.read("docs/data/redirects.yml")
    assert "/r/true-wheel/" not in shop.read("docs/data/redirects.yml")


def test_going_there_and_back_leaves_no_redirect_over_the_page(shop: SiteWriter) -> None:
    before = snapshot(shop.root)
    assert rename(shop, "true-wheel", "spokes", "--yes").returncode == 0
    assert rename(shop, "/r/spokes/", "true-wheel", "--yes").returncode == 0
    after = snapshot(shop.root)
    changed = {name for name in before | after if before.get(name) != after.get(name)}
    assert changed == {"docs/data/redirects.yml"}
    assert run("passerelle", "check", cwd=shop.root).returncode == 0


def test_a_draft_leaves_no_redirect_since_nobody_knows_its_address(shop: SiteWriter) -> None:
    shop.copy(FR, "docs/fr/learn/pump.md", slug="pompe", draft="true")
    before = shop.read("docs/data/redirects.yml")
    assert rename(shop, "pump", "hand-pump", "--yes").returncode == 0
    assert shop.read("docs/data/redirects.yml") == before
    assert (shop.root / "docs/fr/learn/hand-pump.md").exists()


def test_links_in_a_page_that_lacks_something_are_mended_too(shop: SiteWriter) -> None:
    bell = "docs/fr/learn/bell.md"
    shop.write(bell, "---\ntitle: Le grelot\ndraft: true\n---\n\n[Roue](true-wheel.md).\n")
    done = rename(shop, "true-wheel", "spokes", "--yes")
    assert done.returncode == 0, done.stderr
    assert "[Roue](spokes.md)" in shop.read(bell)


def test_a_twin_that_lacks_something_moves_with_its_page(shop: SiteWriter) -> None:
    shop.set(EN, "draft", "true")
    shop.set(EN, "summary", None)
    shop.replace("docs/en/index.md", "[a true wheel](learn/true-wheel.md)", "a true wheel")
    done = rename(shop, "true-wheel", "stories/true-wheel", "--dry-run")
    assert "FM0" in done.stderr
    done = rename(shop, "true-wheel", "spokes", "--yes")
    assert done.returncode == 0, done.stderr
    assert not (shop.root / EN).exists()
    assert "draft: true" in shop.read("docs/en/learn/spokes.md")


def test_a_page_beside_an_unreadable_twin_is_not_renamed(shop: SiteWriter) -> None:
    shop.set(FR, "summary", None)
    shop.write(EN, "---\ntitle: a: b\n---\n")
    done = rename(shop, "spokes", "x", "--yes")
    assert "en/learn/true-wheel.md" in done.stderr
    assert "fr/learn/true-wheel.md" not in done.stderr


def test_line_ends_byte_order_mark_and_quotation_marks_stay(shop: SiteWriter) -> None:
    club = "docs/fr/stories/saddle-club.md"
    raw = b"\xef\xbb\xbf" + shop.read(club).encode().replace(b"\n", b"\r\n")
    shop.write_bytes(club, raw)
    shop.set(EN, "slug", '"true-wheel"')
    done = rename(shop, "true-wheel", "spokes", "--slug-en", "spokes", "--yes")
    assert done.returncode == 0, done.stderr
    expected = raw.replace(b"learn/true-wheel.md", b"learn/spokes.md")
    assert (shop.root / club).read_bytes() == expected.replace(b"@true-wheel", b"@spokes")
    assert 'slug: "spokes"\n' in shop.read("docs/en/learn/spokes.md")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["true-wheel", "Roue Voilée !"], "roue-voilee"),
        (["true-wheel", "con"], "« con » ne peut pas être un nom"),
        (["true-wheel", "saddle-club"], "« saddle-club » est déjà pris"),
        (["true-wheel", "chain-guide"], "« chain-guide » est déjà pris"),
        (["true-wheel", "attic/true-wheel"], "« attic » n’est pas une section"),
        (["true-wheel", "stories/true-wheel"], "FM013"),
        (["true-wheel", "shelf"], "« shelf » est déjà pris"),
        (["true-wheel", "true-wheel"], "Ce sont déjà son nom"),
        (["true-wheel", "--slug-fr", "Été"], "par exemple ete"),
        (["true-wheel", "--slug-fr", "etc/passwd"], "ne peut pas être un nom"),
        (["ture-wheel", "x"], "Vouliez-vous dire « true-wheel »"),
        (["learn", "lessons"], "La première page d’une section"),
        (["true-wheel", "../../x"], "n’est pas une section"),
        (["true-wheel", "spokes"], "ajoutez --yes"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    shop: SiteWriter, arguments: list[str], said: str
) -> None:
    before = snapshot(shop.root)
    yes = [] if said == "ajoutez --yes" else ["--yes"]
    done = rename(shop, *arguments, *yes)
    assert done.returncode == 1
    assert said in done.stderr.replace("\u00a0", " ")
    assert "Traceback" not in done.stderr
    assert snapshot(shop.root) == before


def test_a_dry_run_tells_all_and_changes_nothing(shop: SiteWriter) -> None:
    before = snapshot(shop.root)
    done = rename(shop, "true-wheel", "spokes", "--dry-run")
    assert done.returncode == 0
    assert f"{FR} → docs/fr/learn/spokes.md" in done.stdout
    assert "/r/true-wheel/ → spokes" in done.stdout
    assert snapshot(shop.root) == before


def test_a_page_that_cannot_be_read_could_hide_a_link_so_nothing_is_done(shop: SiteWriter) -> None:
    shop.write("docs/fr/learn/pump.md", "---\ntitle: a: b\n---\n")
    done = rename(shop, "true-wheel", "spokes", "--yes")
    assert done.returncode == 1
    assert "fr/learn/pump.md" in done.stderr


def test_a_file_that_cannot_be_taken_away_puts_everything_back(
    shop: SiteWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = shop.library()
    page = find_page(library, "true-wheel")
    assert page is not None
    changes = plan(library, page, "learn/spokes.md", {}, shop.root).changes(library, shop.root)
    before = snapshot(shop.root)
    monkeypatch.setattr(Path, "rmdir", lambda _self: None)
    unlink, last = Path.unlink, shop.root / changes.removed[-1]

    def stop(path: Path, missing_ok: bool = False) -> None:
        if path == last and not missing_ok:
            raise KeyboardInterrupt
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", stop)
    with pytest.raises(KeyboardInterrupt):
        changes.apply(shop.root)
    assert snapshot(shop.root) == before


def test_ctrl_c_at_the_question_changes_nothing_and_no_keeps_all(shop: SiteWriter) -> None:
    before = snapshot(shop.root)
    typing = Keyboard("passerelle", "rename", "true-wheel", "spokes", cwd=shop.root)
    typing.wait_for("Faire tout cela?")
    assert typing.interrupt() == 1
    assert "Rien n’est écrit" in typing.said
    typing = Keyboard("passerelle", "rename", "true-wheel", "spokes", cwd=shop.root)
    typing.answer("Faire tout cela?", "non")
    assert typing.end() == 1
    assert snapshot(shop.root) == before
    typing = Keyboard("passerelle", "rename", "true-wheel", "spokes", cwd=shop.root)
    typing.answer("Faire tout cela?", "")
    assert typing.end() == 0
    assert (shop.root / "docs/fr/learn/spokes.md").exists()


def test_messages_are_in_english_too(shop: SiteWriter) -> None:
    done = rename(shop, "nothing-like-it", "x", "--lang", "en")
    assert done.stderr.startswith("No page is called “nothing-like-it”.")
