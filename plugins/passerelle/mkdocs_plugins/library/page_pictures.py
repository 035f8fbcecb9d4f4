"""Puts drawn pictures into pages: a mark in the Markdown, the picture once templates are there."""

import re
from collections.abc import Mapping
from typing import Any

from jinja2 import Environment
from mkdocs.structure.files import Files

from passerelle.content.links import PLACED, mask_code
from passerelle.drawings import NARROW, WIDE, draw
from passerelle.drawings.telling import Teller
from passerelle.mkdocs_plugins.library.presenter import Presenter
from passerelle.mkdocs_plugins.localized_pages import LocalizedPages
from passerelle.model.item import Picture
from passerelle.queries.citations import source_numbers

_MARK = '<div data-picture="{}"></div>'
_MARKED = re.compile(r'<div data-picture="(?P<id>[a-z0-9-]+)"></div>')


def mark_pictures(markdown: str) -> str:
    """Replace each picture placed in a text with a mark that Markdown leaves alone.

    Args:
        markdown: the body of a page.
    """
    for match in reversed(list(PLACED.finditer(mask_code(markdown)))):
        start, end = match.span("mark")
        markdown = markdown[:start] + _MARK.format(match["id"]) + markdown[end:]
    return markdown


def fill_pictures(
    files: Files, pages: LocalizedPages, env: Environment, presenter: Presenter
) -> None:
    """Draw the pictures of all pages of a pass, before the search reads them.

    Args:
        files: the files of the pass, their Markdown already turned into HTML.
        pages: the localized pages of the pass.
        env: the templates, with their globals.
        presenter: the door to the library.
    """
    pictures = PagePictures(env, presenter)
    for file in files.documentation_pages():
        known = presenter.library.pages.get(pages.source_path(file))
        if known and file.page and file.page.content:
            numbers = source_numbers(presenter.library, known, presenter.locale)
            file.page.content = pictures.fill(file.page.content, numbers)


class PagePictures:
    """Draws the pictures of the pages of one language.

    Args:
        env: for the template of a picture.
        presenter: the door to the library.
    """

    def __init__(self, env: Environment, presenter: Presenter) -> None:
        self._env, self._library = env, presenter.library
        self._teller = Teller(presenter.locale, self._name)

    def _name(self, organisation: str) -> str:
        known = self._library.organisations.get(organisation)
        return known.facts.name[self._teller.locale] if known else organisation

    def fill(self, html: str, numbers: Mapping[str, int]) -> str:
        """Replace the marks of a page with the pictures; an unknown one leaves nothing.

        Args:
            html: the text of the page.
            numbers: the number of each source in the page's list of references.
        """
        places: dict[str, int] = {}

        def place(match: re.Match[str]) -> str:
            name = match["id"]
            places[name] = places.get(name, 0) + 1
            anchor = name if places[name] == 1 else f"{name}-{places[name]}"
            picture = self._library.pictures.get(name)
            return self._render(picture, f"picture-{anchor}", numbers) if picture else ""

        return _MARKED.sub(place, html)

    def _render(self, picture: Picture, anchor: str, numbers: Mapping[str, int]) -> str:
        facts = picture.facts
        telling = self._teller.tell(facts)
        context: dict[str, Any] = {
            "anchor": anchor,
            "facts": facts,
            "telling": telling,
            "numbers": numbers,
            "drawings": {
                "wide": draw(facts, telling, WIDE),
                "narrow": draw(facts, telling, NARROW),
            },
        }
        return self._env.get_template("partials/picture.html").render(context)
