"""The conductor of what readers and the contact hand to others."""

import logging
import os
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from passerelle.exports.qr import qr_file, qr_svg
from passerelle.messages import report
from passerelle.messages.reader import reader_locale
from passerelle.mkdocs_plugins.library.presenter import Presenter
from passerelle.mkdocs_plugins.localized_pages import AFTER_I18N, LocalizedPages
from passerelle.mkdocs_plugins.sharing.config import SharingConfig
from passerelle.mkdocs_plugins.sharing.shared_item import shared_item
from passerelle.mkdocs_plugins.sharing.shared_list import SharedList, shared_list
from passerelle.model.item import Article, CaseStudy
from passerelle.model.locale import Locale
from passerelle.model.problem import Problem
from passerelle.sharing.letter import FOLDER, Letter, file_name, read_letter
from passerelle.sharing.plain_list import BYTE_ORDER_MARK

AFTER_OTHERS = -50
"""What the other plugins tell a page, and the last hand on its text, must be there."""

log: logging.LoggerAdapter[Any] = get_plugin_logger("passerelle")


class SharingPlugin(BasePlugin[SharingConfig]):
    """Adds a share panel to each item, and lists to be copied."""

    _letters: dict[Locale, Letter]
    _presenter: Presenter

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read the letters before MkDocs empties the site's folder.

        Raises:
            PluginError: the build is strict and a letter cannot be used.
        """
        if LocalizedPages(config).is_nested:
            return
        problems: list[Problem] = []
        self._letters = {}
        for locale in Locale:
            file = Path(config.theme.custom_dir or ".") / file_name(locale)
            letter, wrong = read_letter(file, _from_project(file), locale)
            problems += wrong
            if letter:
                self._letters[locale] = letter
        if problems:
            text = "\n" + report(problems, reader_locale(os.environ))
            if config.strict:
                raise PluginError(text)
            log.warning(text)

    @event_priority(AFTER_I18N)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keep the letters out of the site."""
        for file in list(files):
            if file.src_uri.startswith(f"{FOLDER}/"):
                files.remove(file)
        return files

    @event_priority(AFTER_I18N - 1)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Take the presenter of this language, which the library has just set."""
        presenter: Any = env.globals["site"]
        self._presenter = presenter
        return env

    @event_priority(AFTER_OTHERS)
    def on_page_context(
        self, context: Any, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Tell the page what can be handed on: the item, or the list."""
        presenter = self._presenter
        item, listing = context.get("item") or context.get("resource"), context.get("listing")
        if context.get("resource") or isinstance(item, Article | CaseStudy):
            words = self._site_words(config)
            context["share"] = shared_item(item, presenter, self._letters, words)
            svg = str(context.get("qr") or qr_svg(context["share"].address))
            _write(config, context["share"].picture, qr_file(svg))
        if listing and presenter.locale in self._letters:
            letter, words = self._letters[presenter.locale], self._site_words(config)
            context["shared_list"] = shared_list(listing, presenter, letter, words, page.url)
            page.meta["shared_list"] = context["shared_list"]
        return context

    @event_priority(AFTER_OTHERS)
    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Write the list that a page shows as plain text, for those without script."""
        shown: SharedList | None = page.meta.get("shared_list")
        if shown:
            _write(config, f"{page.url}list.txt", BYTE_ORDER_MARK + shown.as_text(output))
        return output

    def _site_words(self, config: MkDocsConfig) -> dict[str, str]:
        contact = config.plugins["passerelle"].config.contact
        whom = {"contact": contact.name or "", "organisation": contact.organisation or ""}
        return {"site": config.site_name, **whom}


def _from_project(file: Path) -> str:
    """The path of a file as problems name it: from the folder in which the build was started."""
    try:
        return file.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return file.as_posix()


def _write(config: MkDocsConfig, name: str, text: str) -> None:
    path = Path(config.site_dir) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
