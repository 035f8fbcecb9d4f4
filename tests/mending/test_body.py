"""Mending Markdown changes nothing of what a page says: its words, code, links, anchors, HTML."""

import re
import unicodedata

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from passerelle.mending.body import mend_body
from passerelle.model.locale import Locale
from programs import ROOT

EXTENSIONS = ["attr_list", "tables", "toc", "pymdownx.superfences"]
SIGNS = {"’": "'", "«": '"', "»": '"', "“": '"', "”": '"', "…": "...", "–": "-", "—": "-"}
FR, EN = Locale.FR, Locale.EN


def rendered(body: str) -> list[tuple[str, dict[str, str], str, str]]:
    """Each element of a page with its attributes and words, typography set aside."""
    page = markdown.Markdown(extensions=EXTENSIONS).convert(body)
    tree = html.fromstring(f"<div>{page}</div>")
    return [
        (str(element.tag), dict(element.attrib), words(element, "text"), words(element, "tail"))
        for element in tree.iter()
    ]


def words(element: html.HtmlElement, part: str) -> str:
    text = getattr(element, part) or ""
    if part == "text" and any(
        e.tag in {"code", "pre"} for e in [element, *element.iterancestors()]
    ):
        return text
    plain = unicodedata.normalize("NFC", text)
    for sign, ascii_sign in SIGNS.items():
        plain = plain.replace(sign, ascii_sign)
    return re.sub("-+", "-", re.sub(r"[\s\u00a0]+", "", plain))


@pytest.mark.parametrize(
    ("locale", "typed", "wanted"),
    [
        (FR, "L'**atelier** d'ici: \"*la roue*\".", "L’**atelier** d’ici : « *la roue* »."),
        (FR, '- "un"\n- deux ; trois', "- « un »\n- deux; trois"),
        (FR, "Voyez [l'outil](a'b.md) !", "Voyez [l’outil](a'b.md)!"),
        (FR, "Un mot [@spoke-survey, p. 4] ; et puis...", "Un mot [@spoke-survey, p. 4]; et puis…"),
        (FR, "## L'outil {#tool}\n\nEt...", "## L’outil {#tool}\n\nEt…"),
        (FR, "e\u0301te\u0301", "été"),
        (EN, 'The "true"\nwheel\'s rim', "The “true”\nwheel’s rim"),
        (EN, '> It\'s "true"', "> It’s “true”"),
    ],
)
def test_words_are_mended_around_markup(locale: Locale, typed: str, wanted: str) -> None:
    assert mend_body(typed, locale) == wanted


@pytest.mark.parametrize(
    "typed",
    [
        '`l\'outil ; "x"...`',
        '```\nl\'outil ; "x"...\n```',
        '    l\'outil ; "x"',
        '<span title="l\'outil ; x">a</span>',
        "<!-- l'outil ; ... -->",
        "[x](https://velo.example/l'outil--x \"d'un  titre\")",
        "[x]: l'outil.md \"d'un titre\"",
        '![l\'image ; "x"](a.svg)',
        "## L'outil",
        "a  \nb",
        '| l\'outil | "x" |\n|---|---|\n| a ; | b |',
        "* * *",
        "x\n---",
        "The [*Wheel's rim*]{lang=en} x",
        '*Wheel\'s "rim"*{lang=en}',
        "l\\'outil",
        "&quot;x&quot;",
        "Voyez [l'outil] et [l'outil][].\n\n[l'outil]: a.md",
    ],
)
def test_markup_and_code_are_left_alone(typed: str) -> None:
    assert mend_body(typed, FR) == typed


PIECES = st.sampled_from(
    [
        "l'outil",
        '"',
        "«",
        "»",
        "“",
        "”",
        " ",
        " ",
        "  ",
        "\n",
        "\n\n",
        "mot",
        ": ",
        " ;",
        " !",
        "...",
    ]
    + [
        "**",
        "*",
        "_",
        "`",
        "```\n",
        "[lien](a'b.md)",
        "[l'a](@x)",
        "![i'm](x)",
        "[@src, p. 4]",
        "- ",
    ]
    + [
        "1. ",
        "> ",
        "# ",
        "## ",
        "{#x}",
        "{lang=en}",
        "<b>",
        "</b>",
        "<a href='x ; y'>",
        "<",
        ">",
        "--",
    ]
    + [
        "---\n",
        "| ",
        "|",
        "\\",
        "&amp;",
        "[",
        "]",
        "(",
        ")",
        "e\u0301",
        "14%",
        '5"',
        "\u00a0",
        "    ",
    ]
    + [
        "https://a.b/c'd ; ",
        "[r]: x'y\n",
        "<!-- ",
        " -->",
        "~~~\n",
        "===\n",
        ":",
        "'",
        "a'b",
        "10 000",
    ]
)
BODIES = st.lists(PIECES, max_size=14).map("".join)


@settings(max_examples=1000)
@given(BODIES, st.sampled_from(Locale))
def test_the_page_says_the_same(body: str, locale: Locale) -> None:
    assert rendered(mend_body(body, locale)) == rendered(body)


@settings(max_examples=600)
@given(BODIES, st.sampled_from(Locale))
def test_it_is_mended_once_and_for_all(body: str, locale: Locale) -> None:
    once = mend_body(body, locale)
    assert mend_body(once, locale) == once


def test_the_real_pages_typed_plainly_come_back_as_they_were() -> None:
    """Undo by hand what the library types well; the mends must find it again, page by page."""
    for locale in Locale:
        for path in sorted((ROOT / "docs" / locale).glob("*/*.md"))[::6]:
            body = path.read_text(encoding="utf-8").split("\n---\n", 1)[1]
            plain = re.sub("[«“] ?", '"', re.sub(" ?[»”]", '"', body)) if locale is EN else body
            plain = plain.replace("’", "'")
            assert rendered(mend_body(plain, locale)) == rendered(body), path
