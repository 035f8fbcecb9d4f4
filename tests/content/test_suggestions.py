import pytest
from hypothesis import given
from hypothesis import strategies as st

from passerelle.content.suggestions import nearest, to_slug


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Gagner la confiance", "gagner-la-confiance"),
        ("L’été à l'œuvre", "l-ete-a-l-oeuvre"),
        ("Ex æquo : 2 vélos!", "ex-aequo-2-velos"),
        ("  --Déjà--  ", "deja"),
        ("ŒUVRE", "oeuvre"),
        ("日本", ""),
    ],
)
def test_a_title_becomes_the_last_part_of_an_address(title: str, slug: str) -> None:
    assert to_slug(title) == slug


@given(st.text())
def test_a_proposed_slug_is_a_valid_one_and_stays_the_same(text: str) -> None:
    slug = to_slug(text)
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug == slug.strip("-")
    assert "--" not in slug
    assert to_slug(slug) == slug


@pytest.mark.parametrize(
    ("word", "expected"),
    [("tahw", {"nearest": "thaw"}), ("Été", {"nearest": "ete"}), ("monsoon", {}), ("", {})],
)
def test_the_nearest_known_word_is_proposed_if_any_is_near(
    word: str, expected: dict[str, str]
) -> None:
    assert nearest(word, ["thaw", "ete", "frost"]) == expected
