"""The conductor of the maps."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from passerelle.cartography.paths import outline_paths
from passerelle.mkdocs_plugins.case_map.config import CaseMapConfig
from passerelle.mkdocs_plugins.configured_facets import configured_facet
from passerelle.mkdocs_plugins.library.site_build import SiteBuild, site_build
from passerelle.mkdocs_plugins.localized_pages import LocalizedPages
from passerelle.model.taxonomy import Facet
from passerelle.queries.case_map import CaseMap, ViewMap
from passerelle.queries.layouts import page_with_layout
from passerelle.queries.map_layout import case_map


class CaseMapPlugin(BasePlugin[CaseMapConfig]):
    """Adds the maps to the authored page that has their layout, and a way to it."""

    def on_page_context(
        self, context: Any, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Give the page of the maps what it draws, and every page where the maps are."""
        site, pages = site_build(config), LocalizedPages(config)
        home = page_with_layout(site.library, "map")
        if home is None or pages.locale not in home.words:
            return context
        context["map_page"] = home
        if pages.source_path(page.file) == home.path:
            drawn = case_map(site.library, pages.locale)
            context["case_map"] = {
                "views": [(view, _paths(site, view)) for view in drawn.views],
                "elsewhere": drawn.elsewhere,
                "credits": _credits(site, drawn),
                "shape": _facet(site, self.config.shape, "shape"),
                "colour": _facet(site, self.config.colour, "colour"),
            }
        return context


def _facet(site: SiteBuild, facet_id: str, option: str) -> Facet | None:
    return configured_facet(site.library, facet_id, "passerelle-case-map", option)


def _paths(site: SiteBuild, view: ViewMap) -> tuple[tuple[str, str], ...]:
    """What a map draws: nothing, in a preview, when its outlines cannot be read."""
    outlines = site.library.outlines.get(view.view.facts.outlines)
    return outline_paths(outlines.facts, view.frame) if outlines else ()


def _credits(site: SiteBuild, drawn: CaseMap) -> list[Any]:
    """Who drew the outlines, each once."""
    used = (site.library.outlines.get(view.view.facts.outlines) for view in drawn.views)
    return list({outlines.facts.url: outlines.facts for outlines in used if outlines}.values())
