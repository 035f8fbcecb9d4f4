"""The words of a letter in one language, which its sender can edit."""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from passerelle.content.front_matter import decode
from passerelle.content.suggestions import nearest
from passerelle.content.validation import validate
from passerelle.content.yaml_reader import read_mapping
from passerelle.formats.typography import typeset
from passerelle.model.base import Line, Schema
from passerelle.model.locale import Locale
from passerelle.model.problem import Position, Problem

_MARK = re.compile(r"\{[^{}]*\}|[{}]")


class LetterError(Exception):
    """A file of the letter cannot be used.

    Attributes:
        message: the name of a message of the command, unless problems tell it.
        details: what the message fills in.
        problems: what is wrong with the words.
    """

    def __init__(self, message: str, *problems: Problem, **details: str) -> None:
        super().__init__(message, *problems)
        self.message, self.problems, self.details = message, problems, details


class GroupWords(Schema):
    """The headings of the groups."""

    resources: Line
    cases: Line
    articles: Line
    changed: Line


class LetterWords(Schema):
    """The words of a letter in one language, which its sender can edit.

    Attributes:
        subject: of the message.
        preheader: what mail programs show after the subject.
        greeting: its first line.
        intro: what it is about.
        groups: the headings.
        other_language: said of a title in the other language.
        closing: its last paragraph.
    """

    subject: Line
    preheader: Line
    greeting: Line
    intro: Line
    groups: GroupWords
    other_language: Line
    closing: Line


def read_words(path: Path, known: Collection[str]) -> LetterWords:
    """Read the words of a language.

    Args:
        path: the file.
        known: the details that may stand between braces in them.

    Raises:
        LetterError: there is no such file, or something in it is to be mended.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise LetterError("digest-no-file", file=str(path)) from error
    text, problems = decode(raw, path.as_posix())
    if text is None:
        raise LetterError("digest-broken", *problems)
    source, problems = read_mapping(text, path.as_posix())
    words = None
    if source is not None:
        words, wrong = validate(LetterWords, source, source.data)
        problems = [*problems, *wrong, *_unknown(text, path.as_posix(), known)]
    if words is None or problems:
        raise LetterError("digest-broken", *problems)
    return words


def _unknown(text: str, path: str, known: Collection[str]) -> Iterator[Problem]:
    """What stands between braces and is no detail, outside remarks."""
    for number, line in enumerate(text.split("\n"), start=1):
        for match in () if line.lstrip().startswith("#") else _MARK.finditer(line):
            position, found = Position(number, match.start() + 1), match[0]
            if len(found) == 1:
                yield Problem(path, position, "LE004", {"found": found})
            elif found[1:-1] not in known:
                near = {key: f"{{{word}}}" for key, word in nearest(found[1:-1], known).items()}
                words = ", ".join(f"{{{word}}}" for word in sorted(known))
                yield Problem(path, position, "LE001", {"found": found, "words": words, **near})


def filled(words: Any, details: Mapping[str, str], locale: Locale) -> Any:
    """Words with their details, and the typography of their language.

    Args:
        words: a text, or texts by name.
        details: what stands for `{name}` in them.
        locale: the language.
    """
    if isinstance(words, dict):
        return {name: filled(text, details, locale) for name, text in words.items()}
    return typeset(_MARK.sub(lambda mark: details[mark[0][1:-1]], words), locale)
