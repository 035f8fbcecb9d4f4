"""Joins the two languages of each page: facts from the original, words from both."""

from functools import cache
from typing import Any, TypeVar

from passerelle.content.classification import split_classification
from passerelle.content.originals import Files, find_original
from passerelle.content.pages import TRANSLATION_OF, PageFile, PageSchemas, page_id
from passerelle.content.presence import Presence
from passerelle.content.validation import validate
from passerelle.model.base import Schema
from passerelle.model.item import Page
from passerelle.model.locale import Locale
from passerelle.model.page import PageWords
from passerelle.model.problem import Problem
from passerelle.model.taxonomy import Taxonomy

S = TypeVar("S", bound=Schema)


def join(
    files: Files, taxonomy: Taxonomy, presence: Presence
) -> tuple[Page[Any] | None, list[Problem]]:
    """Make one page of the files that stand at one path.

    Args:
        files: one file or two, by language.
        taxonomy: the facets that may classify the page.
        presence: which files are there, readable or not.

    Returns:
        The page with the languages that can be read, or None when its original cannot;
        and all problems of both files.
    """
    original, problems = find_original(files, presence)
    if original is None:
        return None, problems
    return _assemble(files, original, taxonomy, problems)


def _assemble(
    files: Files, original: PageFile, taxonomy: Taxonomy, problems: list[Problem]
) -> tuple[Page[Any] | None, list[Problem]]:
    schemas = original.schemas
    source = original.document.front_matter
    rest, classification, wrong = split_classification(source, taxonomy, schemas.item.kind)
    whole, more = validate(
        _words_and_facts(schemas.words, schemas.facts), source, rest, _facet_ids(taxonomy, schemas)
    )
    problems += [*wrong, *more]
    words: dict[Locale, PageWords] = {}
    for file in files.values():
        if file is original:
            continue
        translated, wrong = _translated_words(file, original, taxonomy)
        problems += wrong
        if translated:
            words[file.locale] = translated
    if whole is None:
        return None, problems
    words[original.locale] = _part(whole, schemas.words)
    page = schemas.item(
        id=page_id(original.page_path),
        path=original.page_path,
        original=original.locale,
        facts=_part(whole, schemas.facts),
        words=words,
        texts={locale: files[locale].text for locale in words},
        classification=classification,
    )
    return page, problems


def _translated_words(
    file: PageFile, original: PageFile, taxonomy: Taxonomy
) -> tuple[PageWords | None, list[Problem]]:
    """Read the words of a translation; a fact it repeats must be that of the original."""
    schemas = original.schemas
    neutral = set(_facet_ids(taxonomy, schemas)) | set(schemas.facts.model_fields)
    source, model = file.document.front_matter, original.document.front_matter
    problems = [
        Problem(
            file.path,
            source.key_position(key),
            "PA002",
            {
                "key": key,
                "original": original.path,
                "line": str(model.key_position(key).line),
            },
        )
        for key, value in source.data.items()
        if key in neutral and model.data.get(key) != value
    ]
    passed_over = neutral | taxonomy.unreadable | {TRANSLATION_OF}
    mine = {key: value for key, value in source.data.items() if key not in passed_over}
    words, wrong = validate(schemas.words, source, mine, sorted(neutral))
    return words, [*problems, *wrong]


def _facet_ids(taxonomy: Taxonomy, schemas: PageSchemas) -> list[str]:
    return [facet.id for facet in taxonomy.for_kind(schemas.item.kind)]


@cache
def _words_and_facts(words: type[Schema], facts: type[Schema]) -> type[Schema]:
    """The schema of an original: what it says, and what holds for both languages."""
    return type(f"{words.__name__}And{facts.__name__}", (words, facts), {"__module__": __name__})


def _part(whole: Schema, schema: type[S]) -> S:
    return schema.model_validate({name: getattr(whole, name) for name in schema.model_fields})
