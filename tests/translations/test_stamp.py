"""The record of an original: read as it was written, and distrusted when it was not."""

import datetime

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from passerelle.model.locale import Locale
from passerelle.model.problem import Position
from passerelle.translations.sections import Section, sections_of
from passerelle.translations.sentences import one_sentence_a_line, printable
from passerelle.translations.stamp import Stamp, digest, read_written, stamp_of, written
from site_writer import SiteWriter

DAY = datetime.date(2026, 3, 1)
WHEEL = "docs/data/translations/learn/true-wheel.yml"
CHARACTERS = st.characters(exclude_categories=["Cs"])
ANCHOR = st.text(CHARACTERS, min_size=1, max_size=9).map(
    lambda text: printable(" ".join(text.split())).strip()
)
TEXT = st.text(CHARACTERS, max_size=80)
LINES = st.lists(TEXT | st.sampled_from(["```", "- a", "  b", "1. c", "# d", "<!--"]), max_size=8)


def section(anchor: str, text: str) -> Section:
    return Section(anchor, "", text, Position())


@given(st.dictionaries(ANCHOR.filter(bool), LINES.map("\n".join), min_size=1))
def test_a_stamp_is_read_as_it_was_written_and_is_yaml(texts: dict[str, str]) -> None:
    sections = [section(anchor, text) for anchor, text in texts.items()]
    stamp = stamp_of(sections, Locale.FR, DAY)
    file = written(stamp)
    assert read_written(file) in (stamp, None)
    assert [s["text"] for s in yaml.safe_load(file)["sections"]] == [s.text for s in stamp.sections]


def test_a_plain_stamp_is_read_the_quick_way(site: SiteWriter) -> None:
    page = site.library().pages["learn/true-wheel.md"]
    stamp = stamp_of(sections_of(page, Locale.FR), Locale.FR, DAY)
    assert read_written(written(stamp)) == stamp
    assert Stamp.model_validate(yaml.safe_load(written(stamp)) | {"sections": stamp.sections})


def test_sentences_stand_on_lines_of_their_own_and_code_stays() -> None:
    text = "One. Two?\nStill two! Dr. No came [@a, p. 4]. Three.\n\n1. A step. Then another.\n\n"
    code = "```\nA. B.\n\n  C\n```"
    assert one_sentence_a_line(text + code) == (
        "One.\nTwo?\nStill two!\nDr. No came [@a, p. 4].\nThree.\n\n"
        "1. A step.\n   Then another.\n\n" + code
    )


def stamped(site: SiteWriter) -> str:
    page = site.library().pages["learn/true-wheel.md"]
    file = written(stamp_of(sections_of(page, Locale.FR), Locale.FR, DAY))
    site.write(WHEEL, file)
    return file


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("tendent un à un", "serrent un à un", "TR003"),
        ("sections:\n", "<<<<<<< HEAD\nsections:\n", "FM024"),
        ("compared: 2026-03-01", "compared: hier", "FM015"),
        ("compared: 2026-03-01\n", "", "FM013"),
        ("original: fr", "original: de", "FM016"),
        ("- anchor: ~start", "- anchor: ~words", "TR003"),
        ("digest:", "digests:", "FM008"),
    ],
)
def test_a_damaged_stamp_is_told_where_it_is(
    site: SiteWriter, old: str, new: str, code: str
) -> None:
    stamped(site)
    assert site.problems() == ()
    site.replace(WHEEL, old, new)
    problems = site.problems()
    assert [(problem.path, problem.code) for problem in problems] == [(WHEEL, code)]
    assert problems[0].position.line > 1 or code == "FM013"


def test_what_another_program_wrote_with_the_same_meaning_is_read(site: SiteWriter) -> None:
    file = stamped(site)
    site.write(WHEEL, yaml.safe_dump(yaml.safe_load(file), allow_unicode=True))
    assert read_written(site.read(WHEEL)) is None
    assert site.problems() == ()


def test_a_digest_names_a_text() -> None:
    assert digest("a") == "ca978112ca1bbdca"
    assert digest("b") != digest("a")
