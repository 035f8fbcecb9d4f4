import re
from pathlib import Path
from string import Formatter

import pytest

import passerelle
from passerelle.messages.commands import COMMANDS
from passerelle.model.locale import Locale

CHOSEN = ("pdf-not-in-", "links-verdict-", "links-reason-", "import-markup-")
"""Families of messages of which the code works out the name."""


@pytest.mark.parametrize("name", COMMANDS)
def test_both_languages_of_a_message_use_the_same_details(name: str) -> None:
    said = COMMANDS[name]
    assert set(said) == set(Locale)
    french, english = ({d for _t, d, _s, _c in Formatter().parse(said[at])} for at in Locale)
    assert french == english


def test_every_message_is_used() -> None:
    commands = Path(passerelle.__file__).parent.rglob("*.py")
    code = "\n".join(path.read_text(encoding="utf-8") for path in commands)
    named = set(re.findall(r'(?:say|told|tell|Error)\(\s*f?"([a-z-]+)', code))
    assert {name for name in COMMANDS if not name.startswith(CHOSEN)} <= named
