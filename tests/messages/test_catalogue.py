import re
from pathlib import Path
from string import Formatter

import pytest

import passerelle
from passerelle.messages import CATALOGUE, describe, report
from passerelle.messages.catalogue import PHRASES
from passerelle.model.locale import Locale
from passerelle.model.problem import Phrase, Position, Problem

PATH = "docs/fr/x.md"
UNKNOWN_KEY = Problem(PATH, Position(3, 7), "FM008", {"key": "ordre", "nearest": "order"})


def details_in(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in Formatter().parse(text) if name}


@pytest.mark.parametrize("code", CATALOGUE)
def test_both_languages_of_a_message_use_the_same_details(code: str) -> None:
    message = CATALOGUE[code]
    for part in ("what", "mend"):
        french, english = (getattr(message[locale], part) for locale in Locale)
        assert details_in(french) == details_in(english)
        assert french != english or french == "{hint}"


@pytest.mark.parametrize("name", PHRASES)
def test_both_languages_of_a_phrase_use_the_same_details(name: str) -> None:
    phrase = PHRASES[name]
    assert set(phrase) == set(Locale)
    assert details_in(phrase["fr"]) == details_in(phrase["en"])


def test_every_code_and_phrase_that_the_code_names_is_in_the_catalogue() -> None:
    sources = Path(passerelle.__file__).parent.rglob("*.py")
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    assert set(re.findall(r'"([A-Z]{2}\d{3})"', code)) == set(CATALOGUE)
    phrases = set(re.findall(r'Phrase\("([a-z-]+)"\)', code))
    assert "did-you-mean" in phrases
    assert phrases <= set(PHRASES)


def test_a_problem_is_told_in_two_lines_where_and_what_then_how_to_mend_it() -> None:
    where, mend = describe(UNKNOWN_KEY, Locale.EN).split("\n")
    assert where.startswith("docs/fr/x.md:3:7: FM008 ")
    assert "ordre" in where
    assert mend.startswith("    → ")
    assert mend.endswith(" Did you mean “order”?")
    french = describe(UNKNOWN_KEY, Locale.FR).replace("\u00a0", " ")
    assert french.endswith("Vouliez-vous dire « order »?")


def test_without_a_near_word_nothing_is_suggested_and_no_space_is_left() -> None:
    told = describe(Problem(PATH, Position(), "FM008", {"key": "x"}), Locale.EN)
    assert "Did you mean" not in told
    assert told == told.rstrip()


@pytest.mark.parametrize("found", ["{key}", "{", "%s", "hint-list", "phrase:hint-list"])
def test_what_contributors_wrote_is_shown_as_they_wrote_it(found: str) -> None:
    details = {"key": "title", "found": found, "hint": Phrase("hint-empty")}
    told = describe(Problem(PATH, Position(), "FM016", details), Locale.EN)
    assert f"“{found}”" in told


def test_a_long_value_is_cut_and_put_on_one_line() -> None:
    details = {"key": "title", "found": "mot\n" * 500, "hint": Phrase("hint-empty")}
    told = describe(Problem(PATH, Position(), "FM016", details), Locale.FR)
    assert len(told.split("\n")) == 2
    assert "mot mot" in told
    assert "…" in told
    assert len(told) < 500


@pytest.mark.parametrize(
    ("locale", "one", "two"),
    [
        (Locale.FR, "1 problème à corriger.", "2 problèmes à corriger."),
        (Locale.EN, "1 problem to mend.", "2 problems to mend."),
    ],
)
def test_a_report_tells_problems_in_reading_order_and_counts_them(
    locale: Locale, one: str, two: str
) -> None:
    earlier = Problem(PATH, Position(3, 2), "FM005")
    assert report([earlier], locale) == f"{describe(earlier, locale)}\n\n{one}"
    told = report([UNKNOWN_KEY, earlier], locale)
    assert told == f"{describe(earlier, locale)}\n{describe(UNKNOWN_KEY, locale)}\n\n{two}"
