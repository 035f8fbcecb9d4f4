"""The conductor of the feeds: where pages lead to them, and their files."""

from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from passerelle.mkdocs_plugins.configured_facets import configured_facets
from passerelle.mkdocs_plugins.library.presenter import Presenter
from passerelle.mkdocs_plugins.library.site_build import site_build
from passerelle.mkdocs_plugins.library.strings import read_strings
from passerelle.mkdocs_plugins.library.whole_site import write_files
from passerelle.mkdocs_plugins.localized_pages import AFTER_I18N, LocalizedPages
from passerelle.mkdocs_plugins.news.config import NewsConfig
from passerelle.mkdocs_plugins.news.shelf import FeedShelf
from passerelle.model.locale import Locale
from passerelle.model.taxonomy import Facet
from passerelle.news.channels import ALL, BY_KIND, Channel, channels, of_facet, of_value

AFTER_PRESENTER = AFTER_I18N - 1
"""Templates know the presenter only once the library's own handler has run."""


class NewsPlugin(BasePlugin[NewsConfig]):
    """Tells programs what is new."""

    _shelf: FeedShelf
    _facets: Mapping[str, Facet]

    @event_priority(AFTER_PRESENTER)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give every template, « not found » included, the feed of everything."""
        presenter: Any = env.globals["site"]
        self._facets = self._configured(config)
        self._shelf = FeedShelf(presenter, self.config.authority, config.copyright)
        env.globals["feed_of_all"] = self._shelf.link(ALL)
        return env

    @event_priority(-50)
    def on_page_context(
        self, context: Any, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Name the feeds that follow what a list shows, once the other plugins made the list."""
        context["feeds"] = [self._shelf.link(channel) for channel in self._fitting(context)]
        return context

    def _fitting(self, context: Mapping[str, Any]) -> Iterator[Channel]:
        listing, cell, item = (context.get(name) for name in ("listing", "cell", "item"))
        if listing:
            yield BY_KIND[listing.section.holds]
            if listing.chosen and listing.chosen[0].id in self._facets:
                yield of_value(*listing.chosen)
        elif cell:
            for value in (cell.column, cell.row):
                facets = (f for f in self._facets.values() if value in tuple(f))
                yield from (of_value(facet, value) for facet in facets)
        elif item and getattr(item.facts, "layout", "") == "compass":
            for facet in self._facets.values():
                yield from of_facet(facet)
        elif item and item.is_index and item.section:
            holds = self._shelf.presenter.site.addresses.sections[item.section].holds
            yield from (BY_KIND[name] for name in BY_KIND if name == holds)

    @event_priority(AFTER_I18N)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Once all languages are built, write the feeds of each."""
        if LocalizedPages(config).is_nested:
            return
        site, facets = site_build(config), self._configured(config)
        for locale in Locale:
            strings = read_strings(config.theme.custom_dir, locale)
            presenter = Presenter(site, locale, strings, config)
            shelf = FeedShelf(presenter, self.config.authority, config.copyright)
            made = shelf.files(channels(facets.values()), self.config.entries)
            write_files(made, config.site_dir)

    def _configured(self, config: MkDocsConfig) -> Mapping[str, Facet]:
        library = site_build(config).library
        found = configured_facets(library, self.config.facets, "passerelle-news")
        return {facet.id: facet for facet in found}
