"""The example of each code, as the page of the codes shows it, comes from a golden sample.

After writing a sample, run with PASSERELLE_GOLDEN=write to write the examples again.
"""

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

import passerelle.handbook
from passerelle.handbook.problems import EXAMPLES, CodeEntry, code_entries
from passerelle.handbook.words import FAMILIES
from passerelle.messages import CATALOGUE
from passerelle.model.locale import Locale
from passerelle.model.problem import Level, Phrase, Problem
from problems.test_golden import SAMPLES, apply, sections
from site_writer import SiteWriter

FILE = Path(passerelle.handbook.__file__).parent / "examples.yml"
HEAD = "# Written from tests/problems/*.sample by tests/handbook/test_examples.py.\n"
PLAINEST = {
    sample.name[:5]: sample
    for sample in sorted(
        SAMPLES, key=lambda each: (-len(each.read_text("utf-8").split("\n")), each)
    )
}
WIDTH = 200


def line_of(site: SiteWriter, problem: Problem) -> str:
    path = site.root / problem.path
    if not path.is_file():
        return ""
    text = path.read_bytes().decode("utf-8", "replace").replace("\x07", "␇")
    return text.split("\n")[problem.position.line - 1].rstrip("\r")[:WIDTH]


def example_of(code: str, site: SiteWriter) -> dict[str, Any]:
    text = PLAINEST[code].read_text("utf-8")
    for name, content in sections(text):
        apply(site, name, content)
    problem = next(each for each in site.problems(also=code) if each.code == code)
    french, _slash, english = text.partition("\n")[0].partition(" / ")
    phrases = {k: str(v) for k, v in problem.details.items() if isinstance(v, Phrase)}
    plain = {k: str(v)[:WIDTH] for k, v in problem.details.items() if k not in phrases}
    told = {
        "title": {"fr": french, "en": english},
        "path": problem.path,
        "line": problem.position.line,
        "column": problem.position.column,
        "text": line_of(site, problem),
        "details": plain,
        "phrases": phrases,
    }
    return {name: value for name, value in told.items() if value or name == "title"}


@pytest.mark.parametrize("code", CATALOGUE)
def test_the_example_of_a_code_is_that_of_its_plainest_sample(code: str, site: SiteWriter) -> None:
    found = example_of(code, site)
    if os.environ.get("PASSERELLE_GOLDEN") == "write":
        kept = yaml.safe_load(FILE.read_text("utf-8")) | {code: found}
        ordered = {name: kept[name] for name in sorted(kept) if name in CATALOGUE}
        FILE.write_text(
            HEAD + yaml.safe_dump(ordered, allow_unicode=True, sort_keys=False, width=1000), "utf-8"
        )
        return
    assert EXAMPLES[code].model_dump(exclude_defaults=True) == found


def test_every_code_belongs_to_a_family_with_a_name_in_both_languages() -> None:
    assert {code[:2] for code in CATALOGUE} <= set(FAMILIES)
    told = [entry.code for entries in code_entries().values() for entry in entries]
    assert sorted(told) == sorted(CATALOGUE)


@pytest.mark.parametrize("code", CATALOGUE)
def test_what_the_page_tells_of_a_code_is_what_its_author_was_told(code: str) -> None:
    entry = CodeEntry(code, Level.ERROR, EXAMPLES[code])
    assert len({entry.title(locale) for locale in Locale}) == 2
    expected = dict(sections(PLAINEST[code].read_text("utf-8")))
    for locale in Locale:
        told = entry.told(locale)
        assert f"{told.what}\n    → {told.mend}" in expected[locale.value]


def test_the_line_of_an_example_is_cut_around_the_place_that_is_told() -> None:
    before, there, after = CodeEntry("FM004", Level.ERROR, EXAMPLES["FM004"]).cut
    assert before + there + after == "title: La roue : une histoire"
    assert len(before) == 15
    assert there == ":"
