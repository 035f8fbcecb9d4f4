"""Problems as SARIF, as annotations of GitHub, and as JSON."""

import jsonschema
import pytest

from passerelle.messages import CATALOGUE
from passerelle.messages.github import as_github
from passerelle.messages.problem_json import as_json
from passerelle.messages.sarif import as_sarif
from passerelle.model.locale import Locale
from passerelle.model.problem import Position, Problem

PAGE = "docs/fr/été, 1.md"
FOUND = Problem(PAGE, Position(3, 7), "FM008", {"key": "a: b,\n50 %", "nearest": "order"})
ALONE = Problem("docs/fr/x.md", Position(), "OR001")
URI = {"type": "string", "format": "uri"}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}
LANGUAGE = {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"}


def closed(required: list[str], **properties: object) -> dict[str, object]:
    shape = {"type": "object", "required": required, "properties": properties}
    return shape | {"additionalProperties": False}


RULE = closed(
    ["id"],
    id={"type": "string"},
    name={"type": "string"},
    shortDescription=TEXT,
    help=TEXT,
    helpUri=URI,
    defaultConfiguration=closed([], level=LEVEL),
)
REGION = closed(
    [],
    startLine={"type": "integer", "minimum": 1},
    startColumn={"type": "integer", "minimum": 1},
)
FILE = closed([], uri={"type": "string", "format": "uri-reference"})
PLACE = closed(["artifactLocation"], artifactLocation=FILE, region=REGION)
RESULT = closed(
    ["message"],
    ruleId={"type": "string"},
    ruleIndex={"type": "integer", "minimum": -1},
    level=LEVEL,
    message=TEXT,
    locations={"type": "array", "items": closed([], physicalLocation=PLACE)},
)
DRIVER = closed(
    ["name"],
    name={"type": "string"},
    semanticVersion={"type": "string"},
    language=LANGUAGE,
    informationUri=URI,
    rules={"type": "array", "uniqueItems": True, "items": RULE},
)
RUN = closed(
    ["tool"],
    tool=closed(["driver"], driver=DRIVER),
    language=LANGUAGE,
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results={"type": "array", "items": RESULT},
)
SARIF = closed(
    ["version", "runs"],
    version={"const": "2.1.0"},
    runs={"type": "array", "items": RUN},
    **{"$schema": URI},
)
"""Of the schema of SARIF 2.1.0, the parts that a log of ours uses."""


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("address", [None, "https://site.example/codes/"])
def test_sarif_is_as_its_schema_wants_it(locale: Locale, address: str | None) -> None:
    every = [Problem(f"docs/{code} é.md", Position(2, 3), code, {}) for code in ("OR001", "FM001")]
    log = as_sarif([FOUND, ALONE, *every], locale, "0.1.0", address)
    jsonschema.validate(log, SARIF, format_checker=jsonschema.FormatChecker())
    (run,) = log["runs"]
    rules, results = run["tool"]["driver"]["rules"], run["results"]
    for result in results:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert [rule["id"] for rule in rules] == ["FM001", "FM008", "OR001"]
    assert {rule.get("helpUri") for rule in rules} == (
        {f"{address}#{rule['id']}" for rule in rules} if address else {None}
    )
    place = results[0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "docs/fr/%C3%A9t%C3%A9%2C%201.md"
    assert place["region"] == {"startLine": 3, "startColumn": 7}


@pytest.mark.parametrize("locale", Locale)
def test_rules_speak_without_the_details_of_one_case(locale: Locale) -> None:
    log = as_sarif([Problem("x", Position(), code) for code in _without_details()], locale, "1")
    for rule in log["runs"][0]["tool"]["driver"]["rules"]:
        for part in ("shortDescription", "help"):
            assert rule[part]["text"].strip()


def _without_details() -> list[str]:
    return [code for code, one in CATALOGUE.items() if "{" not in one.fr.what + one.fr.mend]


def test_an_annotation_says_where_and_what_on_one_line() -> None:
    said = as_github(FOUND, Locale.EN)
    assert "\n" not in said
    where, _sign, message = said.removeprefix("::").partition("::")
    level, _space, properties = where.partition(" ")
    told = dict(one.split("=", 1) for one in properties.split(","))
    assert level == "error"
    assert told["file"] == "docs/fr/été%2C 1.md"
    assert (told["line"], told["col"]) == ("3", "7")
    assert told["title"] == "FM008 The key “a%3A b%2C 50 %25” does not exist here."
    assert message == "Remove it or correct it. Did you mean “order”?"


def test_each_level_has_its_kind_of_annotation() -> None:
    assert as_github(ALONE, Locale.FR).startswith("::warning file=docs/fr/x.md,line=1,col=1,")
    to_come = Problem("x", Position(), "DY002", {"key": "published", "found": "2999-01-01"})
    assert as_github(to_come, Locale.FR).startswith("::notice ")


def test_json_tells_all_and_counts() -> None:
    data = as_json([FOUND, ALONE], Locale.EN)
    assert data["counts"] == {"error": 1, "warning": 1, "notice": 0}
    first = data["problems"][0]
    assert (first["path"], first["line"], first["column"]) == (PAGE, 3, 7)
    assert first["level"] == "error"
    assert first["mend"].endswith("Did you mean “order”?")
