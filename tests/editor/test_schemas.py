"""The JSON Schemas that editors read agree with what the reader of files accepts."""

import datetime
import json
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator, Draft202012Validator
from pydantic import TypeAdapter

from passerelle.content.library_reader import read_library
from passerelle.handbook.editor_files import editor_files
from passerelle.handbook.fields import Field
from passerelle.handbook.json_schemas import json_schema
from passerelle.handbook.kinds import Kind, kinds
from passerelle.handbook.words import FIELDS
from passerelle.model.locale import Locale
from problems.test_golden import SAMPLES, apply, sections
from programs import ROOT, run
from site_writer import SiteWriter

SETTINGS = ROOT / ".vscode"
LIBRARY = read_library(ROOT / "docs")
KINDS = {kind.id: kind for kind in kinds(LIBRARY.sections, LIBRARY.taxonomy)}
# What a schema of one file cannot see: other files, the text of a page, letters, YAML itself.
SEEN = {"FM008", "FM013", "FM014", "FM015", "FM016", "FM017", "FM018", "FM022"}


class Yaml12(yaml.SafeLoader):
    """Reads YAML as editors do: in version 1.2 a day is a text, and so is « yes »."""


Yaml12.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if "timestamp" not in tag]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def data_of(path: Path) -> Any:
    text = path.read_text("utf-8")
    if path.suffix == ".md":
        text = text.split("---\n")[1]
    return yaml.load(text, Yaml12)


def kind_of(name: str, all_kinds: dict[str, Kind]) -> Kind | None:
    if name.endswith("/index.md"):
        return all_kinds["page"]
    found = (k for k in all_kinds.values() if any(_fits(name, each) for each in k.files))
    return next(found, None)


def _fits(name: str, pattern: str) -> bool:
    return fnmatch(name, pattern) and name.count("/") == pattern.count("/")


def faults(path: Path, root: Path, all_kinds: dict[str, Kind]) -> list[str]:
    kind = kind_of(path.relative_to(root).as_posix(), all_kinds)
    if kind is None:
        return []
    data = data_of(path)
    if kind.is_page and "layout" in data:
        kind = all_kinds["page"]
    check = Draft7Validator(json_schema(kind), format_checker=Draft7Validator.FORMAT_CHECKER)
    return [error.message for error in check.iter_errors(data)]


def library_files(root: Path) -> Iterator[Path]:
    yield from sorted((root / "docs").rglob("*.md"))
    yield from sorted((root / "docs/data").rglob("*.yml"))


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.id)
def test_a_schema_is_one_in_both_drafts_and_repeats_rather_than_refers(kind: Kind) -> None:
    schema = json_schema(kind)
    Draft7Validator.check_schema(schema)
    Draft202012Validator.check_schema(
        {**schema, "$schema": Draft202012Validator.META_SCHEMA["$id"]}
    )
    assert "$ref" not in json.dumps(schema)


def test_every_file_of_data_that_people_write_is_of_a_known_kind() -> None:
    written = {p for p in (ROOT / "docs/data").rglob("*.yml") if "translations" not in p.parts}
    assert {p.name for p in written if not kind_of(p.relative_to(ROOT).as_posix(), KINDS)} == set()


def test_every_file_of_the_library_agrees_with_its_schema() -> None:
    found = {path.name: faults(path, ROOT, KINDS) for path in library_files(ROOT)}
    assert {name: told for name, told in found.items() if told} == {}
    assert len(found) > 200


@pytest.mark.parametrize(
    "sample", [s for s in SAMPLES if s.name[:5] in SEEN], ids=lambda path: path.stem
)
def test_what_the_reader_refuses_in_a_file_the_schema_refuses_too(
    sample: Path, site: SiteWriter
) -> None:
    library = site.library()
    all_kinds = {kind.id: kind for kind in kinds(library.sections, library.taxonomy)}
    valid = [faults(path, site.root, all_kinds) for path in library_files(site.root)]
    assert not any(valid)
    for name, content in sections(sample.read_text("utf-8")):
        apply(site, name, content)
    wrong = {p.path for p in site.problems() if p.code == sample.name[:5]}
    read = [site.root / path for path in wrong if not path.endswith("json")]
    assert all(faults(path, site.root, all_kinds) for path in read)


