"""The words of a letter in one language, which its sender can edit."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from passerelle.formats.typography import typeset
from passerelle.model.base import Line, Schema
from passerelle.model.locale import Locale


class LetterError(Exception):
    """A template or its words cannot be used.

    Attributes:
        path: the file, with its line when it is known.
        reason: what is wrong with it.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, " ".join(reason.split())


class MissingWordsError(LetterError):
    """Some words are missing; the reason names them."""


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


def read_words(path: Path) -> LetterWords:
    """Read the words of a language.

    Args:
        path: the file.

    Raises:
        MissingWordsError: it lacks some words.
        LetterError: there is no such file, or it holds something else.
    """
    try:
        return LetterWords.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise LetterError(str(path), error.strerror or str(error)) from error
    except ValidationError as error:
        wrong = error.errors()
        places = [".".join(map(str, one["loc"])) for one in wrong]
        if all(one["type"] == "missing" for one in wrong):
            raise MissingWordsError(str(path), ", ".join(places)) from error
        raise LetterError(str(path), f"{places[0]}: {wrong[0]['msg']}") from error
    except (yaml.YAMLError, ValueError) as error:
        raise LetterError(str(path), str(error)) from error


def filled(words: Any, details: Mapping[str, str], locale: Locale) -> Any:
    """Words with their details, and the typography of their language.

    Args:
        words: a text, or texts by name.
        details: what stands for `{name}` in them.
        locale: the language.
    """
    if isinstance(words, dict):
        return {name: filled(text, details, locale) for name, text in words.items()}
    return typeset(words.format_map(details), locale)
