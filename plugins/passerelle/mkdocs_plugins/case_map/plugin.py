"""The conductor of the maps."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from passerelle.cartography.paths import outline_paths
from passerelle.mkdocs_plugins.case_map.config import CaseMapConfig
from passerelle.mkdocs_plugins.library.site_build import SiteBuild, site_build
from passerelle.mkdocs_plugins.localized_pages import LocalizedPages
from passerelle.model.item import Page, PlainPage
from passerelle.model.taxonomy import Facet
from passerelle.queries.case_map import CaseMap, ViewMap
from passerelle.queries.map_layout import case_map


class CaseMapPlugin(BasePlugin[CaseMapConfig]):
    """Adds the maps to the authored page that has their layout, and a way to it."""

    def on_page_context(
        self, context: Any, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Give the page of the maps what it draws, and every page where the maps are."""
        site, pages = site_build(config), LocalizedPages(config)
        home = _map_page(site)
        if home is None or pages.locale not in home.words:
            return context
        context["map_page"] = home
        if pages.source_path(page.file) == home.path:
            drawn = case_map(site.library, pages.locale)
            context["case_map"] = {
                "views": [(view, _paths(site, view)) for view in drawn.views],
                "elsewhere": drawn.elsewhere,
                "credits": _credits(site, drawn),
                "shape": self._facet(site, self.config.shape),
                "colour": self._facet(site, self.config.colour),
            }
        return context

    def _facet(self, site: SiteBuild, facet_id: str) -> Facet | None:
        """A facet, or None in a preview when it cannot be read."""
        facet = site.library.taxonomy.get(facet_id)
        if facet is None and facet_id not in site.library.taxonomy.unreadable:
            raise PluginError(
                "mkdocs.yml: passerelle-case-map: 'shape' and 'colour' must name facets, that is"
                " files of docs/data/taxonomy/."
            )
        return facet


def _map_page(site: SiteBuild) -> Page[Any] | None:
    return next(
        (
            page
            for page in site.library.pages.values()
            if isinstance(page, PlainPage) and page.facts.layout == "map"
        ),
        None,
    )


def _paths(site: SiteBuild, view: ViewMap) -> tuple[tuple[str, str], ...]:
    """What a map draws: nothing, in a preview, when its outlines cannot be read."""
    outlines = site.library.outlines.get(view.view.facts.outlines)
    return outline_paths(outlines.facts, view.frame) if outlines else ()


def _credits(site: SiteBuild, drawn: CaseMap) -> list[Any]:
    """Who drew the outlines, each once."""
    used = (site.library.outlines.get(view.view.facts.outlines) for view in drawn.views)
    return list({outlines.facts.url: outlines.facts for outlines in used if outlines}.values())
