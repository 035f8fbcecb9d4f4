"""The labelled queries of the evaluation name what exists, and are enough."""

from collections import Counter
from pathlib import Path

import pytest

from passerelle.content.library import Library
from passerelle.model.locale import Locale
from search_eval.labels import CLASSES, faults, read_labels


@pytest.mark.parametrize("locale", Locale)
def test_labels_name_what_exists(locale: Locale, library: Library) -> None:
    assert list(faults(read_labels(locale), locale, library)) == []


@pytest.mark.parametrize("locale", Locale)
def test_there_are_enough_queries_of_each_class(locale: Locale) -> None:
    counts = Counter(label.kind for label in read_labels(locale))
    assert sum(counts.values()) >= 120
    assert set(counts) == set(CLASSES)
    assert min(counts.values()) >= 10


def test_all_faults_are_told_at_once(tmp_path: Path, library: Library) -> None:
    entries = """
    - {query: "L’effet", class: theme, expect: [no/such.md, "term:trust"]}
    - {query: "l'effet ", class: themes, expect: ["resource:none"]}
    - {query: "rien", class: name, expect: []}
    """
    (tmp_path / "blind-fr.yml").write_text(entries, "utf-8")
    (tmp_path / "more-fr.yml").write_text("[]", "utf-8")
    told = list(faults(read_labels(Locale.FR, tmp_path), Locale.FR, library))
    reasons = [text.partition("»: ")[2] for text in told]
    assert sorted(reasons) == [
        "no such class: themes",
        "no such item: no/such.md",
        "no such item: resource:none",
        "nothing is expected",
        "the same query stands twice",
        "the same query stands twice",
    ]


def test_an_entry_without_its_three_keys_is_refused(tmp_path: Path) -> None:
    (tmp_path / "blind-fr.yml").write_text('- {query: "x", class: name}', "utf-8")
    with pytest.raises(ValueError, match=r"blind-fr\.yml"):
        read_labels(Locale.FR, tmp_path)
