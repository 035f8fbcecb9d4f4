"""The line shown under a problem, and the caret under its place."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passerelle.messages.excerpt import excerpt, width


def caret_stands_under(line: str, column: int, columns: int = 80) -> str:
    """The sign above the caret, found by counting columns as a terminal does."""
    shown, caret = excerpt(line, 7, column, columns).split("\n")
    at = caret.index("^")
    taken = 0
    for sign in shown:
        if taken == at and width(sign):
            return sign
        taken += width(sign)
    return ""


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("une roue", "r"),
        ("été : la roue", "r"),
        ("\tune\troue", "r"),
        ("日本語 roue", "r"),
        ("e\u0301te\u0301 roue", "r"),
        ("👍 roue", "r"),
        ("mot " * 100 + "Xrès loin " + "mot " * 100, "X"),
        ("日本 " * 100 + "X", "X"),
    ],
)
def test_the_caret_stands_under_its_sign(line: str, sign: str) -> None:
    assert caret_stands_under(line, line.index(sign) + 1) == sign


def test_the_caret_may_follow_the_line() -> None:
    assert excerpt("mot", 3, 9).split("\n") == ["     3 │ mot", "       │    ^"]


def test_nothing_that_acts_on_a_terminal_is_shown() -> None:
    shown = excerpt("a\x1b[31mrouge\u202e", 1, 1)
    assert "\x1b" not in shown
    assert "\u202e" not in shown


@given(st.text(max_size=300), st.integers(1, 400), st.integers(10, 200))
def test_any_line_fits(line: str, column: int, columns: int) -> None:
    shown, caret = excerpt(line.replace("\n", " "), 12, column, columns).split("\n")
    assert "^" in caret
    for each in (shown, caret):
        taken = sum(width(sign) for sign in each)
        assert taken <= max(columns, 31), each
        assert all(unicodedata.category(sign) != "Cc" for sign in each)
