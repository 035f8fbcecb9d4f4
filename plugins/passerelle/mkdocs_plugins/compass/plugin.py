"""The conductor of the compass: the grid, and a page for each of its cells."""

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from passerelle.mkdocs_plugins.compass.config import CompassConfig
from passerelle.mkdocs_plugins.compass.previews import Previews
from passerelle.mkdocs_plugins.configured_facets import configured_facet
from passerelle.mkdocs_plugins.library.generated_page import GeneratedPage
from passerelle.mkdocs_plugins.library.site_build import SiteBuild, site_build
from passerelle.mkdocs_plugins.localized_pages import AFTER_I18N, LocalizedPages
from passerelle.model.item import Page
from passerelle.model.locale import Locale
from passerelle.model.taxonomy import Facet
from passerelle.queries.crossings import Cell, Grid, cross
from passerelle.queries.layouts import page_with_layout

TEMPLATE = "cell.html"

AFTER_PRESENTER = AFTER_I18N - 1
"""Templates know the presenter only once the library's own handler has run."""


class CompassPlugin(BasePlugin[CompassConfig]):
    """Lays the library out on two facets."""

    _previews: Previews

    @event_priority(AFTER_I18N)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add a page for each cell, under the page that shows the grid."""
        site = site_build(config)
        home = page_with_layout(site.library, "compass")
        if home:
            pages = LocalizedPages(config)
            grid = self._grid(site, pages.locale)
            for cell in grid.cells if grid else ():
                site.generate(files, pages, _cell_page(site, home, cell))
        return files

    @event_priority(AFTER_PRESENTER)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Prepare the pictures that show where pages stand on the grid."""
        grid = self._grid(site_build(config), LocalizedPages(config).locale)
        self._previews = Previews(env, config.theme.custom_dir or ".", grid)
        return env

    def on_page_context(
        self, context: Any, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Give every page the grid, with where its cells lead, and its preview picture."""
        site, locale = site_build(config), LocalizedPages(config).locale
        home = page_with_layout(site.library, "compass")
        grid = self._grid(site, locale)
        if home and grid and locale in home.words:
            start = site.addresses.page(home, locale)
            context["compass"] = {
                "grid": grid,
                "page": home,
                "address": lambda cell: start + _cell_slug(cell, locale),
            }
        context["preview"] = self._previews.of(context)
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the pictures of this language, before the next one is built."""
        for path, picture in self._previews.files():
            file = Path(config.site_dir) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(picture)

    def _grid(self, site: SiteBuild, locale: Locale) -> Grid | None:
        """The grid, or None in a preview when one of its facets cannot be read."""
        rows = self._facet(site, "rows")
        columns = self._facet(site, "columns")
        if rows is None or columns is None:
            return None
        return site.once("grid", locale, lambda: cross(site.library, rows, columns, locale))

    def _facet(self, site: SiteBuild, option: str) -> Facet | None:
        return configured_facet(site.library, self.config[option], "passerelle-compass", option)


def _cell_slug(cell: Cell, locale: Locale) -> str:
    return f"{cell.column.slug[locale]}/{cell.row.slug[locale]}/"


def _cell_page(site: SiteBuild, home: Page[Any], cell: Cell) -> GeneratedPage:
    return GeneratedPage(
        path=f"{home.id}/{cell.column.id}/{cell.row.id}.md",
        template=TEMPLATE,
        titles={
            locale: f"{cell.column.label[locale]} × {cell.row.label[locale].lower()}"
            for locale in home.locales
        },
        summaries={
            locale: f"{cell.column.description[locale]} {cell.row.description[locale]}"
            for locale in home.locales
        },
        addresses={
            locale: site.addresses.page(home, locale) + _cell_slug(cell, locale)
            for locale in home.locales
        },
        context={"cell": cell, "compass_page": home},
    )
