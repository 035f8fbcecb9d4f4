"""The page that a translator starts from."""

import json
import re
from collections.abc import Iterator
from typing import Any

from passerelle.content.links import position_at
from passerelle.content.pages import DRAFT, TRANSLATION_OF
from passerelle.content.suggestions import to_slug
from passerelle.model.item import Page, SourceText
from passerelle.model.locale import Locale
from passerelle.model.page import Door, PageWords
from passerelle.model.problem import Problem
from passerelle.translations.sections import NOT_TRANSLATED, START, WORDS, sections_of

TO_TRANSLATE = {Locale.FR: "À traduire", Locale.EN: "To be translated"}
"""What starts each comment that waits for a translation, in the language of the translation."""

_WAITING = re.compile(rf"<!-- (?:{'|'.join(TO_TRANSLATE.values())})\b")


def twin_of(page: Page[Any], title: str | None) -> str:
    """Write the start of a translation.

    It has the original's headings with their anchors, and under each the original's words in
    a comment, which readers never see; the translator writes below it and takes it away. What
    holds in any language is inherited from the original and is not repeated.

    Args:
        page: a page that does not exist in the other language.
        title: its title in that language, if it is known already.
    """
    locale = page.original.other
    words = page.words[page.original]
    head = ["---", f"title: {_quoted(title or words.title)}", *_words(words)]
    head += [
        f"slug: {to_slug(title or words.title) or page.id}",
        f"{TRANSLATION_OF}: {page.original}",
    ]
    parts = ["\n".join([*head, f"{DRAFT}: true", "---"])]
    for section in sections_of(page, page.original):
        if section.anchor == WORDS:
            continue
        heading, text = "", section.text
        if section.anchor != START:
            first, _line, text = text.partition("\n")
            heading = first if "{#" in first else f"{first} {{#{section.anchor}}}"
        parts += [part for part in (heading, _comment(text.strip(), locale)) if part]
    return "\n\n".join(parts) + "\n"


def unfinished(text: SourceText) -> Iterator[Problem]:
    """Find what still waits for a translation in a page.

    Args:
        text: the Markdown of the translation.
    """
    for waiting in _WAITING.finditer(text.body):
        position = position_at(text.body, waiting.start(), text.first_line)
        yield Problem(text.path, position, "TR005")


def _words(words: PageWords) -> Iterator[str]:
    for name in type(words).model_fields:
        value = getattr(words, name)
        if not value or name in NOT_TRANSLATED or name == "title":
            continue
        if isinstance(value, tuple):
            yield f"{name}:"
            for each in value:
                yield from _door(each) if isinstance(each, Door) else [f"  - {_quoted(each)}"]
        else:
            yield f"{name}: {_quoted(value)}"


def _door(door: Door) -> list[str]:
    return [
        f"  - to: {door.to}",
        f"    label: {_quoted(door.label)}",
        f"    text: {_quoted(door.text)}",
    ]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _comment(text: str, locale: Locale) -> str:
    if not text:
        return ""
    colon = "\u00a0:" if locale is Locale.FR else ":"
    inside = text.replace("<!--", "").replace("-->", "").strip()
    return f"<!-- {TO_TRANSLATE[locale]}{colon}\n\n{inside}\n\n-->"
