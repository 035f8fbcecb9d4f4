"""Joins the two languages of each page: facts from the original, words from both."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from passerelle.content.classification import split_classification
from passerelle.content.pages import TRANSLATION_OF, PageFile, PageSchemas, page_id, read_page_files
from passerelle.content.presence import Presence
from passerelle.content.validation import validate
from passerelle.model.base import Schema
from passerelle.model.item import Page
from passerelle.model.locale import Locale
from passerelle.model.page import PageWords
from passerelle.model.problem import Phrase, Position, Problem
from passerelle.model.section import SectionsRecord
from passerelle.model.taxonomy import Taxonomy

Files = Mapping[Locale, PageFile]
S = TypeVar("S", bound=Schema)


def read_pairs(
    docs: Path, sections: SectionsRecord, taxonomy: Taxonomy, presence: Presence
) -> Iterator[tuple[Page[Any] | None, list[Problem]]]:
    """Read the pages under `docs/<language>/`, and join each with its other language.

    Yields:
        What `join` tells of each path; and problems without a page.
    """
    by_locale: dict[Locale, dict[str, PageFile]] = {}
    for locale in Locale:
        by_locale[locale], problems = read_page_files(docs, locale, sections)
        yield None, problems
    for path in sorted({path for files in by_locale.values() for path in files}):
        pair = {locale: files[path] for locale, files in by_locale.items() if path in files}
        yield join(pair, taxonomy, presence)


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


def find_original(files: Files, presence: Presence) -> tuple[PageFile | None, list[Problem]]:
    """Tell which file of a pair carries the facts.

    Args:
        files: one file or two, by language.
        presence: which files are there, readable or not.
    """
    problems: list[Problem] = []
    originals = [file for file in files.values() if not file.says_translated]
    for file in files.values():
        if file.says_translated:
            problems += _wrong_origin(file, files, presence)
    if len(originals) == 2:
        first, second = sorted(originals, key=lambda file: file.locale is not Locale.FR)
        details = {"other": first.path}
        problems.append(Problem(second.path, Position(), "PA003", details))
        return None, problems
    return (originals[0] if originals else None), problems


def _wrong_origin(file: PageFile, files: Files, presence: Presence) -> list[Problem]:
    source = file.document.front_matter
    language = str(source.data[TRANSLATION_OF])
    position = source.value_position(TRANSLATION_OF)
    if language not in set(Locale):
        details = {"key": TRANSLATION_OF, "found": language, "hint": Phrase("hint-choices")}
        return [Problem(file.path, position, "FM016", details | {"choices": ", ".join(Locale)})]
    if language == file.locale:
        return [Problem(file.path, position, "PA004")]
    twin = files.get(Locale(language))
    if twin is None and presence.has_page(file.page_path, Locale(language)):
        return []
    if twin is None:
        path = file.path.replace(f"/{file.locale}/", f"/{language}/", 1)
        return [Problem(file.path, position, "PA001", {"language": language, "original": path})]
    if twin.says_translated and file.locale is not Locale.FR:
        return [Problem(file.path, position, "PA004")]
    return []


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
