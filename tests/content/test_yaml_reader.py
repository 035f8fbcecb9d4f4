import datetime
from typing import Any

import pytest

from passerelle.content.yaml_reader import read_mapping
from passerelle.model.problem import Position, Problem


def read(text: str) -> dict[str, Any]:
    located, problems = read_mapping(text, "docs/data/x.yml")
    assert problems == []
    assert located
    return dict(located.data)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("off", "off"),
        ("On", "On"),
        ("12:30", "12:30"),
        ("007", "007"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1e5", "1e5"),
        (".inf", ".inf"),
        ("<<", "<<"),
        ("2013-05", "2013-05"),
        ("2026-02-30", "2026-02-30"),
        ('"2026-03-01"', "2026-03-01"),
        ("'true'", "true"),
        ('"12"', "12"),
        ("9" * 40, "9" * 40),
        pytest.param(f"!!int {'9' * 5000}", "9" * 5000, id="number without end"),
        ("!!int abc", "abc"),
        ("true", True),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("2.50", 2.5),
        ("2026-03-01", datetime.date(2026, 3, 1)),
        ("[a, 1]", ("a", 1)),
    ],
)
def test_values_are_read_as_contributors_mean_them(typed: str, value: Any) -> None:
    (found,) = read(f"key: {typed}").values()
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(("typed", "text"), [("2026-03-01", "2026-03-01"), ("12", "12")])
def test_a_value_tagged_as_text_stays_text(typed: str, text: str) -> None:
    assert read(f"key: !!str {typed}") == {"key": text}


@pytest.mark.parametrize("key", ["no", "1", "2026-03-01", "true"])
def test_keys_are_always_texts(key: str) -> None:
    assert read(f"{key}: x") == {key: "x"}


def test_an_empty_document_has_no_key() -> None:
    assert read("# only a comment\n") == {}


def test_of_two_equal_keys_the_first_is_kept_and_the_second_reported() -> None:
    located, problems = read_mapping("a: 1\nb:\n  c: 2\n  c: 3\na: 4\n", "x.yml", first_line=2)
    assert located
    assert located.data == {"a": 1, "b": {"c": 2}}
    assert problems == [
        Problem("x.yml", Position(5, 3), "FM007", {"key": "c", "line": "4"}),
        Problem("x.yml", Position(6, 1), "FM007", {"key": "a", "line": "2"}),
    ]


def test_the_place_of_each_key_and_value_is_kept() -> None:
    located, _ = read_mapping("a: 1\nlist:\n  - x\n  - {k: v}\n", "x.yml", first_line=2)
    assert located
    assert located.key_position("list", 1, "k") == Position(5, 6)
    assert located.value_position("list", 1, "k") == Position(5, 9)
    assert located.value_position("list", 0) == Position(4, 5)
    assert located.value_position("list", 1, "gone") == Position(5, 5)
    assert located.value_position("gone") == Position(2, 1)
