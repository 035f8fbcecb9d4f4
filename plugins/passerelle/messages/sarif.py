"""Problems as SARIF 2.1.0 (OASIS), which code hosts and editors read."""

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from passerelle.messages.catalogue import CATALOGUE, level_of, tell
from passerelle.model.locale import Locale
from passerelle.model.problem import Level, Problem

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTICE: "note"}
_DETAIL = re.compile(r"\s*\{\w+\}")


def as_sarif(
    problems: Sequence[Problem], locale: Locale, version: str, help_address: str | None = None
) -> dict[str, Any]:
    """Problems as a SARIF log with one run.

    Args:
        problems: in reading order.
        locale: the language of messages.
        version: that of the program.
        help_address: the page that explains every code, each at the anchor of its name.
    """
    codes = sorted({problem.code for problem in problems})
    driver: dict[str, Any] = {
        "name": "passerelle",
        "semanticVersion": version,
        "language": locale.tag,
        "rules": [_rule(code, locale, help_address) for code in codes],
    }
    if help_address:
        driver["informationUri"] = help_address
    results = [_result(problem, codes.index(problem.code), locale) for problem in problems]
    run = {
        "tool": {"driver": driver},
        "language": locale.tag,
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str, locale: Locale, help_address: str | None) -> dict[str, Any]:
    message = CATALOGUE[code]
    wording = message[locale]
    rule: dict[str, Any] = {
        "id": code,
        "name": "".join(part.capitalize() for part in re.findall(r"\w+", message.name)),
        "shortDescription": {"text": _without_details(wording.what)},
        "help": {"text": _without_details(wording.mend) or wording.what},
        "defaultConfiguration": {"level": _LEVELS[message.level]},
    }
    return rule | ({"helpUri": f"{help_address}#{code}"} if help_address else {})


def _without_details(text: str) -> str:
    """A wording that fits any case: what a problem would fill in becomes « … »."""
    plain = _DETAIL.sub(lambda match: match[0].replace(match[0].strip(), "…"), text)
    return plain.replace("{{", "{").replace("}}", "}").strip(" …")


def _result(problem: Problem, rule: int, locale: Locale) -> dict[str, Any]:
    told = tell(problem, locale)
    region = {"startLine": problem.position.line, "startColumn": problem.position.column}
    place = {"artifactLocation": {"uri": quote(problem.path)}, "region": region}
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": _LEVELS[level_of(problem)],
        "message": {"text": f"{told.what} {told.mend}".strip()},
        "locations": [{"physicalLocation": place}],
    }
