"""`passerelle resource add` through its real process; its network is a server of ours."""

import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from keyboard import Keyboard
from programs import QUIET, run
from site_writer import SiteWriter

PAGE = """<!doctype html><html lang="fr-CA"><head><meta charset="utf-8">
<title>Le frein | Vélo</title>
<meta property="og:site_name" content="Vélo"><meta name="author" content="Ali Rayon">
<meta property="article:published_time" content="2024-05-17T10:00:00Z"></head></html>"""
TEXTS = [
    *("--description-fr", "Un guide : « freins ».", "--description-en", 'A "brake" guide: x'),
    *("--useful-fr", "Pour freiner.", "--useful-en", "no"),
]
GIVEN = [*TEXTS, "--title", "Le frein", "--language", "fr", "--added", "2026-11-23"]
ADDRESS = "https://velo.example/frein?utm_source=lettre"
RECORD = """\
title: "Le frein"
languages: [fr]
url: https://velo.example/frein
access: unopened
seasons: [thaw, frost]
description:
  fr: "Un guide : « freins »."
  en: "A \\"brake\\" guide: x"
useful:
  fr: "Pour freiner."
  en: "no"
added: 2026-11-23
"""


class Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path == "/gone":
            self.send_error(404, "\x1b[31m")
            return
        self.send_response(302 if path == "/file" else 200)
        self.send_header("Location", "file:///etc/passwd")
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        try:
            self.wfile.write(PAGE.encode())
            for _ in range(200 if path == "/endless" else 0):
                self.wfile.write(b"<p>" * 50_000)
        except OSError:
            pass

    def log_message(self, *_arguments: object) -> None:
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a site of ours, which commands reach through a proxy on this machine."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setitem(QUIET, "http_proxy", f"http://127.0.0.1:{server.server_port}")
        yield "http://pages.example"
        server.shutdown()


def add(site: SiteWriter, *arguments: str, lang: str = "fr") -> tuple[int, str, str]:
    done = run("passerelle", "resource", "add", *arguments, cwd=site.root, PASSERELLE_LANG=lang)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def test_given_every_answer_it_writes_a_record_that_passes(site: SiteWriter) -> None:
    facets = ["--facet", "seasons=thaw", "--facet", "Saisons=Gel"]
    code, out, _err = add(site, ADDRESS, "--offline", *GIVEN, *facets)
    assert code == 0
    assert site.read("docs/data/resources/le-frein.yml") == RECORD
    assert site.problems() == ()
    assert "docs/data/resources/le-frein.yml est écrit." in out
    assert "make content" in out
    assert not (site.root / ".drafts").exists()


def test_everything_that_is_missing_is_told_at_once(site: SiteWriter) -> None:
    code, out, err = add(site, ADDRESS, "--offline", "--yes", "--issued", "hier", lang="en")
    assert (code, out) == (1, "")
    assert [line for line in err.splitlines() if line.startswith("- ")] == [
        "- Date of publication: hier is not a date: write 2024, 2024-05 or 2024-05-17 (--issued)",
        "- Title: an answer is missing (--title)",
        "- Language of the resource: an answer is missing (--language)",
        "- Description in French: an answer is missing (--description-fr)",
        "- Description in English: an answer is missing (--description-en)",
        "- Usefulness in French: an answer is missing (--useful-fr)",
        "- Usefulness in English: an answer is missing (--useful-en)",
    ]


@pytest.mark.parametrize(
    ("address", "more", "known"),
    [
        ("http://www.velo.example/chaine/?fbclid=1#a", [], "chain-guide"),
        ("https://velo.example/spokes", [], "spoke-survey"),
        ("https://velo.example/autre", ["--issued", "2019-11"], "chain-guide"),
    ],
)
def test_what_is_there_already_is_refused(
    site: SiteWriter, address: str, more: list[str], known: str
) -> None:
    given = [*GIVEN, "--title", "LE GUIDE de la chaine", *more]
    code, _out, err = add(site, address, "--offline", *given)
    assert code == 1
    assert "complétez plutôt sa fiche : docs/data/re" in err
    assert f"/{known}.yml\n" in err


def test_the_same_title_of_another_year_is_another_work(site: SiteWriter) -> None:
    given = [*GIVEN, "--title", "Le guide de la chaîne", "--issued", "2024", "--json"]
    code, out, _err = add(site, "https://velo.example/autre", "--offline", *given)
    assert (code, json.loads(out)["id"]) == (0, "le-guide-de-la-chaine")


def test_the_name_is_free_even_beside_a_record_that_cannot_be_read(site: SiteWriter) -> None:
    site.write("docs/data/resources/le-frein.yml", "title: [")
    code, out, _err = add(site, ADDRESS, "--offline", *GIVEN, "--json")
    assert (code, json.loads(out)["id"]) == (0, "le-frein-2")


