"""`passerelle digest`, through its own process, in both languages."""

import datetime
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import html

from programs import ROOT, program, run
from site_writer import SiteWriter

SETTINGS = """\
site_name: Ateliers
site_url: !ENV [PASSERELLE_SITE_URL, "https://velo.example/base"]
theme: {name: material, custom_dir: overrides}
plugins:
  - passerelle: {contact: {name: Odile Moyeu, organisation: Union & Cie}}
"""
WHEEL = "docs/fr/learn/true-wheel.md"
HOSTILE = '<script>alert(1)</script> *[a](javascript:b)* & \\"fin\\" {first_title}'
FORMATS = ("text", "markdown", "html")


@pytest.fixture
def desk(site: SiteWriter) -> SiteWriter:
    """A site with its settings and its letters."""
    shutil.copytree(ROOT / "overrides/letters", site.root / "overrides/letters", dirs_exist_ok=True)
    site.write("mkdocs.yml", SETTINGS)
    return site


def digest(desk: SiteWriter, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    done = run("passerelle", "digest", *arguments, cwd=desk.root, **variables)
    assert "Traceback" not in done.stderr
    return done


def data(desk: SiteWriter, *arguments: str) -> dict[str, list[str]]:
    """Ids by group."""
    done = digest(desk, "--json", *arguments)
    assert done.returncode in {0, 3}, done.stderr
    return {
        group["id"]: [item["id"] for item in group["items"]]
        for group in json.loads(done.stdout)["groups"]
    }


def test_days_are_included_and_what_is_new_is_told_once(desk: SiteWriter) -> None:
    desk.set(WHEEL, "updated", "2026-03-05")
    new = {"resources": ["chain-guide"], "cases": ["saddle-club"], "articles": ["true-wheel"]}
    assert data(desk, "--since", "2026-03-01") == new
    assert data(desk, "--since", "2026-03-01", "--until", "2026-03-01") == {
        "resources": ["chain-guide"],
        "articles": ["true-wheel"],
    }
    assert data(desk, "--since", "2026-03-02") == {
        "cases": ["saddle-club"],
        "changed": ["true-wheel"],
    }
    assert data(desk, "--since", "2026-03-05", "--until", "2026-03-05") == {
        "changed": ["true-wheel"]
    }
    assert data(desk, "--since", "2026-03-03", "--until", "2026-03-04") == {}


def test_a_letter_tells_only_what_exists_in_its_language(desk: SiteWriter) -> None:
    desk.remove("docs/en/learn/true-wheel.md")
    assert "articles" in data(desk, "--since", "2026-03-01", "--lang", "fr")
    assert "articles" not in data(desk, "--since", "2026-03-01", "--lang", "en")


def test_nothing_new_is_said_and_has_its_own_code(desk: SiteWriter) -> None:
    done = digest(desk, "--since", "2026-07-01", "--until", "2026-07-02")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("Rien de nouveau ni de changé du 1er au 2 juillet 2026")


def test_plain_text_in_both_languages(desk: SiteWriter) -> None:
    french = digest(desk, "--since", "2026-03-01", "--lang", "fr")
    assert french.returncode == 0
    assert french.stderr == ""
    assert "\nRESSOURCES\n\n* Le guide de la chaîne\n  Pour débuter.\n" in french.stdout
    assert "  https://velo.example/base/r/chain-guide/\n" in french.stdout
    assert "Odile Moyeu\nUnion & Cie\n" in french.stdout
    english = digest(desk, "--since", "2026-03-01", "--lang", "en")
    assert "* Le guide de la chaîne (in French)\n  To begin with.\n" in english.stdout
    assert "  https://velo.example/base/en/r/saddle-club/\n" in english.stdout
    assert "from March 1 to" in english.stdout.replace("\u00a0", " ")


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_lines_are_short_and_addresses_whole(desk: SiteWriter, lang: str) -> None:
    long = "https://un-tres-long-nom-de-domaine.velo.example/un/tres/long/chemin/vers/le/site/"
    desk.set(WHEEL, "summary", '"' + "Dévoiler une roue, patiemment. " * 8 + '"')
    done = digest(desk, "--since", "2026-03-01", "--lang", lang, "--site-url", long)
    root = "en/" if lang == "en" else ""
    for name in ("true-wheel", "saddle-club", "chain-guide"):
        assert f"  {long}{root}r/{name}/\n" in done.stdout
    wide = [line for line in done.stdout.splitlines() if len(line) > 72]
    assert [line for line in wide if not line.strip().startswith("https://")] == []


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_html_is_what_mail_programs_show_well(desk: SiteWriter, lang: str) -> None:
    desk.set("docs/data/resources/chain-guide.yml", "title", f'"{HOSTILE}"')
    done = digest(desk, "--since", "2026-03-01", "--lang", lang, "--format", "html")
    assert done.returncode == 0
    tree = html.document_fromstring(done.stdout)
    assert tree.get("lang") == f"{lang}-CA"
    assert tree.xpath("//script | //img | //link | //@onclick | //@srcset") == []
    (style,) = tree.xpath("//style/text()")
    assert re.fullmatch(r"\s*@media \(prefers-color-scheme: dark\)\s*\{.*\}\s*", style, re.S)
    assert style.count("@media") == 1
    assert "url(" not in done.stdout
    assert all(element.get("style") for element in tree.xpath("//body//*[self::p or self::a]"))
    links = tree.xpath("//a/@href")
    assert links
    assert all(link.startswith("https://velo.example/base/") for link in links)
    shown = [" ".join(e.text_content().split()) for e in tree.xpath("//h3/a")]
    assert any(
        title.startswith("<script>alert(1)</script> *[a](javascript:b)* & ") for title in shown
    )
    assert any(title.endswith("{first_title}") for title in shown)
    assert tree.xpath("//body/*[1]/@style")[0].startswith("display:none")
    assert len(done.stdout.encode()) < 100_000


def test_markdown_shows_titles_as_they_are(desk: SiteWriter) -> None:
    desk.set("docs/data/resources/chain-guide.yml", "title", f'"{HOSTILE}"')
    done = digest(desk, "--since", "2026-03-01", "--format", "markdown")
    (line,) = (line for line in done.stdout.splitlines() if "alert" in line)
    assert line.startswith("### [&lt;script\\>alert(1)&lt;/script\\> \\*\\[a\\](javascript:b)\\*")
    assert line.endswith("](https://velo.example/base/r/chain-guide/)")
    assert "\n\n\n" not in done.stdout
    assert not re.search(r"[ \t]$", done.stdout, re.M)


def test_all_formats_are_written_into_a_folder_alike_each_time(desk: SiteWriter) -> None:
    asked = ("--since", "2026-03-01", "--until", "2026-04-01", "--format", "all", "-o")
    for folder in ("one/two", "three"):
        assert digest(desk, *asked, folder).returncode == 0
    first, second = (
        {path.name: path.read_bytes() for path in (desk.root / folder).iterdir()}
        for folder in ("one/two", "three")
    )
    assert set(first) == {"digest.fr.txt", "digest.fr.md", "digest.fr.html"}
    assert first == second


def test_json_stands_alone_on_the_output(desk: SiteWriter) -> None:
    done = digest(desk, "--since", "2026-03-01", "--until", "2026-03-01", "--json", "--lang", "en")
    told = json.loads(done.stdout)
    assert (told["language"], told["since"], told["until"]) == ("en-CA", "2026-03-01", "2026-03-01")
    assert told["groups"][0]["items"][0] == {
        "id": "chain-guide",
        "kind": "resource",
        "title": "Le guide de la chaîne",
        "title_language": "fr",
        "why": "To begin with.",
        "url": "https://velo.example/base/en/r/chain-guide/",
        "published": "2026-03-01",
        "updated": "2026-03-01",
    }


def test_the_environment_sets_the_address_as_for_the_site(desk: SiteWriter) -> None:
    done = digest(desk, "--since", "2026-03-01", PASSERELLE_SITE_URL="https://autre.example")
    assert "  https://autre.example/r/true-wheel/\n" in done.stdout


TOMORROW = str(datetime.date.today() + datetime.timedelta(days=1))
REFUSED = {
    "impossible day": (["--since", "2026-02-30"], 2, "« 2026-02-30 » n’est pas une date"),
    "other writing": (["--since", "20261001"], 2, "2026-10-01"),
    "other digits": (["--since", "٢٠٢٦-٠١-٠١"], 2, "n’est pas une date"),
    "bad end": (["--since", "2026-03-01", "--until", "hier"], 2, "--until"),
    "to come": (["--since", TOMORROW], 2, "encore à venir"),
    "backwards": (["--since", "2026-03-01", "--until", "2026-02-01"], 2, "Échangez-les"),
    "no folder": (["--since", "2026-03-01", "--format", "all"], 2, "--output"),
    "bad address": (["--since", "2026-03-01", "--site-url", "javascript:x"], 2, "javascript:x"),
    "no library": (["--since", "2026-03-01", "--docs", "overrides"], 1, "« overrides »"),
    "no settings": (["--since", "2026-03-01", "--config", "none.yml"], 1, "none.yml"),
    "a file for a folder": (["--since", "2026-03-01", "-o", "mkdocs.yml/x"], 1, "mkdocs.yml/x"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_done_is_told(desk: SiteWriter, case: str) -> None:
    arguments, code, said = REFUSED[case]
    done = digest(desk, *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


WORDS = "overrides/letters/digest.fr.yml"
BROKEN = {
    "template without end": ("digest.txt", "x\n{% for x in y %}", "text", "digest.txt:2", "endfor"),
    "expression cut short": ("digest.txt", "{{ }}", "text", "digest.txt:1", "ne se lit pas"),
    "unknown value": ("digest.txt", "\n{{ word }}", "text", "digest.txt:2", "« words »?"),
    "unknown word": ("digest.txt", "{{ words.greting }}", "text", "txt:1", "words.greeting"),
    "expression that fails": ("digest.html", "{{ 1 / 0 }}", "html", "html:1", "impossible"),
    "unknown filter": ("digest.md", "{{ 1 | nope }}", "markdown", "digest.md:1", "« nope »"),
    "words in Latin-1": ("digest.fr.yml", b"subject: \xe9", "text", f"{WORDS}:1:10", "UTF-8"),
    "words that lack": ("digest.fr.yml", "subject: x", "text", WORDS, "« greeting »"),
    "words that are a list": ("digest.fr.yml", "- x", "text", f"{WORDS}:1:1", "clé: valeur"),
    "no YAML": ("digest.fr.yml", "a: [", "text", WORDS, "FM003"),
    "a colon too many": ("digest.fr.yml", "subject: a: b", "text", f"{WORDS}:1:11", "guillemets"),
}
ENGLISH = ("expected", "undefined", "not allowed", "No filter", "division", "No such", "error")


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_letter_is_told_with_its_file(desk: SiteWriter, case: str) -> None:
    name, text, form, *said = BROKEN[case]
    raw = text if isinstance(text, bytes) else text.encode()
    desk.write_bytes(f"overrides/letters/{name}", raw)
    done = digest(desk, "--since", "2026-03-01", "--format", form)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("La lettre ne peut pas être écrite.\n")
    for words in said:
        assert words in done.stderr.replace("\u00a0", " ")
    assert [word for word in ENGLISH if word.lower() in done.stderr.lower()] == []
    english = digest(desk, "--since", "2026-03-01", "--format", form, PASSERELLE_LANG="en")
    assert ("The letter" in english.stderr) is (name != "digest.fr.yml")


@pytest.mark.parametrize(
    ("detail", "told"),
    [("{sitee}", "« {site} »"), ("{", "« { » est seul"), ("{site.x}", "{site.x}"), ("{0}", "{0}")],
)
def test_a_detail_that_does_not_exist_is_told(desk: SiteWriter, detail: str, told: str) -> None:
    desk.replace(WORDS, "Bonjour,", f"Bonjour {detail}")
    done = digest(desk, "--since", "2026-03-01")
    assert done.returncode == 1
    (number,) = (n for n, line in enumerate(desk.read(WORDS).split("\n"), 1) if "Bonjour" in line)
    assert f"{WORDS}:{number}:20: LE00" in done.stderr
    assert told in done.stderr.replace("\u00a0", " ")
    assert "{period}" in done.stderr or detail == "{"


def test_the_letter_says_its_days_as_people_do(desk: SiteWriter) -> None:
    for until, french, english in (
        ("2026-03-01", "le 1er mars 2026", "on March 1, 2026"),
        ("2026-03-09", "du 1er au 9 mars 2026", "from March 1 to 9, 2026"),
    ):
        asked = ("--since", "2026-03-01", "--until", until, "--json", "--lang")
        for lang, told in (("fr", french), ("en", english)):
            subject = json.loads(digest(desk, *asked, lang).stdout)["subject"]
            assert subject.replace("\u00a0", " ").endswith(told)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-1-1", "2026-01-01?"),
        ("mai 2024", "2024-05-01?"),
        ("01/09/2026", "2026-09-01 ou 2026-01-09?"),
        ("1er mars 2026", "2026-03-01?"),
        ("", "il manque une date"),
        ("hier", "AAAA-MM-JJ"),
    ],
)
def test_a_date_written_otherwise_is_told_as_it_should_be(
    desk: SiteWriter, typed: str, meant: str
) -> None:
    done = digest(desk, "--since", typed)
    assert done.returncode == 2
    assert meant in done.stderr
    other = run("passerelle", "links", "--known", "--today", typed, cwd=desk.root)
    assert (other.returncode, meant in other.stderr) == (2, True)


def test_settings_that_cannot_be_read_are_told_in_french(desk: SiteWriter) -> None:
    desk.write("mkdocs.yml", "site_name: a\nplugins: a: b\n")
    done = digest(desk, "--since", "2026-03-01")
    assert (done.returncode, "mkdocs.yml:2:11 :" in done.stderr) == (1, True)
    missing = digest(desk, "--since", "2026-03-01", "--config", "rien.yml").stderr
    assert "le fichier ou le dossier n’existe pas" in missing


def test_a_missing_template_is_told(desk: SiteWriter) -> None:
    desk.remove("overrides/letters/digest.txt")
    done = digest(desk, "--since", "2026-03-01")
    assert done.returncode == 1
    assert "digest.txt" in done.stderr


def test_faulty_files_do_not_stop_the_letter_but_are_told(desk: SiteWriter) -> None:
    desk.write(WHEEL, "---\ntitle: [\n---\n")
    done = digest(desk, "--since", "2026-03-01")
    assert done.returncode == 0
    assert "passerelle check" in done.stderr
    assert "chain-guide" in done.stdout


def test_a_reader_that_leaves_early_gets_no_traceback(desk: SiteWriter) -> None:
    leaving = Path(shutil.which("true") or "/bin/true")
    passerelle = program("passerelle")
    line = f"{passerelle} digest --since 2026-03-01 | {leaving}"
    done = subprocess.run(["sh", "-c", line], cwd=desk.root, capture_output=True, text=True)
    assert "Traceback" not in done.stderr


def test_help_is_in_the_language_of_the_reader(desk: SiteWriter) -> None:
    assert "3 rien de nouveau" in " ".join(digest(desk, "--help").stdout.split())
    english = digest(desk, "--help", PASSERELLE_LANG="en").stdout
    assert "3 nothing new" in " ".join(english.split())


def test_the_letter_of_the_real_library_is_short_enough() -> None:
    done = run("passerelle", "digest", "--since", "2026-01-01", "--format", "html")
    assert done.returncode == 0
    assert 10_000 < len(done.stdout.encode()) < 100_000
