"""Texts without markup: folded lines, and Markdown that shows any text as it is."""

import re

import markdown as python_markdown
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html

from passerelle.news.plain import WIDTH, fold, markdown

LINES = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), min_size=1).filter(str.strip)


def test_an_address_in_a_text_is_never_cut() -> None:
    address = "https://velo.example/" + "tres-long-chemin/" * 6
    assert fold(f"Voyez {address} avant de partir.").splitlines() == [
        "Voyez",
        address,
        "avant de partir.",
    ]


def test_a_no_break_space_holds() -> None:
    folded = fold("mot " * 17 + "ceci\u00a0: fin")
    assert "ceci\u00a0:" in folded
    assert max(map(len, folded.splitlines())) <= WIDTH


def test_an_item_stands_under_its_sign() -> None:
    assert fold("mot " * 20, "* ").splitlines()[1].startswith("  mot")


@given(LINES)
def test_markdown_shows_a_text_as_it_is(text: str) -> None:
    line = " ".join(text.split())
    shown = python_markdown.markdown(f"### [{markdown(line)}](https://velo.example/r/a/)")
    (link,) = html.fragment_fromstring(shown, create_parent="div").xpath("//h3/a")
    assert link.get("href") == "https://velo.example/r/a/"
    assert re.sub(r"[\\\s]", "", link.text_content()) == re.sub(r"[\\\s]", "", line)


@example("1. un")
@example("12) douze")
@example("# titre")
@example("- tiret")
@example("=")
@given(LINES)
def test_markdown_opens_nothing(text: str) -> None:
    shown = python_markdown.markdown(f"avant\n\n{markdown(' '.join(text.split()))}")
    tags = {element.tag for element in html.fragment_fromstring(shown, create_parent="div").iter()}
    assert tags == {"div", "p"}
