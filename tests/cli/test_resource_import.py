"""`passerelle resource import` through its real process, on texts that anybody may write."""

import json
import subprocess

import pytest

from passerelle.intake.issue_text import read_issue
from passerelle.intake.new_record import obstacles
from passerelle.intake.questions import questions
from passerelle.messages import is_error
from programs import program, run
from site_writer import SiteWriter

ANSWERS = {
    "Adresse Web": "https://velo.example/frein?utm_source=x",
    "Titre": "Le frein",
    "Langue de la ressource": "Français, Anglais",
    "Autrices et auteurs": "_No response_",
    "Éditeur ou organisme": "Vélo",
    "Date de parution": "2024-05",
    "Saisons": "Dégel, Gel",
    "Tailles": "_No response_",
    "Description en français": "Un guide.",
    "Utilité en français": "Pour freiner.",
    "Description en anglais": "A guide.",
    "Utilité en anglais": "To brake.",
}
ENGLISH = {
    "Web address": "https://velo.example/brake",
    "Title": "The brake",
    "Language of the resource": "English",
    "Seasons": "Thaw",
    "Description in English": "A guide.",
    "Usefulness in English": "_No response_",
}


def text_of(answers: dict[str, str]) -> str:
    return "\n\n".join(f"### {label}\n\n{answer}" for label, answer in answers.items())


def read(site: SiteWriter, text: str, *arguments: str) -> tuple[int, str]:
    site.write("issue.md", text)
    done = run("passerelle", "resource", "import", "issue.md", *arguments, cwd=site.root)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_complete_text_becomes_a_record_that_passes(site: SiteWriter, end: str) -> None:
    code, out = read(site, text_of(ANSWERS).replace("\n", end), "--json")
    assert code == 0
    told = json.loads(out)
    assert told["path"] == "docs/data/resources/le-frein.yml"
    assert {key: told["record"][key] for key in ("url", "languages", "seasons", "access")} == {
        "url": "https://velo.example/frein",
        "languages": ["fr", "en"],
        "seasons": ["thaw", "frost"],
        "access": "unopened",
    }
    assert site.problems() == ()
    assert read(site, text_of(ANSWERS))[0] == 1, "a second time it is there already"