def all_fields(fields: tuple[Field, ...]) -> Iterator[Field]:
    for field in fields:
        yield field
        yield from all_fields(field.fields)


def test_every_field_is_told_in_two_languages_and_no_words_are_left_without_field() -> None:
    told = [field.words for kind in KINDS.values() for field in all_fields(kind.fields)]
    written = [words for fields in FIELDS.values() for words in fields.values()]
    assert all(words.fr != words.en for words in written)
    assert {id(words) for words in told} >= {id(words) for words in written}


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.id)
def test_every_field_has_an_example_that_its_schema_accepts(kind: Kind) -> None:
    for field in all_fields(kind.fields):
        for locale in Locale:
            line = field.example(locale)
            if not line:
                assert field.fields, field.name
                assert not field.is_bilingual, field.name
                continue
            schema = json_schema(Kind("names", (), (), (field,)))
            assert list(Draft7Validator(schema).iter_errors(yaml.load(line, Yaml12))) == [], line


def test_the_files_in_the_repository_are_those_that_the_command_writes(tmp_path: Path) -> None:
    done = run("passerelle", "schemas", "--output", str(tmp_path), PASSERELLE_LANG="en")
    assert done.returncode == 0
    for name, text in editor_files(tuple(KINDS.values())).items():
        assert (tmp_path / name).read_text("utf-8") == text
        assert (SETTINGS / name).read_text("utf-8") == text, "make schemas"
    kept = {path.relative_to(SETTINGS).as_posix() for path in SETTINGS.rglob("schemas/*")}
    assert kept == {name for name in editor_files(tuple(KINDS.values())) if "/" in name}


def test_a_folder_that_is_no_library_or_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    done = run("passerelle", "schemas", "--docs", str(tmp_path / "docs"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "sections.yml" in done.stderr
    (tmp_path / "file").write_text("")
    done = run("passerelle", "schemas", "--output", str(tmp_path / "file/x"))
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr


def settings(name: str) -> Any:
    """One of the editor's files, which may hold comments on lines of their own."""
    text = (SETTINGS / name).read_text("utf-8")
    return json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))


def test_every_kind_of_record_is_wired_and_its_files_are_found() -> None:
    wired = settings("settings.json")["yaml.schemas"]
    assert set(wired.values()) == {k.files[0] for k in KINDS.values() if not k.is_page}
    for schema, files in wired.items():
        assert (ROOT / schema).is_file()
        assert list(ROOT.glob(files)) or files.endswith("redirects.yml")
        assert files in KINDS[Path(schema).stem].files
    assert settings("extensions.json")["recommendations"] == ["redhat.vscode-yaml"]


def test_the_task_of_the_editor_reads_what_the_command_says_in_either_language(
    site: SiteWriter,
) -> None:
    task = settings("tasks.json")["tasks"][0]
    assert task["command"] == "make --silent content"
    site.replace("docs/fr/learn/true-wheel.md", "(@chain-guide)", "(@chain-guid)")
    site.remove("docs/en/stories/saddle-club.md")
    for language in Locale:
        done = run("passerelle", "check", cwd=site.root, PASSERELLE_LANG=language.value)
        found = [
            (matcher["severity"], *match.group(1, 2, 4))
            for line in done.stdout.splitlines()
            for matcher in task["problemMatcher"]
            if (match := re.match(matcher["pattern"]["regexp"], line))
        ]
        assert ("error", "docs/fr/learn/true-wheel.md", "16", "LK002") in found
        assert TypeAdapter(list[tuple[str, str, int, str]]).validate_python(found, strict=False)


def test_a_snippet_filled_in_is_front_matter_that_the_schema_accepts() -> None:
    found = json.loads((SETTINGS / "passerelle.code-snippets").read_text("utf-8"))
    assert len(found) == 2 * sum(kind.is_page for kind in KINDS.values())
    today = datetime.date(2026, 3, 1).isoformat()
    for name, snippet in found.items():
        text = "\n".join(snippet["body"]).replace(
            "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", today
        )
        text = re.sub(r"\$\{\d+\|([^,|]+)[^}]*\}", r"\1", text)
        text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text).replace("…", "x")
        schema = json_schema(KINDS[name.removesuffix("-translation")])
        data = yaml.load(text.split("---\n")[1], Yaml12)
        assert list(Draft7Validator(schema).iter_errors(data)) == [], text
