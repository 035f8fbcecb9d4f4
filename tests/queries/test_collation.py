import random

from passerelle.queries.collation import sort_key


def in_order(*names: str) -> list[str]:
    shuffled = list(names)
    random.Random(7).shuffle(shuffled)
    return sorted(shuffled, key=sort_key)


def test_an_accented_letter_stands_with_its_plain_one() -> None:
    names = ("Eau", "École", "Écrou", "Effort", "Été", "Étrier", "Fin")
    assert in_order(*names) == list(names)


def test_ligatures_stand_where_their_two_letters_would() -> None:
    names = ("Odeur", "Œil", "Œuvre", "Offre")
    assert in_order(*names) == list(names)
    assert in_order("ad", "æquo", "af") == ["ad", "æquo", "af"]


def test_accents_count_only_between_words_of_the_same_letters() -> None:
    found = in_order("côtes", "coter", "côté", "cote", "coté", "côte")
    assert found[0] == "cote"
    assert found[3:] == ["côté", "coter", "côtes"]


def test_capitals_do_not_come_first() -> None:
    assert in_order("Zinc", "atelier", "Banc", "écrou") == ["atelier", "Banc", "écrou", "Zinc"]
