"""`passerelle check --fix`: shows, asks, writes whole files, and nothing but what is safe."""

from pathlib import Path

import pytest

from cli.test_check import check
from keyboard import Keyboard
from site_writer import SiteWriter

WHEEL, ENGLISH = "docs/fr/learn/true-wheel.md", "docs/en/learn/true-wheel.md"
GUIDE = "docs/data/resources/chain-guide.yml"


@pytest.fixture
def untidy(site: SiteWriter) -> SiteWriter:
    site.replace(WHEEL, "Les rayons", 'L\'atelier dit "oui" ; les rayons')
    site.replace(WHEEL, "published: 2026-03-01", "published: 1er mars 2026")
    return site


def test_nothing_is_written_when_nobody_can_say_yes(untidy: SiteWriter) -> None:
    before = untidy.read(WHEEL)
    done = check(untidy.root, "--fix", "--lang", "en")
    assert done.returncode == 1
    assert '-L\'atelier dit "oui" ; les rayons' in done.stdout
    assert "+L’atelier dit « oui »; les rayons" in done.stdout
    assert "+published: 2026-03-01" in done.stdout
    assert f"--- a/{WHEEL}\n+++ b/{WHEEL}\n" in done.stdout
    assert "--fix --yes" in done.stderr
    assert untidy.read(WHEEL) == before


def test_yes_writes_then_tells_what_remains(untidy: SiteWriter) -> None:
    untidy.replace(WHEEL, "(@chain-guide)", "(@chain-gide)")
    done = check(untidy.root, "--fix", "--yes", "--lang", "en")
    assert done.returncode == 1
    assert "LK002" in done.stdout
    assert "FM014" not in done.stdout
    assert "L’atelier dit « oui »; les rayons" in untidy.read(WHEEL)
    again = check(untidy.root, "--fix", "--lang", "en")
    assert "Nothing to mend automatically." in again.stderr
    assert "---" not in again.stdout


def test_at_the_keyboard_it_asks_after_the_diff(untidy: SiteWriter) -> None:
    before = untidy.read(WHEEL)
    asked = Keyboard("passerelle", "check", "--fix", cwd=untidy.root)
    asked.answer("Écrire ces corrections", "n")
    assert asked.end() == 1
    assert untidy.read(WHEEL) == before
    asked = Keyboard("passerelle", "check", "--fix", cwd=untidy.root)
    asked.answer("Écrire ces corrections", "")
    assert asked.end() == 0
    assert untidy.read(WHEEL) != before


def test_stopping_at_the_question_writes_nothing(untidy: SiteWriter) -> None:
    before = untidy.read(WHEEL)
    asked = Keyboard("passerelle", "check", "--fix", cwd=untidy.root)
    asked.wait_for("Écrire ces corrections")
    assert asked.interrupt() != 0
    assert untidy.read(WHEEL) == before
    assert "Traceback" not in asked.said


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("published: 3 mars 2024", "published: 2024-03-03"),
        ("published: March 3, 2024", "published: 2024-03-03"),
        ('published: "2024-03-03"', "published: 2024-03-03"),
        ("published: 2024/3/3", "published: 2024-03-03"),
        ("published: 03/04/2024", "published: 03/04/2024"),
        ("published: 31 avril 2024", "published: 31 avril 2024"),
    ],
)
def test_a_day_of_front_matter_is_put_in_numbers_unless_it_could_be_two(
    site: SiteWriter, typed: str, wanted: str
) -> None:
    site.set(WHEEL, "published", typed.partition(": ")[2])
    check(site.root, "--fix", "--yes")
    assert f"\n{wanted}\n" in site.read(WHEEL)


def test_a_colon_in_a_title_gets_its_quotes(site: SiteWriter) -> None:
    site.set(WHEEL, "title", "La roue: un chantier d'hiver")
    assert check(site.root, "--fix", "--yes").returncode == 0
    assert 'title: "La roue : un chantier d’hiver"' in site.read(WHEEL)


def test_keys_are_put_in_order_with_what_belongs_to_them(site: SiteWriter) -> None:
    before = site.read(WHEEL)
    front, body = before.removeprefix("---\n").split("\n---\n", 1)
    lines = front.split("\n")
    site.write(WHEEL, "---\n" + "\n".join(lines[3:] + lines[:3]) + "\n---\n" + body)
    assert check(site.root, "--fix", "--yes").returncode == 0
    assert site.read(WHEEL) == before


def test_ends_of_lines_and_a_mark_at_the_start_are_mended(site: SiteWriter) -> None:
    before = site.read(WHEEL)
    site.write_bytes(WHEEL, b"\xef\xbb\xbf" + before.replace("\n", "\r\n").encode())
    done = check(site.root, "--fix", "--yes")
    assert (done.returncode, site.read(WHEEL)) == (0, before)


def test_records_are_mended_in_the_language_of_each_text(site: SiteWriter) -> None:
    site.set(GUIDE, "description", "{fr: L'outil d'ici !, en: The club's tool}")
    site.set(GUIDE, "title", "L'outil d'origine")
    check(site.root, "--fix", "--yes")
    assert "description: {fr: L’outil d’ici!, en: The club’s tool}" in site.read(GUIDE)
    assert "title: L'outil d'origine" in site.read(GUIDE)


def test_what_cannot_be_read_is_left_and_told(site: SiteWriter) -> None:
    site.write_bytes(WHEEL, "L'été".encode("latin-1"))
    site.write(ENGLISH, 'no front matter, it\'s "so"\n')
    done = check(site.root, "--fix", "--yes", "--lang", "en")
    assert done.returncode == 1
    assert "FM001" in done.stdout
    assert "FM002" in done.stdout
    assert site.read(ENGLISH) == 'no front matter, it\'s "so"\n'


def test_a_file_that_cannot_be_written_is_told(untidy: SiteWriter) -> None:
    folder = Path(untidy.root / WHEEL).parent
    folder.chmod(0o555)
    try:
        done = check(untidy.root, "--fix", "--yes", "--lang", "en")
    finally:
        folder.chmod(0o755)
    assert "Traceback" not in done.stderr


def test_only_changed_files_are_mended(untidy: SiteWriter) -> None:
    from cli.test_check_changed import git

    git(untidy.root, "init", "-b", "main")
    git(untidy.root, "add", ".")
    git(untidy.root, "commit", "-m", "Début")
    untidy.replace(ENGLISH, "Spokes are", "The wheel's spokes are")
    check(untidy.root, "--fix", "--yes", "--changed")
    assert "wheel’s" in untidy.read(ENGLISH)
    assert "L'atelier" in untidy.read(WHEEL)


def test_mends_go_with_text_only(untidy: SiteWriter) -> None:
    assert check(untidy.root, "--fix", "--format", "json").returncode == 2
