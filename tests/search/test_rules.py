import pytest
from hypothesis import given
from hypothesis import strategies as st
from query_cases import EN, FR, QUERIES

from passerelle.model.locale import Locale
from passerelle.search.rules import rules_of


@pytest.mark.parametrize(("locale", "typed", "expected"), QUERIES)
def test_a_query_comes_to_its_one_form(locale: Locale, typed: str, expected: str) -> None:
    assert " ".join(rules_of(locale).words(typed, is_query=True)) == expected


@pytest.mark.parametrize(
    ("locale", "written", "expected"),
    [
        (FR, "citoyen·ne·s", "citoyens citoyennes"),
        (FR, "acteurs-trices", "acteurs actrices"),
        (FR, "participant(e)s", "participants participantes"),
        (FR, "ambitieux·euses", "ambitieux ambitieuse"),
        (FR, "auto-évaluation", "auto evaluation autoevaluation"),
        (EN, "non-profit", "non profit nonprofit"),
        (EN, "StrivePartnership", "strivepartnership strive partnership"),
    ],
)
def test_a_text_stands_for_each_word_it_abbreviates(
    locale: Locale, written: str, expected: str
) -> None:
    assert " ".join(rules_of(locale).words(written)) == expected


@given(st.text())
def test_what_is_searched_for_is_found_in_the_text_that_has_it(text: str) -> None:
    for locale in Locale:
        once = rules_of(locale).words(text, is_query=True)
        assert all(word.isascii() and word.isalnum() for word in once)


@given(st.text("aeilnrstuxo'’·.()-/ \u00a0\u202f"))
def test_no_rule_spans_a_space(text: str) -> None:
    for locale in Locale:
        rules = rules_of(locale)
        for is_query in (True, False):
            assert rules.words(text, is_query=is_query) == list(rules._worked_out(text, is_query))
