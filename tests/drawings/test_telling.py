"""Pictures speak as the pages do: dates, amounts and typography of each language."""

from typing import Any

import pytest

from passerelle.drawings.telling import Teller, Telling
from passerelle.model.locale import Locale
from passerelle.model.picture import PictureFacts

WORDS = {"fr": "L'atelier: 4 vélos", "en": "It's a workshop"}
HEAD = {"title": WORDS, "summary": WORDS}
NB = "\u00a0"


def told(locale: Locale, **drawing: Any) -> Telling:
    facts = PictureFacts.model_validate(HEAD | drawing)
    return Teller(locale, {"bike-union": "L'Union"}.__getitem__).tell(facts)


def event(date: Any, until: Any = None) -> dict[str, Any]:
    return {"date": date, "until": until, "label": WORDS, "source": ("survey",)}


@pytest.mark.parametrize(
    ("dates", "french", "english"),
    [
        ((1995,), "1995", "1995"),
        (("2015-12",), "décembre 2015", "December 2015"),
        (("2022-05-01",), f"1er{NB}mai 2022", f"May{NB}1, 2022"),
        ((2016, 2021), "2016–2021", "2016–2021"),
        (
            ("2016-09", "2017-03"),
            f"septembre 2016{NB}– mars 2017",
            f"September 2016{NB}– March 2017",
        ),
    ],
)
def test_dates(dates: tuple[Any, ...], french: str, english: str) -> None:
    line = (event(*dates), event(2030))
    assert told(Locale.FR, time_line=line).rows[0].cells[0] == french
    assert told(Locale.EN, time_line=line).rows[0].cells[0] == english


def test_events_are_told_in_order_of_time() -> None:
    line = (event(2020), event("2019-02-03"), event(2018, 2025))
    rows = told(Locale.FR, time_line=line).rows
    assert [row.cells[0] for row in rows] == ["2018–2025", f"3{NB}février 2019", "2020"]


def test_amounts_have_their_unit_and_say_when_they_are_approximate() -> None:
    bars = tuple(
        {"value": value, "about": about, "label": WORDS, "source": ("survey",)}
        for value, about in ((19_500_000.0, False), (20_000_000.0, True))
    )
    amounts = {"unit": "CAD", "groups": ({"label": WORDS, "bars": bars},)}
    french, english = (
        [row.cells[2] for row in told(locale, amounts=amounts).rows] for locale in Locale
    )
    assert french == [f"19,5{NB}M$", f"environ{NB}20{NB}M$"]
    assert english == [f"$19.5{NB}million", f"about{NB}$20{NB}million"]


def test_words_are_set_by_the_rules_of_their_language() -> None:
    role = {"label": WORDS, "text": WORDS, "organisations": ("bike-union",), "source": ("survey",)}
    partners = {"centre": WORDS, "roles": (role, role)}
    french = told(Locale.FR, partners=partners)
    assert french.title == f"L’atelier{NB}: 4 vélos"
    assert french.rows[0].cells == (french.title, french.title, "L’Union")
    assert told(Locale.EN, partners=partners).title == "It’s a workshop"
