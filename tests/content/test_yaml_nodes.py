"""The quick way of reading YAML gives what the strict one gives, or leaves it the work."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from content.test_arbitrary_input import ANY_TEXT
from passerelle.content import yaml_nodes
from passerelle.content.yaml_reader import read_mapping
from programs import ROOT

RECORDS = sorted(
    set((ROOT / "docs/data").rglob("*.yml")) - set((ROOT / "docs/data/translations").rglob("*"))
)
LINES = st.sampled_from(
    ["title: Été 100 %", "a: [x, y]", "b: {fr: 1, en: 2}", "- c", "  d: e", "f: 'g'", 'h: "i"']
    + ["# note", "", "j: |", "  k", "l: >-", "m:", "n: a:b", "o: p # q", "r: 2026-03-01", "- - s"]
    + [
        "é: «mot»",
        "t: 'u''v'",
        'w: "\\u00e9"',
        "x: y: z",
        " z: 1",
        "a: 😀 b: c",
        "...",
        "---",
        "u: [",
        "v: }",
        "w: [a,",
        "  b]",
    ]
)


def strictly(text: str, monkeypatch: pytest.MonkeyPatch) -> object:
    with monkeypatch.context() as patch:
        patch.setattr(yaml_nodes, "_QUICK_SIZE", -1)
        return read_mapping(text, "x.yml")


@settings(max_examples=500)
@given(ANY_TEXT | st.lists(LINES, max_size=8).map("\n".join))
def test_both_ways_read_the_same(text: str) -> None:
    assert read_mapping(text, "x.yml") == strictly(text, pytest.MonkeyPatch())


def test_both_ways_read_the_real_records_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    for path in RECORDS[::10]:
        text = path.read_text(encoding="utf-8")
        assert read_mapping(text, "x.yml") == strictly(text, monkeypatch)


@pytest.mark.parametrize(
    "text", ["a: " + "[" * 100_000, "- " * 50_000 + "x", "{a: " * 5000, "? " * 9000, "a: " * 9000]
)
def test_what_is_nested_without_end_is_told(text: str) -> None:
    located, problems = read_mapping(text, "x.yml")
    assert located is None
    assert [problem.code for problem in problems]


def test_most_records_are_read_the_quick_way() -> None:
    """Otherwise a large library would take a minute to check."""
    texts = [path.read_text(encoding="utf-8") for path in RECORDS]
    odd = [text for text in texts if yaml_nodes._ODD.search(text)]
    assert len(odd) < len(texts) / 20
    assert hasattr(yaml, "CSafeLoader"), "PyYAML was built without libyaml"