@pytest.mark.parametrize(
    "name", ["../x", "Été", "chain-guide", "sources", "saison", "term-x", "true-wheel"]
)
def test_a_name_that_cannot_serve_is_refused(site: SiteWriter, name: str) -> None:
    code, _out, err = add(site, ADDRESS, "--offline", *GIVEN, "--id", name)
    assert code == 1
    assert "identifiant" in err
    assert len(list((site.docs / "data/resources").iterdir())) == 1


def test_the_page_proposes_and_options_decide(site: SiteWriter, server: str) -> None:
    for path in ("/x", "/endless"):
        code, out, _err = add(site, server + path, *TEXTS, "--title", f"Frein {path}", "--json")
        assert code == 0
        record = json.loads(out)["record"]
        assert record["title"] == f"Frein {path}"
        assert (record["authors"], record["publisher"]) == (["Ali Rayon"], "Vélo")
        assert (record["issued"], record["access"]) == ("2024-05-17", "read")
    assert site.problems() == ()


@pytest.mark.parametrize("path", ["/gone", "/file"])
def test_a_page_that_cannot_be_had_does_not_stop_it(
    site: SiteWriter, server: str, path: str
) -> None:
    code, _out, err = add(site, server + path, *GIVEN)
    assert code == 0
    assert "On continue sans elle." in err
    assert "\x1b" not in err


def test_without_network_it_goes_on(site: SiteWriter) -> None:
    given = ("resource", "add", "http://pages.example/x", *GIVEN)
    done = run("passerelle", *given, cwd=site.root, http_proxy="http://127.0.0.1:9")
    code, err = done.returncode, done.stderr
    assert code == 0
    assert "connexion refusée" in err


@pytest.mark.parametrize(
    "arguments",
    [["pas une adresse"], ["javascript:alert(1)"], [ADDRESS, "--facet", "couleur=bleu"], []]
    + [
        [ADDRESS, "--added", "demain"],
        [ADDRESS, "--docs", "nulle-part"],
        [ADDRESS, "--lang", "de"],
    ],
)
def test_misuse_ends_in_2(site: SiteWriter, arguments: list[str]) -> None:
    assert add(site, *arguments)[0] == 2


def test_a_folder_that_cannot_be_written_is_told(site: SiteWriter) -> None:
    folder = site.docs / "data/resources"
    (folder / "chain-guide.yml").unlink()
    folder.rmdir()
    folder.write_text("")
    code, _out, err = add(site, ADDRESS, "--offline", *GIVEN)
    assert code == 1
    assert "Impossible d’écrire" in err


def keyboard(site: SiteWriter, *arguments: str) -> Keyboard:
    return Keyboard("passerelle", "resource", "add", *arguments, cwd=site.root)


def test_at_the_keyboard_it_asks_proposes_and_insists(site: SiteWriter, server: str) -> None:
    typing = keyboard(site, f"{server}/frein", *TEXTS, "--added", "2026-11-23")
    typing.answer("Réponse [Le frein]", "")
    typing.answer("Numéros ou noms, séparés par des virgules [Français]", "français, 2")
    typing.answer("Réponse [Ali Rayon]", "-")
    typing.answer("Réponse [Vélo]", "Atelier Vélo")
    typing.answer("Réponse [2024-05-17]", "en mai")
    typing.wait_for("n’est pas une date")
    typing.answer("Réponse [2024-05-17]", "2024-05")
    typing.wait_for("2. Été – Quand tout le monde roule.")
    typing.answer("virgules", "4")
    typing.wait_for("ne fait pas partie des choix")
    typing.answer("virgules", "2, Dégel")
    typing.answer("virgules", "")
    typing.answer("L’écrire?", "")
    typing.answer("Identifiant [le-frein]", "chain-guide")
    typing.wait_for("« chain-guide » sert déjà")
    typing.answer("Identifiant [le-frein]", "Frein")
    typing.wait_for("« Frein » ne peut pas servir")
    typing.answer("Identifiant [le-frein]", "frein-2024")
    typing.answer("ouvert vous-même cette adresse?", "n")
    assert typing.end() == 0
    text = site.read("docs/data/resources/frein-2024.yml")
    assert text.startswith(
        'title: "Le frein"\npublisher: "Atelier Vélo"\nissued: "2024-05"\nlanguages: [fr, en]\n'
    )
    assert "access: unopened\nseasons: [summer, thaw]\ndescription:" in text
    assert site.problems() == ()


