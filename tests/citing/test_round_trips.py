"""Each format, read back by a program that we did not write, says what the record says."""

import datetime
import json
import unicodedata
from typing import Any
from urllib.parse import parse_qs

import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from citing_records import item
from passerelle.citing.bibtex import ESCAPES, bibtex
from passerelle.citing.citation import Citation
from passerelle.citing.coins import coins
from passerelle.citing.ris import ris

HOSTILE = [
    "Des {accolades} et une seule {",
    "100 % @home, #1 & $2_3 ~ ^",
    r"Une barre \ oblique, \emph{rien}",
    "« Guillemets », \"droits\" et 'simples'",
    "Deux\nlignes\r\net une\ttabulation",
    "Le vélo 🚲 des été\u0301s d'Éve",
    "Moyeu and Rayon and others",
    "TY  - JOUR",
    "%A <script>alert(1)</script> &amp; </pre>",
    "}} @misc{autre, title = {",
    "Fin par une barre \\",
    "\u202eInverse\u202c et zéro\u200blargeur",
]
FACTS: dict[str, Any] = {
    "authors": ("Odile Moyeu", "The Spoke Team", "Moyeu, Rayon and {Fils}"),
    "issued": "2013-05-29",
    "publisher": "Le Pédalier & Cie",
    "consulted": datetime.date(2026, 11, 22),
    "url": "https://velo.example/a_(b)?x=1&y=%20{z}~#é",
}


def one_line(text: str) -> str:
    seen = unicodedata.normalize("NFC", text).replace("\u200b", "")
    return " ".join(seen.split())


def unescaped(text: str) -> str:
    for sign, escape in sorted(ESCAPES.items(), key=lambda pair: pair[0] == "\\"):
        text = text.replace(escape, sign)
    return text


def without_braces(text: str) -> str:
    assert text[:1] == "{"
    assert text[-1:] == "}"
    return text[1:-1]


def read_bibtex(title: str) -> Any:
    return parse_string(bibtex(item(title=title, **FACTS)), "bibtex").entries["essai"]


@pytest.mark.parametrize("title", HOSTILE)
def test_bibtex(title: str) -> None:
    entry = read_bibtex(title)
    assert unescaped(without_braces(entry.fields["title"])) == one_line(title)
    assert unescaped(entry.fields["howpublished"]) == "Le Pédalier & Cie"
    assert (entry.fields["year"], entry.fields["date"]) == ("2013", "2013-05-29")
    assert entry.fields["urldate"] == "2026-11-22"
    assert entry.fields["url"] == "https://velo.example/a_(b)?x=1&y=%20%7Bz%7D~#é"
    assert entry.fields["langid"] == "french"
    person, *bodies = entry.persons["author"]
    assert (person.first_names, person.last_names) == (["Odile"], ["Moyeu"])
    names = [unescaped(without_braces(body.last_names[0])) for body in bodies]
    assert names == ["The Spoke Team", "Moyeu, Rayon and {Fils}"]


@pytest.mark.parametrize("title", HOSTILE)
def test_ris(title: str) -> None:
    (read,) = rispy.loads(ris(item(title=title, **FACTS)))
    assert read["title"] == one_line(title)
    assert read["authors"] == ["Moyeu, Odile", "The Spoke Team", "Moyeu, Rayon and {Fils}"]
    assert read["secondary_title"] == "Le Pédalier & Cie"
    assert (read["year"], read["date"], read["access_date"]) == ("2013", "2013/05/29", "2026/11/22")
    assert read["urls"] == [FACTS["url"]]
    assert read["language"] == "fr"
    assert read["type_of_reference"] == "ELEC"


@pytest.mark.parametrize("title", HOSTILE)
def test_csl_json(title: str) -> None:
    made = item(title=title, **FACTS)
    (read,) = json.loads(Citation(made).csl)
    assert read == json.loads(json.dumps(made))
    assert read["title"] == one_line(title)
    for date, parts in (("issued", [2013, 5, 29]), ("accessed", [2026, 11, 22])):
        assert read[date] == {"date-parts": [parts]}
    for name in read["author"]:
        assert set(name) in ({"literal"}, {"family", "given"})


@pytest.mark.parametrize("title", HOSTILE)
def test_coins(title: str) -> None:
    told = coins(item(title=title, **FACTS))
    assert "+" not in told
    read = parse_qs(told, strict_parsing=True)
    assert read["rft.title"] == [one_line(title)]
    assert read["rft.au"] == ["Moyeu, Odile"]
    assert read["rft.aucorp"] == ["The Spoke Team", "Moyeu, Rayon and {Fils}"]
    assert read["rft.source"] == ["Le Pédalier & Cie"]
    assert read["rft.date"] == ["2013-05-29"]
    assert read["rft.identifier"] == [FACTS["url"]]


@given(st.text(min_size=1).filter(str.strip))
def test_any_title_at_all(title: str) -> None:
    made = item(title=title)
    entry = parse_string(bibtex(made), "bibtex").entries["essai"]
    assert unescaped(without_braces(entry.fields["title"])) == made["title"]
    (read,) = rispy.loads(ris(made))
    assert read["title"] == made["title"]


def test_what_tex_would_run_is_escaped_as_tex_says() -> None:
    text = bibtex(item(title=r"50% & #1_a $b {c} ~d ^e \f"))
    assert (
        r"{{50\% \& \#1\_a \$b \textbraceleft{}c\textbraceright{} "
        r"\textasciitilde{}d \textasciicircum{}e \textbackslash{}f}}"
    ) in text
