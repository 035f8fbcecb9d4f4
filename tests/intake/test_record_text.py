import datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from passerelle.content.library_reader import read_library
from passerelle.content.yaml_reader import read_mapping
from passerelle.intake.answers import read_answer
from passerelle.intake.issue_form import FORMS, issue_form
from passerelle.intake.plain import plain
from passerelle.intake.questions import questions
from passerelle.intake.record_text import record_text
from passerelle.model.item import Resource
from passerelle.model.locale import Locale
from site_writer import SiteWriter

ROOT = Path(__file__).parents[2]


def data_of(resource: Resource) -> dict[str, object]:
    """The keys of a record in the order in which its own file has them."""
    facts = resource.facts
    known = facts.model_dump(exclude_none=True, exclude={"url_other"}) | {
        "issued": facts.issued,
        "languages": [language.value for language in facts.languages],
        **resource.classification,
    }
    text = (ROOT / resource.path).read_text("utf-8")
    order = [line.partition(":")[0] for line in text.splitlines() if line[0] != " "]
    return {key: known[key] for key in order if known[key]}


def test_the_records_that_people_wrote_are_written_alike() -> None:
    library = read_library(ROOT / "docs")
    simple = [
        r for r in library.resources.values() if not (r.facts.url_other.fr or r.facts.url_other.en)
    ]
    assert len(simple) > 20
    for resource in simple:
        assert record_text(data_of(resource)) == (ROOT / resource.path).read_text("utf-8")


HOSTILE = "---\n!!python/object/apply:os.system ['x']\r\n: {a: &b *b} # \"' \\ \u202e\u2028\x00"


@given(st.text(), st.text())
def test_any_text_comes_back_as_one_plain_line(one: str, other: str) -> None:
    values = [plain(text) or "x" for text in (one, other, HOSTILE)]
    data = {
        "title": values[0],
        "authors": values,
        "description": {"fr": values[1], "en": values[2]},
        "added": datetime.date(2026, 11, 23),
    }
    read, problems = read_mapping(record_text(data), "docs/data/resources/x.yml")
    assert problems == []
    assert read is not None
    assert read.data == data | {"authors": tuple(values)}


def test_the_forms_of_the_repository_ask_what_the_command_asks() -> None:
    asked = questions(read_library(ROOT / "docs").taxonomy)
    for locale, words in FORMS.items():
        path = ROOT / ".github/ISSUE_TEMPLATE" / words.file
        assert path.read_text("utf-8") == issue_form(asked, locale), "passerelle resource forms"


def test_no_two_questions_look_alike_and_no_choice_holds_a_comma(site: SiteWriter) -> None:
    for library in (read_library(ROOT / "docs"), site.library()):
        asked = questions(library.taxonomy)
        for locale in Locale:
            labels = [question.words(locale).label for question in asked]
            assert len(labels) == len(set(labels))
        for question in asked:
            for choice in question.choices:
                assert read_answer(question, choice.label.fr) == (choice.id,)
                assert read_answer(question, choice.label.en) == (choice.id,)
