"""Writes the files of a new page: a draft in each language, its facts in the original."""

import datetime
from collections.abc import Mapping
from typing import Any

from passerelle.authoring.headings import shared_headings
from passerelle.authoring.questions import HOLDS, Kind
from passerelle.content.library import Library
from passerelle.content.pages import DRAFT, PAGE_SCHEMAS, TRANSLATION_OF
from passerelle.content.suggestions import to_slug
from passerelle.intake.answers import Answers
from passerelle.intake.record_text import record_text
from passerelle.model.base import Schema
from passerelle.model.locale import Locale
from passerelle.model.partial_date import PartialDate


def page_texts(
    kind: Kind,
    answers: Answers,
    locales: tuple[Locale, ...],
    library: Library,
    day: datetime.date,
    to_write: Mapping[Locale, str],
) -> dict[Locale, str]:
    """The Markdown of a new page, the original first.

    Args:
        kind: `article` or `case`.
        answers: those given.
        locales: the languages to write.
        library: what it joins.
        day: today.
        to_write: what to say where there is nothing yet, by language.
    """
    original = locales[0] if len(locales) == 1 else Locale(chosen(answers, "original"))
    schemas = PAGE_SCHEMAS[HOLDS[kind]]
    headings = shared_headings(library, chosen(answers, "section"))
    texts: dict[Locale, str] = {}
    for locale in sorted(locales, key=lambda at: at is not original):
        data = _words(answers, locale, schemas.words)
        if locale is original:
            data |= _facts(kind, answers, library, day)
            expected = {**schemas.words.model_fields, **schemas.facts.model_fields}
        else:
            data[TRANSLATION_OF] = original.value
            expected = dict(schemas.words.model_fields)
        data[DRAFT] = True
        missing = [name for name, at in expected.items() if at.is_required() and name not in data]
        front = record_text(data) + "".join(f"# {name}: …\n" for name in missing)
        comment = f"<!-- {to_write[locale]} -->"
        lines = [each[locale] for each in headings if locale in each]
        body = "\n\n".join(f"{line}\n\n{comment}" for line in lines) or comment
        texts[locale] = f"---\n{front}---\n\n{body}\n"
    return texts


def _words(answers: Answers, locale: Locale, schema: type[Schema]) -> dict[str, Any]:
    """What was answered in a language, in the order in which the schema declares it."""
    given = {name: answers.get(f"{name}_{locale}") for name in schema.model_fields}
    given["slug"] = to_slug(str(given["title"]))[:80].strip("-")
    return {name: value for name, value in given.items() if value}


def _facts(kind: Kind, answers: Answers, library: Library, day: datetime.date) -> dict[str, Any]:
    facts: dict[str, Any] = {"published": day}
    for name in (*(facet.id for facet in library.taxonomy.for_kind(kind)), "places"):
        if name in answers:
            facts[name] = answers[name]
    start = answers.get("start")
    if isinstance(start, PartialDate):
        facts["years"] = {"start": start.year}
    return facts


def term_text(answers: Answers) -> str:
    """The record of a new term.

    Args:
        answers: those given.
    """
    sides = {
        locale.value: {
            name: answers[f"{name}_{locale}"]
            for name in ("term", "variants", "definition")
            if f"{name}_{locale}" in answers
        }
        for locale in Locale
    }
    return record_text({**sides, "status": chosen(answers, "status")})


def chosen(answers: Answers, question: str) -> str:
    """The one answer to a question with choices; the first when several were given.

    Args:
        answers: those given.
        question: id of the question, which has been answered.
    """
    answer = answers[question]
    return answer[0] if isinstance(answer, tuple) else str(answer)
