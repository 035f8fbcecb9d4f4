"""The conductor of the case studies."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from passerelle.mkdocs_plugins.case_studies.config import CaseStudiesConfig
from passerelle.mkdocs_plugins.configured_facets import configured_facet, configured_facets
from passerelle.mkdocs_plugins.library.site_build import SiteBuild, site_build
from passerelle.mkdocs_plugins.listing import ListingMaker
from passerelle.mkdocs_plugins.localized_pages import AFTER_I18N, LocalizedPages
from passerelle.model.item import CaseStudy
from passerelle.model.locale import Locale
from passerelle.queries.classification import exist_in
from passerelle.queries.collation import sort_key

TEMPLATE = "case_index.html"


class CaseStudiesPlugin(BasePlugin[CaseStudiesConfig]):
    """Adds the list to the authored index, and a page for each value of each facet."""

    @event_priority(AFTER_I18N)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages of the facets."""
        site, maker = self._maker(config)
        if maker:
            pages = LocalizedPages(config)
            by_locale = {at: exist_in(site.library.cases, at) for at in Locale}
            for page in maker.pages(by_locale, TEMPLATE):
                site.generate(files, pages, page)
        return files

    def on_page_context(
        self, context: Any, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Give the index and the pages of the facets their list."""
        _site, maker = self._maker(config)
        path = LocalizedPages(config).source_path(page.file)
        if maker and path == maker.index_path:
            context["listing"] = maker.whole(self._cases(config))
        elif maker and path.startswith(f"{maker.section.id}/") and context.get("chosen"):
            context["listing"] = maker.chosen(self._cases(config), *context["chosen"])
        return context

    def _maker(self, config: MkDocsConfig) -> tuple[SiteBuild, ListingMaker | None]:
        site = site_build(config)
        section = site.addresses.holding("cases")
        library, name = site.library, "passerelle-case-studies"
        facets = tuple(facet.id for facet in configured_facets(library, self.config.facets, name))
        if self.config.group_by:
            configured_facet(library, self.config.group_by, name, "group_by")
        return site, ListingMaker(site, section, facets, self.config.group_by) if section else None

    def _cases(self, config: MkDocsConfig) -> tuple[CaseStudy, ...]:
        locale = LocalizedPages(config).locale
        cases = exist_in(site_build(config).library.cases, locale)
        return tuple(sorted(cases, key=lambda case: sort_key(case.words[locale].title)))
