"""The letter, written from templates that its sender can edit."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import css_inline
import jinja2
import yaml
from pydantic import ValidationError

from passerelle.formats.addresses import on_paper
from passerelle.formats.dates import long_date
from passerelle.formats.typography import typeset
from passerelle.model.base import Line, Schema
from passerelle.model.locale import Locale
from passerelle.news.digest import Digest
from passerelle.news.plain import fold, markdown

FOLDER = "letters"
ENDINGS = {"text": "txt", "markdown": "md", "html": "html"}
"""Endings of the files of each format; its template is `digest.` and the same ending."""

CLIPPED = 102_400
"""Bytes beyond which a widespread mail service cuts an HTML letter short."""


class LetterError(Exception):
    """A template or its words cannot be used.

    Attributes:
        path: the file, with its line when it is known.
        reason: what is wrong with it.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, " ".join(reason.split())


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


@dataclass(frozen=True)
class Sender:
    """Who sends a letter.

    Attributes:
        site: name of the site.
        url: its absolute address.
        contact: the person who signs, or None.
        organisation: where that person works, or None.
    """

    site: str
    url: str
    contact: str | None = None
    organisation: str | None = None


class Letter:
    """A letter, ready to be written in each format.

    Args:
        told: what it tells.
        sender: who sends it.
        theme: the folder of the site's own templates.

    Raises:
        LetterError: its words cannot be read.
    """

    def __init__(self, told: Digest, sender: Sender, theme: Path) -> None:
        self._told, self._sender, self._folder = told, sender, theme / FOLDER
        path = self._folder / f"digest.{told.locale}.yml"
        words = _read_words(path)
        try:
            self._words = _filled(words.model_dump(), self._details(), told.locale)
        except (LookupError, ValueError, AttributeError, TypeError) as error:
            raise LetterError(str(path), str(error)) from error

    @property
    def subject(self) -> str:
        """The subject of the message."""
        return str(self._words["subject"])

    def write(self, form: str) -> str:
        """The letter in a format.

        Args:
            form: "text", "markdown" or "html".

        Raises:
            LetterError: the template is missing or broken.
        """
        name = f"digest.{ENDINGS[form]}"
        try:
            text = _environment(self._folder).get_template(name).render(self._context())
            return _inlined(text) if form == "html" else text.strip() + "\n"
        except jinja2.TemplateNotFound as error:
            raise LetterError(str(self._folder / str(error)), "no such file") from error
        except jinja2.TemplateSyntaxError as error:
            at = f"{self._folder / (error.name or name)}:{error.lineno}"
            raise LetterError(at, error.message or "") from error
        except Exception as error:  # a template can raise whatever its expressions do
            raise LetterError(str(self._folder / name), str(error)) from error

    def _details(self) -> Mapping[str, str]:
        told, sender = self._told, self._sender
        return {
            "site": sender.site,
            "address": sender.url,
            "contact": sender.contact or sender.site,
            "organisation": sender.organisation or sender.site,
            "since": long_date(told.since, told.locale).striptags(),
            "until": long_date(told.until, told.locale).striptags(),
            "first_title": told.groups[0][1][0].news.title if told.groups else "",
        }

    def _context(self) -> Mapping[str, Any]:
        return {
            "words": self._words,
            "sender": self._sender,
            "home": self._sender.url + self._told.locale.root,
            "locale": self._told.locale,
            "groups": [
                {"id": name, "label": self._words["groups"][name], "entries": entries}
                for name, entries in self._told.groups
            ],
        }


def _environment(folder: Path) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=jinja2.select_autoescape(["html"], default=False),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"fold": fold, "markdown": markdown, "on_paper": on_paper}
    return environment


def _inlined(html: str) -> str:
    """Move the style sheet into the elements; rules for dark screens stay where they are."""
    inliner = css_inline.CSSInliner(
        keep_at_rules=True,
        minify_css=True,
        load_remote_stylesheets=False,
        remove_inlined_selectors=True,
    )
    return inliner.inline(html).strip() + "\n"


def _read_words(path: Path) -> LetterWords:
    try:
        return LetterWords.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise LetterError(str(path), error.strerror or str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise LetterError(str(path), f"{where}: {first['msg']}") from error
    except (yaml.YAMLError, ValueError) as error:
        raise LetterError(str(path), str(error)) from error


def _filled(words: Any, details: Mapping[str, str], locale: Locale) -> Any:
    if isinstance(words, dict):
        return {name: _filled(text, details, locale) for name, text in words.items()}
    return typeset(words.format_map(details), locale)