def test_ctrl_c_loses_nothing_and_the_next_run_takes_up_the_answers(site: SiteWriter) -> None:
    typing = keyboard(site, ADDRESS, "--offline")
    typing.answer("Réponse", "Le frein")
    typing.answer("virgules", "1")
    typing.wait_for("Réponse")
    assert typing.interrupt() == 1
    draft = next((site.root / ".drafts").iterdir())
    assert draft.name in typing.said.replace("\n", "")
    assert "Traceback" not in typing.said

    typing = keyboard(site, "http://www.velo.example/frein/", "--offline", *TEXTS)
    typing.answer("Les reprendre?", "o")
    for _question in ("authors", "publisher", "issued", "seasons", "sizes"):
        typing.answer("(facultatif)", "")
    typing.answer("L’écrire?", "")
    typing.answer("Identifiant", "")
    typing.answer("cette adresse?", "")
    assert typing.end() == 0
    assert 'title: "Le frein"' in site.read("docs/data/resources/le-frein.yml")
    assert not draft.exists()


def test_a_spoilt_draft_is_passed_over(site: SiteWriter) -> None:
    typing = keyboard(site, ADDRESS, "--offline")
    typing.answer("Réponse", "Le frein")
    typing.wait_for("virgules")
    typing.press(b"\x04")
    assert typing.end() == 1
    draft = next((site.root / ".drafts").iterdir())
    for spoilt in (b"\xff", b"[1]", b'{"title": 3, "issued": "hier"}', b"[" * 5000):
        Path(draft).write_bytes(spoilt)
        assert add(site, ADDRESS, "--offline", "--yes")[0] == 1


def test_one_can_come_back_and_change_an_answer_at_the_end(site: SiteWriter) -> None:
    typing = keyboard(site, ADDRESS, "--offline", *TEXTS, "--added", "2026-11-23")
    typing.wait_for("tapez « < »")
    typing.answer("Réponse", "<")
    typing.wait_for("C’est la première question")
    typing.answer("Réponse", "Le frain")
    typing.answer("virgules", "<")
    typing.answer("Réponse [Le frain]", "Le frein")
    typing.answer("virgules", "1 2")
    for _question in ("authors", "publisher", "issued", "seasons", "sizes"):
        typing.answer("(facultatif)", "")
    typing.wait_for("Titre\u00a0: Le frein")
    typing.answer("L’écrire?", "4")
    typing.answer("Réponse", "Vélo")
    typing.wait_for("Éditeur ou organisme\u00a0: Vélo")
    typing.answer("L’écrire?", "o")
    typing.answer("Identifiant", "")
    typing.answer("cette adresse?", "")
    assert typing.end() == 0
    text = site.read("docs/data/resources/le-frein.yml")
    assert text.startswith('title: "Le frein"\npublisher: "Vélo"\nlanguages: [fr, en]\n')


def test_nothing_is_asked_twice_and_no_is_heard(site: SiteWriter) -> None:
    typing = keyboard(site, ADDRESS, "--offline", *TEXTS)
    typing.answer("Réponse", "Le guide de la chaîne")
    typing.wait_for("Un titre pareil existe déjà : Le guide de la chaîne (2019-05)")
    typing.answer("Continuer?", "o")
    typing.answer("virgules", "1")
    for _question in ("authors", "publisher", "issued", "seasons", "sizes"):
        typing.answer("(facultatif)", "")
    typing.answer("L’écrire?", "n")
    assert typing.end() == 1
    assert len(list((site.docs / "data/resources").iterdir())) == 1
    typing = keyboard(site, ADDRESS, "--offline", *TEXTS)
    typing.answer("Les reprendre?", "o")
    typing.wait_for("Titre\u00a0: Le guide de la chaîne")
    typing.answer("L’écrire?", "o")
    typing.answer("Identifiant", "")
    typing.answer("cette adresse?", "")
    assert typing.end() == 0
    assert "(facultatif)" not in typing.said


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "10.1.2.3", "192.168.0.4:8080", "169.254.169.254", "0x7f.0.0.1", "0.0.0.0"]
    + ["imprimante.local", "127.1"],
)
def test_addresses_that_only_lead_home_are_refused(site: SiteWriter, host: str) -> None:
    code, _out, err = add(site, f"http://{host}/x", "--offline", *GIVEN)
    assert (code, "réseau privé" in err) == (2, True)


def test_an_address_with_accents_can_be_asked_and_kept(site: SiteWriter, server: str) -> None:
    code, out, err = add(site, f"{server}/été?q=vélo", *GIVEN, "--json")
    assert (code, "ordinal" in err) == (0, False)
    record = json.loads(out)["record"]
    assert record["url"] == f"{server}/%C3%A9t%C3%A9?q=v%C3%A9lo"
    assert record["publisher"] == "Vélo"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("mai 2024", "vouliez-vous dire 2024-05?"),
        ("17 mai 2024", "vouliez-vous dire 2024-05-17?"),
        ("2024-5-7", "vouliez-vous dire 2024-05-07?"),
        ("01/09/2026", "écrivez 2026-09-01 ou 2026-01-09"),
    ],
)
def test_a_date_that_can_be_read_is_proposed(site: SiteWriter, typed: str, told: str) -> None:
    code, _out, err = add(site, ADDRESS, "--offline", *GIVEN, "--issued", typed)
    assert (code, told in err) == (1, True)
