"""Edits of an original, judged as the person who translated it would judge them."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from passerelle.model.locale import Locale
from passerelle.translations.meaning import changes
from passerelle.translations.plain import targets_of
from passerelle.translations.sentences import one_sentence_a_line
from passerelle.translations.showing import shown

EDITS = yaml.safe_load((Path(__file__).parent / "edits.yml").read_text(encoding="utf-8"))


def drifted(before: str, after: str, locale: Locale, twin: str = "") -> bool:
    texts = (one_sentence_a_line(before), one_sentence_a_line(after))
    return bool(changes(*texts, locale, lambda: targets_of(twin)))


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: f"{edit['lang']}: {edit['why']}")
def test_an_edit_is_judged_as_its_translator_would(edit: dict[str, Any]) -> None:
    twin = edit.get("twin", edit["before"])
    there, back = (edit["before"], edit["after"]), (edit["after"], edit["before"])
    assert drifted(*there, Locale(edit["lang"]), twin) is edit["drift"]
    if "twin" not in edit:  # what counts in one direction counts in the other
        assert drifted(*back, Locale(edit["lang"]), edit["after"]) is edit["drift"]


def test_the_table_holds_enough_of_each() -> None:
    told = [(edit["lang"], edit["drift"]) for edit in EDITS]
    assert len(EDITS) >= 45
    assert all(
        told.count((locale.value, drift)) >= 10 for locale in Locale for drift in (True, False)
    )


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("It has 40 members.", "It has 45 members.", "It has [-40-] {+45+} members."),
        ("He can go.", "He cannot go.", "He can{+not+} go."),
        ("The city pays.", "The city never pays.", "The city {+never+} pays."),
        ("See `one two`.", "See `one`.", "See [-one two-] {+one+}."),
    ],
)
def test_what_changed_is_shown_word_by_word(before: str, after: str, said: str) -> None:
    assert shown(changes(before, after, Locale.EN)) == said


def test_slips_beside_a_change_are_not_shown() -> None:
    pieces = changes(
        "Les acteurs sont mobilises en 2015.", "Les acteurs sont mobilisés en 2016.", Locale.FR
    )
    assert shown(pieces) == "Les acteurs sont mobilisés en [-2015-] {+2016+}."


def test_a_word_that_gives_way_to_its_neighbour_is_a_change() -> None:
    assert changes("The mayor of Bourke left.", "The mayor of of left.", Locale.EN)


def test_only_the_words_around_a_change_are_shown() -> None:
    rest = " ".join(["and more of the same"] * 40)
    told = shown(changes(f"It cost 3. {rest}. End 4.", f"It cost 3. {rest}. End 5.", Locale.EN))
    assert len(told) < 100
    assert told.startswith("…")


TEXTS = st.text(alphabet="ab é'’*_`[](){}#-1.,:?!|<>@&\\\n\t\u00a0\u2028\x07", max_size=120)


@given(TEXTS, TEXTS)
def test_any_text_can_be_compared(before: str, after: str) -> None:
    for locale in Locale:
        assert not changes(one_sentence_a_line(before), one_sentence_a_line(before), locale)
        shown(changes(one_sentence_a_line(before), one_sentence_a_line(after), locale))
