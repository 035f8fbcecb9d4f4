"""The command starts without noise, and speaks as people write."""

import importlib.metadata
import subprocess
import sys

import pytest

from programs import ROOT, run

PRESSED_WHILE_LOADING = """
import sys
class Press:
    def find_spec(self, name, path=None, target=None):
        if name == "passerelle.model.locale":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Press())
from passerelle.__main__ import main
assert "click" not in sys.modules
main()
"""


def test_ctrl_c_while_loading_leaves_no_traceback() -> None:
    (entry,) = importlib.metadata.entry_points(group="console_scripts", name="passerelle")
    assert entry.value == "passerelle.__main__:main"
    done = subprocess.run(
        [sys.executable, "-c", PRESSED_WHILE_LOADING], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (130, "")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("linkz", "« linkz » n’existe pas. Vouliez-vous dire « links »?"),
        ("links --mended", "Vouliez-vous dire « --mend »?"),
        ("links --nope", "L’option « --nope » n’existe pas.\n"),
        ("links --timeout 5000", "« --timeout » : « 5000 » ne convient pas"),
        ("links --pace nan", "de 0 à 3600"),
        ("check --lang de", "« fr », « en »"),
        ("resource confirm x --docs rien", "Lancez la commande à la racine du projet"),
        ("resource import rien.md", "Fichier introuvable : « rien.md »"),
    ],
)
def test_misuse_is_told_as_people_write(arguments: str, told: str) -> None:
    done = run("passerelle", *arguments.split())
    said = done.stderr.replace("\u00a0", " ")
    assert (done.returncode, told in said) == (2, True), said
    assert not set("'`") & set(said)
    english = run("passerelle", *arguments.split(), PASSERELLE_LANG="en").stderr
    assert "«" not in english


def test_every_command_looks_for_docs_at_the_root() -> None:
    for command in (
        "check",
        "links",
        "digest --since 2026-01-01",
        "resource add https://a.example",
    ):
        done = run("passerelle", *command.split(), cwd=ROOT / "tests")
        assert done.returncode == 2
        assert "à la racine du projet, ou donnez --docs" in done.stderr


def test_the_help_is_whole_and_has_french_colons() -> None:
    told = run("passerelle", "resource", "--help").stdout
    assert "..." not in told
    assert "Options\u00a0:\n" in told
    assert "Commandes\u00a0:\n" in told
