"""Each kind of bad input, and word for word what its author is told, in both languages.

A sample is a text file: what it shows, then the files that it changes in a small
valid site, then what must be said in French and in English. To write the answers
of new samples, run the tests once with PASSERELLE_GOLDEN=write, and read them.
"""

import os
import re
from pathlib import Path

import pytest

from passerelle.messages import CATALOGUE, report
from passerelle.model.locale import Locale
from site_writer import SiteWriter

HERE = Path(__file__).parent
SAMPLES = sorted(HERE.glob("*.sample"))
_SECTION = re.compile(r"^=== (?P<name>.*)\n", re.MULTILINE)


def sections(text: str) -> list[tuple[str, str]]:
    parts = _SECTION.split(text)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def apply(site: SiteWriter, name: str, content: str) -> None:
    verb, _space, path = name.partition(" ")
    match verb:
        case "write":
            site.write(path, content)
        case "latin-1":
            site.write_bytes(path, content.encode("latin-1"))
        case "remove":
            site.remove(path)
        case "control":
            site.write(path, content.replace("␇", "\x07"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_sample_is_told_word_for_word(sample: Path, site: SiteWriter) -> None:
    text = sample.read_text(encoding="utf-8")
    expected = dict(sections(text))
    for name, content in sections(text):
        apply(site, name, content)
    problems = site.problems(also=sample.stem)
    told = {locale.value: report(problems, locale) + "\n" for locale in Locale}
    if os.environ.get("PASSERELLE_GOLDEN") == "write":
        kept = text.partition("=== fr\n")[0].rstrip("\n") + "\n"
        sample.write_text(kept + "".join(f"=== {at}\n{said}" for at, said in told.items()))
        return
    assert told["fr"] == expected["fr"]
    assert told["en"] == expected["en"]
    assert sample.name.partition("-")[0] in {problem.code for problem in problems}


def test_every_code_has_a_sample() -> None:
    assert {sample.name.partition("-")[0] for sample in SAMPLES} == set(CATALOGUE)