def test_it_reads_standard_input(site: SiteWriter) -> None:
    done = subprocess.run(
        [program("passerelle"), "resource", "import", "-", "--json"],
        cwd=site.root,
        input=b"\xef\xbb\xbf" + text_of(ANSWERS).encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["written"] is True


def test_what_is_missing_is_told_in_the_language_of_the_form(site: SiteWriter) -> None:
    code, out = read(site, text_of(ENGLISH), "--lang", "fr")
    assert code == 1
    assert out.startswith("Thank you for this suggestion.")
    assert out.splitlines()[2:] == [
        "- **Description in French**: an answer is missing",
        "- **Usefulness in French**: an answer is missing",
        "- **Usefulness in English**: an answer is missing",
    ]
    code, out = read(site, text_of(ANSWERS | {"Titre": "_No response_"}), "--json", "--lang", "en")
    assert (code, json.loads(out)["problems"]) == (
        1,
        [
            {
                "question": "title",
                "label": "Titre",
                "reason": "missing",
                "told": "**Titre**\u00a0: il manque une réponse",
            }
        ],
    )


def test_all_that_is_wrong_is_told_once_and_as_text(site: SiteWriter) -> None:
    wrong = {
        "Adresse Web": "javascript:alert(`1`)\n@everyone <img src=x onerror=alert(1)>",
        "Titre": "x" * 400,
        "Langue de la ressource": "Klingon",
        "Date de parution": "2024-13",
        "Autrices et auteurs": "; ".join(f"Nom{n}" for n in range(40)),
    }
    code, out = read(site, text_of(ANSWERS | wrong))
    assert code == 1
    lines = out.splitlines()[2:]
    assert [line.split("**")[1] for line in lines] == [
        *("Adresse Web", "Titre", "Langue de la ressource", "Autrices et auteurs"),
        "Date de parution",
    ]
    assert "`javascript:alert(ˋ1ˋ) @everyone <img src=x onerror=alert(1)>`" in lines[0]


HOSTILE = [
    "---\ntitle: autre\n---\n!!python/object/apply:os.system ['touch pwned']",
    "<script>alert(1)</script> [clic](javascript:alert(1)) ${{ github.token }}",
    "a\x00b\x1b[2Jc\u202ed\u2066e\ufefff\u2028g",
    "\" ' \\ : # & * ! | > % @ ` {x: y} [z]\n- liste\n&ancre *ancre",
    "### Identifiant\n\n../../../etc/passwd\n\n### Titre\n\nUn autre titre",
    "$(touch pwned) `touch pwned` ; rm -rf / #",
    "🚲" * 100 + "e\u0301" * 50,
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_only_text(site: SiteWriter, hostile: str) -> None:
    where = ("Titre", "Description en français", "Utilité en anglais", "Éditeur ou organisme")
    before = sorted(path for path in site.root.rglob("*"))
    code, out = read(site, text_of(ANSWERS | dict.fromkeys(where, hostile)), "--json")
    assert code == 0
    told = json.loads(out)
    after = sorted(path for path in site.root.rglob("*") if path.name != "issue.md")
    assert set(after) - set(before) == {site.root / told["path"]}
    assert (site.root / told["path"]).parent == site.docs / "data/resources"
    assert not any(map(is_error, site.problems())), "advice on how it is written may stay"
    resource = site.library().resources[told["id"]]
    assert resource.facts.useful.en == told["record"]["useful"]["en"]
    held = site.read(told["path"])
    assert not set(held) & set("\x00\x1b\u202e\u2066\ufeff\u2028\r")


@pytest.mark.parametrize(
    "text",
    ["", "Bonjour", "### Rien\n\nx", "### " * 5000, "x" * 300_000, "\x00" * 100, "###\n" * 1000]
    + ["### Titre\n\n" + "a, " * 20_000, "### Langue de la ressource\n\n" + "fr,\n" * 10_000],
)
def test_no_text_stops_it(site: SiteWriter, text: str) -> None:
    code, out = read(site, text)
    assert code == 1
    assert len(out) < 5000
    assert "- " in out


def test_bytes_that_are_no_text_are_told(site: SiteWriter) -> None:
    site.write_bytes("issue.bin", bytes(range(256)) * 10)
    done = run("passerelle", "resource", "import", "issue.bin", cwd=site.root)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("arguments", [[], ["nulle-part"], ["docs"], ["-", "--docs", "x"]])
def test_misuse_ends_in_2(site: SiteWriter, arguments: list[str]) -> None:
    assert run("passerelle", "resource", "import", *arguments, cwd=site.root).returncode == 2


def test_the_forms_are_written_from_the_facets_of_the_library(site: SiteWriter) -> None:
    done = run("passerelle", "resource", "forms", cwd=site.root)
    assert done.returncode == 0
    form = site.read(".github/ISSUE_TEMPLATE/proposer-une-ressource.yml")
    assert "- Dégel" in form
    site.write_bytes("taken/docs/data/x", b"")
    site.write_bytes("taken/.github", b"")
    done = run("passerelle", "resource", "forms", "--docs", "taken/docs", cwd=site.root)
    assert done.returncode == 1
    assert "Impossible d’écrire" in done.stderr


def as_mail(answers: dict[str, str], mark: str, heading: str) -> str:
    """The letter of the site's form, as a mail program may have dressed it."""
    body = "\n\n".join(f"{heading.format(label)}\n\n{said}" for label, said in answers.items())
    head = "Bonjour Odile, voici.\n\nLe 23 nov. 2026 à 10:02, Ali <ali@velo.example> a écrit :\n"
    return head + "\n".join(f"{mark}{line}".rstrip() for line in body.split("\n"))


SIGNATURES = [
    "-- \nAli Rayon\n555-0100",
    "--\nAli Rayon",
    "Envoyé de mon téléphone",
    "_" * 32 + "\nAli",
]
MAILED = {k: v for k, v in ANSWERS.items() if v != "_No response_"}


@pytest.mark.parametrize("mark", ["", "> ", ">> ", ">"])
@pytest.mark.parametrize("heading", ["### {}", "{}", "**{}**", "{} :"])
@pytest.mark.parametrize("signature", SIGNATURES)
def test_a_mail_is_read_as_people_paste_it(
    site: SiteWriter, mark: str, heading: str, signature: str
) -> None:
    text = as_mail({**MAILED, "Utilité en anglais": f"To brake.\n\n{signature}"}, mark, heading)
    library, asked = site.library(), questions(site.library().taxonomy)
    read_it = read_issue(text, asked)
    assert read_it.obstacles == ()
    assert read_it.answers["useful_en"] == "To brake."
    assert read_it.answers["title"] == "Le frein"
    assert obstacles(read_it.answers, asked, library) == []


def test_a_signature_between_two_answers_takes_nothing_else_away(site: SiteWriter) -> None:
    text = as_mail({**MAILED, "Titre": "Le frein\n-- \nAli Rayon"}, "> ", "### {}")
    code, out = read(site, text, "--json")
    assert code == 0
    assert json.loads(out)["record"]["title"] == "Le frein"
    assert "Ali Rayon" not in site.read("docs/data/resources/le-frein.yml")


def test_a_lone_word_makes_no_form(site: SiteWriter) -> None:
    code, out = read(site, "Bonjour,\nTitre\nLe frein")
    assert (code, "Merci" in out) == (1, False)
    assert "ne vient pas du formulaire" in out


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (text_of(ANSWERS).encode("latin-1"), "UTF-8"),
        (text_of(ANSWERS).encode("cp1252"), "UTF-8"),
        (text_of(ANSWERS).encode("utf-16"), "UTF-8"),
        (b"", "vide"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "n’est pas du texte"),
        (b"PK\x03\x04\x00\x00", "n’est pas du texte"),
    ],
)
def test_a_file_that_is_no_suggestion_is_told_what_to_do(
    site: SiteWriter, raw: bytes, told: str
) -> None:
    site.write_bytes("message.txt", raw)
    done = run("passerelle", "resource", "import", "message.txt", cwd=site.root)
    assert (done.returncode, told in done.stdout, "Merci" in done.stdout) == (1, True, False)


def test_what_a_reviewer_should_look_at_is_told(site: SiteWriter) -> None:
    odd = {
        "Description en français": "Voir <b>ici</b> et ![x](y).",
        "Utilité en français": "Comme [@spoke-survey].",
    }
    site.write("issue.md", text_of(ANSWERS | odd))
    done = run("passerelle", "resource", "import", "issue.md", "--json", cwd=site.root)
    assert done.returncode == 0
    warnings = json.loads(done.stdout)["warnings"]
    assert [line.split(" : ")[1] for line in warnings[:2]] == [
        "contient du HTML",
        "contient une image",
    ]
    assert "Utilité en français : contient une citation" in done.stderr
    assert "Description en anglais" not in done.stderr
