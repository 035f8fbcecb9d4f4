"""What an editor's text becomes once its words are known, in Python and in the page alike."""

import pytest

from passerelle.sharing.wording import Wording

WORDS = {"title": "Une roue", "address": "https://velo.example/r/roue/", "language": ""}
CASES = [
    ("À lire : {title}", "À lire : Une roue"),
    ("Voici[ {language}][ : {title}].", "Voici : Une roue."),
    ("[{title} ({language})]", ""),
    ("{title}\n{language}\n{address}", "Une roue\nhttps://velo.example/r/roue/"),
    ("a\n\n{language}\n\nb", "a\n\nb"),
    ("Un crochet [sans mot] reste.", "Un crochet [sans mot] reste."),
    ("{title}   \n\n\n\nfin", "Une roue\n\nfin"),
    ("{unknown}x", "x"),
]


@pytest.mark.parametrize(("text", "said"), CASES)
def test_words_are_replaced_and_what_is_unknown_is_left_out(text: str, said: str) -> None:
    assert Wording(text).fill(WORDS) == said


def test_what_a_word_holds_is_never_replaced_in_turn() -> None:
    hostile = {"title": "{address} [ {title} ] $& \\1", "address": "x"}
    assert (
        Wording("{title}[ – {title}]").fill(hostile) == f"{hostile['title']} – {hostile['title']}"
    )
