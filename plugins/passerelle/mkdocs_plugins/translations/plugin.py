"""The conductor of translations: tells each page whether it follows its original."""

from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from passerelle.mkdocs_plugins.library.site_build import site_build
from passerelle.mkdocs_plugins.localized_pages import LocalizedPages
from passerelle.mkdocs_plugins.translations.drift import drift_of
from passerelle.mkdocs_plugins.translations.state_page import StatePage
from passerelle.model.item import Page, PlainPage
from passerelle.queries.layouts import page_with_layout
from passerelle.translations.states import translations

LAYOUT = "translations"
"""Layout of the page that tells how every translation stands."""


class TranslationsConfig(Config):
    """What mkdocs.yml says of it: nothing; the records of the library say all."""


class TranslationsPlugin(BasePlugin[TranslationsConfig]):
    """Tells readers, and those who would help, where translations stand."""

    def on_page_context(
        self, context: Any, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Tell an outdated page what changed in its original, and the state page all of it."""
        site, locale, item = site_build(config), LocalizedPages(config).locale, context.get("item")
        if not isinstance(item, Page):
            return context
        known = translations(site.library)
        context["drift"] = drift_of(known.of(item), locale, site.addresses)
        context["translations_page"] = page_with_layout(site.library, LAYOUT)
        if isinstance(item, PlainPage) and item.facts.layout == LAYOUT:
            context["state"] = StatePage(known, site.addresses, locale)
        return context
