"""What click says of itself is said in French too."""

import io
import re
from pathlib import Path

import click
import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import passerelle
from passerelle.cli.main import main
from programs import run

FILE = Path(passerelle.__file__).parent / "messages/locale/fr/LC_MESSAGES/passerelle.po"
CATALOGUE = read_po(io.BytesIO(FILE.read_bytes()), locale="fr")
CLICK = [
    message
    for _file, _line, message, _comments, _context in extract_from_dir(
        str(Path(click.__file__).parent),
        method_map=[("**.py", "python")],
        keywords={"_": None, "ngettext": (1, 2), "gettext": None},
    )
]
ALIKE = {"Options", "%(prog)s, version %(version)s"}
"""What is written alike in both languages."""


def test_every_word_of_click_is_in_the_catalogue() -> None:
    assert len(CLICK) > 60
    for message in CLICK:
        found = CATALOGUE.get(message)
        assert found is not None, message
        assert found.string, message
        assert not found.fuzzy


def test_no_detail_is_lost() -> None:
    for message in CATALOGUE:
        texts = message.id if isinstance(message.id, tuple) else (message.id,)
        said = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.id:
            known = set(re.findall(r"\{(\w+)", " ".join(texts)))
            assert set(re.findall(r"\{(\w+)", " ".join(said))) <= known


def test_the_compiled_catalogue_is_that_of_the_text() -> None:
    compiled = io.BytesIO()
    write_mo(compiled, CATALOGUE)
    assert FILE.with_suffix(".mo").read_bytes() == compiled.getvalue(), "make words"


def commands(command: click.Command, *names: str) -> list[tuple[str, ...]]:
    under = command.commands.items() if isinstance(command, click.Group) else ()
    return [names, *(found for name, each in under for found in commands(each, *names, name))]


def english() -> list[str]:
    texts = [
        each
        for message in CLICK
        for each in (message if isinstance(message, tuple) else (message,))
    ]
    plain = {text for text in texts if "{" not in text and len(text) > 4} - ALIKE
    kinds = {"TEXT", "DIRECTORY", "FILE", "FILENAME", "PATH", "INTEGER", "COMMAND", "ARGS"}
    return [*plain, *kinds, "Error", "Invalid value", "Try '"]


def assert_french(text: str) -> None:
    found = [word for word in english() if re.search(rf"(?<![\w-]){re.escape(word)}(?!\w)", text)]
    assert found == [], text


@pytest.mark.parametrize("names", commands(main), ids=" ".join)
def test_no_help_holds_an_english_word_of_click(names: tuple[str, ...]) -> None:
    done = run("passerelle", *names, "--help")
    assert done.stdout.startswith("Emploi : passerelle")
    assert_french(done.stdout)
    assert run("passerelle", *names, "--help", PASSERELLE_LANG="en").stdout.startswith("Usage: ")


ERRORS = {
    "il n’y a pas cette commande": ["nope"],
    "ni cette option": ["check", "--nope"],
    "ni ce dossier": ["check", "--docs", "/nowhere"],
    "ni ce choix": ["check", "--lang", "de"],
    "il manque un argument": ["resource", "add"],
    "il y en a trop": ["pdf", "a", "b"],
    "il manque une valeur": ["check", "--docs"],
    "ce n’est pas une date": ["resource", "add", "https://x.example/", "--added", "demain"],
    "le fichier n’est pas là": ["resource", "import", "/nowhere"],
    "c’est un dossier": ["resource", "import", "docs"],
}


@pytest.mark.parametrize("case", ERRORS)
def test_no_usual_error_holds_an_english_word_of_click(case: str) -> None:
    done = run("passerelle", *ERRORS[case])
    assert done.returncode == 2
    assert "Erreur : " in done.stderr
    assert_french(done.stderr)
