"""What is mended in a passage, and what is left to the build or to a person."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from passerelle.formats.typography import typeset
from passerelle.mending.setting import mended
from passerelle.model.locale import Locale

FR, EN = Locale.FR, Locale.EN


@pytest.mark.parametrize(
    ("locale", "typed", "wanted"),
    [
        (FR, "L'atelier d'à côté", "L’atelier d’à côté"),
        (FR, 'Le "voile" se voit', "Le « voile » se voit"),
        (FR, "«voile»", "« voile »"),
        (FR, "Quoi ? Oui ; non !", "Quoi? Oui; non!"),
        (FR, "Trois choses: la roue", "Trois choses : la roue"),
        (FR, "Et puis...", "Et puis…"),
        (FR, "Un vélo -- le mien -- roule", "Un vélo – le mien – roule"),
        (FR, "Un  vélo   bleu", "Un vélo bleu"),
        (FR, "On dit “voile” ici", "On dit « voile » ici"),
        (FR, "14% et 20$", "14 % et 20 $"),
        (EN, 'The club\'s "wobble"', "The club’s “wobble”"),
        (EN, "It is « true »", "It is “true”"),
        (EN, "A wheel -- mine -- turns", "A wheel—mine—turns"),
        (EN, "Really ?", "Really?"),
    ],
)
def test_what_is_safe_is_mended(locale: Locale, typed: str, wanted: str) -> None:
    assert mended(typed, locale) == wanted


@pytest.mark.parametrize(
    ("locale", "typed"),
    [
        (FR, "Trois choses : la roue"),
        (FR, "Trois choses\u00a0: la roue"),
        (FR, "« voile » et 14 % de 10 000 rayons"),
        (FR, 'Une fenêtre de 5" de large'),
        (FR, "« dit “non” »"),
        (FR, "“un” et « deux »"),
        (FR, "« Wheels: a guide »"),
        (FR, "https://velo.example/a'b--c ou info@velo.example"),
        (EN, "“wobble” and rim 5'"),
        (EN, 'An inch is written 1"'),
    ],
)
def test_what_is_right_or_in_doubt_is_left(locale: Locale, typed: str) -> None:
    assert mended(typed, locale) == typed


TYPED = st.text(
    st.sampled_from([*"aelé .,;:!?'\"«»“”’-…%$0123()\u00a0\n", " ", " ", "d", "x"]), max_size=40
)


@settings(max_examples=600)
@given(TYPED, st.sampled_from(Locale))
def test_it_is_mended_once_and_for_all(typed: str, locale: Locale) -> None:
    once = mended(typed, locale)
    assert mended(once, locale) == once


@settings(max_examples=600)
@given(TYPED, st.sampled_from(Locale))
def test_what_the_build_sets_is_the_same_but_for_marks_and_spaces(
    typed: str, locale: Locale
) -> None:
    assert bare(typeset(mended(typed, locale), locale)) == bare(typeset(typed, locale))


def bare(text: str) -> str:
    """A text without what typography may change."""
    return "".join(sign for sign in text if sign not in " \u00a0\u202f'’\"«»“”.…-–—")
