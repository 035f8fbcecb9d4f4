"""Whatever stands in a file, readers answer with problems that can be told, and never raise."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from passerelle.cli.check_report import as_text, written
from passerelle.content.front_matter import read_document
from passerelle.content.library_reader import read_library
from passerelle.content.yaml_reader import read_mapping
from passerelle.mending.files import find_mends
from passerelle.messages import CATALOGUE, describe
from passerelle.model.locale import Locale
from passerelle.model.problem import Problem
from site_writer import SiteWriter

PAGE = "docs/fr/learn/true-wheel.md"
RECORD = "docs/data/initiatives/night-riders.yml"

TOKENS = (
    ["---", "\n", "\r\n", "\r", "\t", " ", "  ", ": ", "- ", "? ", ", ", "[", "]", "{", "}"]
    + ["|", ">", "&a ", "*a", "!!int ", "!!float ", "!!null ", "!x ", "%YAML 1.1", "#", '"', "'"]
    + ["\0", "\ufeff", "\x85", "\u2028", "\\", "\\u", "\\UFFFFFFFF", "é", "nan", "1", "-", "true"]
    + ["2026-02-30", "2026-03-01", "phrase:nothing", "title", "slug", "seasons", "thaw", "years"]
    + ["translation_of", "fr", "figures", "outcomes", "published", "phases", "name", "start"]
)
YAML_LIKE = st.lists(st.sampled_from(TOKENS), max_size=30).map("".join)
ANY_TEXT = st.text() | YAML_LIKE
ANY_BYTES = (
    st.binary()
    | YAML_LIKE.map(lambda text: text.encode())
    | YAML_LIKE.map(lambda text: f"---\n{text}\n---\n".encode())
)


def lines_of(raw: bytes) -> int:
    text = raw.decode("utf-8", "replace")
    return len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def assert_can_be_told(problems: Iterable[Problem], lines: int) -> None:
    for problem in problems:
        assert isinstance(problem, Problem)
        assert problem.code in CATALOGUE
        assert 1 <= problem.position.line <= lines + 1
        assert problem.position.column >= 1
        for locale in Locale:
            assert describe(problem, locale).startswith(f"{problem.path}:")


@settings(max_examples=500)
@given(ANY_BYTES)
def test_read_document_never_raises(raw: bytes) -> None:
    document, problems = read_document(raw, PAGE)
    assert document or problems
    assert_can_be_told(problems, lines_of(raw))


@settings(max_examples=500)
@given(ANY_TEXT)
def test_read_mapping_never_raises(text: str) -> None:
    located, problems = read_mapping(text, RECORD)
    assert located or problems
    assert_can_be_told(problems, lines_of(text.encode()))


@pytest.fixture(scope="module")
def shared_site(tmp_path_factory: pytest.TempPathFactory) -> SiteWriter:
    return SiteWriter(tmp_path_factory.mktemp("site")).write_minimal()


@given(path=st.sampled_from([PAGE, "docs/en/learn/true-wheel.md", RECORD]), raw=ANY_BYTES)
def test_a_library_is_read_whatever_one_file_holds(
    shared_site: SiteWriter, path: str, raw: bytes
) -> None:
    shared_site.write_minimal()
    shared_site.write_bytes(path, raw)
    library = read_library(Path(shared_site.docs))
    assert_can_be_told((p for p in library.problems if p.path == path), lines_of(raw))
    assert "stories/saddle-club.md" in library.pages


FIELDS = [
    "title",
    "slug",
    "outcomes",
    "published",
    "order",
    "seasons",
    "reviewed",
    "translation_of",
]
VALUES = st.sampled_from(
    ["phrase:nothing", '"phrase:x"', "", "[[]]", "{a: {b: c}}", "[1, null]", "2026-02-30", "-1"]
    + ["!!float nan", "!!float inf", r'"\uD800"', "x" * 400, "true", "9" * 30, "{}", "'{x}'"]
)


@given(st.dictionaries(st.sampled_from(FIELDS), VALUES))
def test_front_matter_with_any_value_in_any_key_is_told_and_not_raised(
    shared_site: SiteWriter, values: dict[str, str]
) -> None:
    shared_site.write_minimal()
    for key, value in values.items():
        shared_site.set(PAGE, key, None if key == "outcomes" else value)
    problems = [problem for problem in shared_site.problems() if problem.path == PAGE]
    assert_can_be_told(problems, lines_of(shared_site.read(PAGE).encode()))


MARKDOWN = st.lists(
    st.sampled_from(
        [
            "# ",
            "## ",
            "{#",
            "}",
            "[",
            "](",
            ")",
            "![",
            "[@spoke-survey",
            "]",
            "@",
            "<img ",
            "alt=",
            ">",
        ]
        + [
            "\n",
            "\n\n",
            "\r\n",
            "| ",
            "«",
            "“",
            '"',
            "'",
            "`",
            "```",
            "<!--",
            "31 avril 2024",
            "\x1b[31m",
        ]
        + [
            "03/04/2024",
            "99/99/9999",
            "March 3",
            "0 mai",
            "1,000",
            "$1,5",
            "12 000 $",
            "é·e·s",
            "(e)",
        ]
        + [
            "e\u0301",
            "\u200b",
            "\u202e",
            "日本",
            "👍",
            "#part",
            "a.md",
            "===",
            "---",
            "lang=",
            "{lang=en}",
        ]
    ),
    max_size=25,
).map("".join)


@settings(max_examples=150)
@given(body=MARKDOWN | st.text(st.characters(exclude_categories=["Cs"])))
def test_any_body_is_judged_shown_and_mended_without_a_fault(
    shared_site: SiteWriter, body: str
) -> None:
    shared_site.write_minimal()
    page = shared_site.read(PAGE) + body
    shared_site.write_bytes(PAGE, page.encode())
    problems = [problem for problem in shared_site.problems() if problem.path == PAGE]
    assert_can_be_told(problems, lines_of(page.encode()))
    for locale in Locale:
        told = as_text(shared_site.root, problems, locale, 80, coloured=False)
        assert "\x1b" not in told
        assert written("sarif", problems, locale, None)
        assert written("github", problems, locale, None).count("\n") == len(problems)
    assert [mend.path for mend in find_mends(shared_site.docs)] in ([], [PAGE])


@given(path=st.sampled_from([PAGE, RECORD]), raw=ANY_BYTES)
def test_any_file_can_be_looked_at_for_mends(
    shared_site: SiteWriter, path: str, raw: bytes
) -> None:
    shared_site.write_minimal()
    shared_site.write_bytes(path, raw)
    assert [mend.path for mend in find_mends(shared_site.docs)] in ([], [path])
