"""A mail link is what RFC 6068 asks for, whatever the title holds."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from passerelle.model.locale import Locale
from passerelle.sharing.letter import file_name, read_letter
from passerelle.sharing.message import Message, message_of

OVERRIDES = Path(__file__).parents[2] / "overrides"
MAILTO = re.compile(r"mailto:\?subject=(?P<subject>[^&=?#]+)&body=(?P<body>[^&=?#]+)")
ENCODED = re.compile(r"(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+")
"""Unreserved characters and percent-encoded octets (RFC 3986, 2); RFC 6068 allows some more."""
TITLES = [
    "Une roue",
    'Sel & "poivre" = 100 % <b>?#',
    "a%0Ato=x@y.example",
    "été 🚲 «\u00a0x\u00a0»",
]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("locale", Locale)
def test_a_mail_link_says_back_subject_and_text(locale: Locale, title: str) -> None:
    name = file_name(locale)
    letter, problems = read_letter(OVERRIDES / name, name, locale)
    assert problems == []
    assert letter
    words = {"title": title, "summary": "Deux lignes.", "address": "https://velo.example/r/x/"}
    message = message_of(letter, locale, words)
    parts = MAILTO.fullmatch(message.mailto)
    assert parts
    assert all(ENCODED.fullmatch(part) for part in parts.groups())
    assert unquote(parts["subject"]) == message.subject
    assert title in message.subject
    assert unquote(parts["body"]).replace("\r\n", "\n") == message.mail
    assert "%0A" not in parts["body"].replace("%0D%0A", "")
    assert all(word in message.mail for word in words.values())


def test_lines_end_as_mail_wants_them() -> None:
    mail = Message(Locale.FR, "x", "un\n\ndeux", "")
    assert mail.mailto == "mailto:?subject=x&body=un%0D%0A%0D%0Adeux"


def test_a_letter_saved_by_another_system_is_read(tmp_path: Path) -> None:
    file = tmp_path / "share.fr.txt"
    original = (OVERRIDES / file_name(Locale.FR)).read_text("utf-8")
    file.write_bytes(b"\xef\xbb\xbf" + original.replace("\n", "\r\n").encode())
    ours = read_letter(OVERRIDES / file_name(Locale.FR), "x", Locale.FR)
    assert read_letter(file, "x", Locale.FR) == ours


def test_a_remark_is_never_sent_and_typography_is_set(tmp_path: Path) -> None:
    file = tmp_path / "share.fr.txt"
    file.write_text(
        "== subject ==\nObjet : {title}\n== mail ==\nl'un\n# secret\nl'autre\n== text ==\nx\n"
        "== list ==\nx\n== list-end ==\nx\n",
        "utf-8",
    )
    letter, problems = read_letter(file, "x", Locale.FR)
    assert problems == []
    assert letter
    assert letter.mail.text == "l’un\nl’autre"
    assert letter.subject.text == "Objet\u00a0: {title}"
