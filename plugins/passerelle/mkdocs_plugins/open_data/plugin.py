"""The conductor of what readers and programs take away."""

from collections.abc import Iterator
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from passerelle.citing.citation import Citations
from passerelle.citing.dublin_core import dublin_core
from passerelle.exports.open_data import Table, tables_of
from passerelle.exports.open_data.tables import VERSION
from passerelle.exports.open_data.writing import citation_files, files
from passerelle.exports.structured_data import LICENCE, dataset
from passerelle.mkdocs_plugins.library.site_build import SiteBuild, site_build
from passerelle.mkdocs_plugins.library.whole_site import write_files
from passerelle.mkdocs_plugins.localized_pages import AFTER_I18N, LocalizedPages
from passerelle.mkdocs_plugins.open_data.field_table import field_table
from passerelle.model.item import Article, CaseStudy, PlainPage
from passerelle.model.locale import DEFAULT_LOCALE, Locale

LAYOUT = "data"
"""Layout of the page that tells of the open data."""

_MEDIA = {"json": "application/json", "csv": "text/csv"}


class OpenDataConfig(Config):
    """What mkdocs.yml says of it: nothing; all of it is made."""


class OpenDataPlugin(BasePlugin[OpenDataConfig]):
    """Gives pages their citations, and the site its open data."""

    def on_page_context(
        self, context: Any, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Tell a page how to cite it, and the page of the open data what there is."""
        site, locale = site_build(config), LocalizedPages(config).locale
        item, source = context.get("item"), context.get("resource")
        thing = item if isinstance(item, Article | CaseStudy) else source
        if thing:
            citations = _citations(site, config)
            citation = citations.of(thing, locale)
            context["citation"], context["cite_folder"] = citation, citations.folder(thing, locale)
            context["dublin_core"] = dublin_core(citation.item, LICENCE) if item else []
        elif isinstance(item, PlainPage) and item.facts.layout == LAYOUT:
            context |= self._data_page(context, site, config, locale)
        return context

    def _data_page(
        self, context: Any, site: SiteBuild, config: MkDocsConfig, locale: Locale
    ) -> dict[str, Any]:
        root, tables = _root(config), _tables(site, config)
        url = root + context["addresses"].get(locale, "")
        summary = context["item"].words[locale].summary
        told = [
            dataset(
                f"{config.site_name} – {table.title[locale]}",
                summary,
                url,
                config.site_name,
                [(media, root + table.address(ending)) for ending, media in _MEDIA.items()],
            )
            for table in tables
        ]
        return {
            "tables": [(table, field_table(table.schema, locale)) for table in tables],
            "data_version": VERSION,
            "structured_data": [*context.get("structured_data", ()), *told],
        }

    @event_priority(AFTER_I18N)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Once all languages are built, write the files."""
        if not LocalizedPages(config).is_nested:
            write_files(_files(site_build(config), config), config.site_dir)


def _files(site: SiteBuild, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    root, citations = _root(config), _citations(site, config)
    for table in _tables(site, config):
        yield from files(table, root, config.site_name, LICENCE)
    for locale in Locale:
        things = list(citations.all(locale))
        records = {thing.id: citations.of(thing, locale).record(locale) for thing in things}
        yield from citation_files(records, locale, root)
        for thing in things:
            folder = citations.folder(thing, locale)
            if folder.startswith(locale.root):
                made = citations.of(thing, locale).files()
                yield from ((folder + name, contents) for name, contents in made.items())


def _root(config: MkDocsConfig) -> str:
    return (config.site_url or "/").rstrip("/") + "/"


def _citations(site: SiteBuild, config: MkDocsConfig) -> Citations:
    def make() -> Citations:
        return Citations(site.addresses, config.site_name, _root(config))

    return site.once("citations", DEFAULT_LOCALE, make)


def _tables(site: SiteBuild, config: MkDocsConfig) -> tuple[Table, ...]:
    return site.once("open data", DEFAULT_LOCALE, lambda: tables_of(site.addresses, _root(config)))
