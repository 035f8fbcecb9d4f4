"""The evaluation counts as it says it does."""

import pytest

from passerelle.content.library import Library
from passerelle.model.locale import Locale
from search_eval.labels import Label
from search_eval.peers import cut
from search_eval.places import Places
from search_eval.scores import rank, scores, shortfalls


@pytest.mark.parametrize(
    ("address", "items"),
    [
        ("/en/practise/earning-trust/", {"practise/trust-earning.md"}),
        ("en/practise/earning-trust/#any-heading", {"practise/trust-earning.md"}),
        ("/en/glossary/#trust", {"glossary/index.md", "term:trust"}),
        ("/en/glossary/", {"glossary/index.md"}),
        ("/en/resources/heck-2023/", {"resource:heck-2023"}),
        ("/en/r/trust-earning/index.html", {"practise/trust-earning.md"}),
        ("/en/resources/", {"resources/index.md"}),
        ("/en/no/such/page/", set()),
        ("/pratiquer/gagner-la-confiance/", set()),
    ],
)
def test_addresses_lead_to_items_of_their_language(
    address: str, items: set[str], library: Library
) -> None:
    places = Places(library, Locale.EN)
    assert places.items(address) == items


def test_results_that_no_label_could_name_keep_their_rank() -> None:
    found = [frozenset[str](), frozenset({"a.md"}), frozenset({"b.md", "term:b"})]
    assert rank(found, ["term:b", "c.md"]) == 3
    assert rank(found, ["c.md"]) == 0


def test_figures_of_a_class_and_of_all() -> None:
    labels = [
        Label(str(n), kind, ("a.md",), "") for n, kind in enumerate(["name", "name", "theme"])
    ]
    figures = scores(labels, [1, 4, 0])
    assert (figures["name"].first, figures["name"].three, figures["name"].mrr) == (0.5, 0.5, 0.625)
    assert (figures["all"].queries, round(figures["all"].mrr, 3)) == (3, 0.417)


def test_ours_must_beat_both_peers_or_be_perfect() -> None:
    labels = [Label(str(n), kind, ("a.md",), "") for n, kind in enumerate(["name", "theme"] * 50)]
    perfect = scores(labels, [1] * 100)
    assert shortfalls(perfect, {"peer": perfect}) == []
    good = scores(labels, [1] * 99 + [3])
    assert shortfalls(good, {"peer": scores(labels, [2] * 100)}) == []
    assert shortfalls(good, {"peer": good}) == ["theme, first: 98%, no better than peer"]
    poor = shortfalls(scores(labels, [1] * 89 + [0] * 11), {"peer": scores(labels, [0] * 100)})
    assert poor == ["first three: 89.0%, 98% wanted", "first: 89.0%, 90% wanted"]


def test_materials_index_is_cut_by_language() -> None:
    whole = {
        "config": {"lang": ["fr"], "separator": " "},
        "docs": [{"location": "entente/"}, {"location": "en/x/#y"}, {"location": ""}],
    }
    assert [entry["location"] for entry in cut(whole, Locale.FR)["docs"]] == ["entente/", ""]
    english = cut(whole, Locale.EN)
    assert english["docs"] == [{"location": "en/x/#y"}]
    assert english["config"] == {"lang": ["en"], "separator": " "}
