"""The letter, written from templates that its sender can edit."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import css_inline
import jinja2

from passerelle.formats.addresses import on_paper
from passerelle.formats.periods import day_in_words, period
from passerelle.news.digest import Digest
from passerelle.news.letter_words import filled, read_words
from passerelle.news.plain import fold, markdown
from passerelle.news.template_faults import template_fault

FOLDER = "letters"
ENDINGS = {"text": "txt", "markdown": "md", "html": "html"}
"""Endings of the files of each format; its template is `digest.` and the same ending."""

CLIPPED = 102_400
"""Bytes beyond which a widespread mail service cuts an HTML letter short."""


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
        details = self._details()
        words = read_words(self._folder / f"digest.{told.locale}.yml", details.keys())
        self._words = filled(words.model_dump(), details, told.locale)

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
        except Exception as error:  # a template can raise whatever its expressions do
            raise template_fault(error, self._folder / name, self._names()) from error
        return _inlined(text) if form == "html" else text.strip() + "\n"

    def _names(self) -> set[str]:
        """What the expressions of a template may name."""
        words = {f"words.{name}" for name in self._words}
        return {*self._context(), *words, "sender.contact", "sender.organisation", "sender.site"}

    def _details(self) -> Mapping[str, str]:
        told, sender = self._told, self._sender
        return {
            "site": sender.site,
            "address": sender.url,
            "contact": sender.contact or sender.site,
            "organisation": sender.organisation or sender.site,
            "period": period(told.since, told.until, told.locale),
            "since": day_in_words(told.since, told.locale),
            "until": day_in_words(told.until, told.locale),
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
