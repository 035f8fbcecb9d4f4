"""The conductor of the resource hub."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from passerelle.mkdocs_plugins.configured_facets import configured_facets
from passerelle.mkdocs_plugins.library.generated_page import GeneratedPage
from passerelle.mkdocs_plugins.library.site_build import SiteBuild, site_build
from passerelle.mkdocs_plugins.listing import ListingMaker
from passerelle.mkdocs_plugins.localized_pages import AFTER_I18N, LocalizedPages
from passerelle.mkdocs_plugins.resource_hub.config import ResourceHubConfig
from passerelle.model.item import Page, Reference, Resource
from passerelle.model.locale import Locale
from passerelle.queries.shelves import hub_order, newest
from passerelle.queries.trail import index_of

LIST_TEMPLATE = "resource_hub.html"
PAGE_TEMPLATE = "resource.html"


class ResourceHubPlugin(BasePlugin[ResourceHubConfig]):
    """Adds the list to the authored hub, a page a resource, a page a facet's value."""

    @event_priority(AFTER_I18N)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages of the resources and of the facets."""
        site = site_build(config)
        maker = self._maker(site)
        index = index_of(site.library, maker.section.id) if maker else None
        if maker and index:
            pages = LocalizedPages(config)
            resources = tuple(site.library.resources.values())
            for page in maker.pages({at: resources for at in index.locales}, LIST_TEMPLATE):
                site.generate(files, pages, page)
            for source in site.library.sources.values():
                site.generate(files, pages, _source_page(site, index, source))
        return files

    def on_page_context(
        self, context: Any, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Give the hub its list, each resource its citations, the home page the newest."""
        site, pages = site_build(config), LocalizedPages(config)
        maker = self._maker(site)
        if maker is None:
            return context
        path, locale = pages.source_path(page.file), pages.locale
        ordered = site.once("hub order", locale, lambda: hub_order(site.library, locale))
        if path == maker.index_path:
            context["listing"] = maker.whole(ordered)
        elif path.startswith(f"{maker.section.id}/") and context.get("chosen"):
            context["listing"] = maker.chosen(ordered, *context["chosen"])
        elif context.get("resource"):
            resource = context["resource"]
            if isinstance(resource, Resource):
                context["related"] = site.related(resource, locale)
        context["newest"] = site.once(
            "newest", locale, lambda: newest(site.library, self.config.newest)
        )
        return context

    def _maker(self, site: SiteBuild) -> ListingMaker | None:
        section = site.addresses.holding("resources")
        facets = configured_facets(site.library, self.config.facets, "passerelle-resource-hub")
        return ListingMaker(site, section, tuple(f.id for f in facets)) if section else None


def _source_page(site: SiteBuild, index: Page[Any], source: Resource | Reference) -> GeneratedPage:
    locales = index.locales
    return GeneratedPage(
        path=site.addresses.source_file(source),
        template=PAGE_TEMPLATE,
        titles={locale: _window_title(source) for locale in locales},
        summaries={locale: _summary(source, locale) for locale in locales},
        addresses={locale: site.addresses.of(source, locale) or "" for locale in locales},
        bodies={locale: _body(source, locale) for locale in locales},
        context={"resource": source, "list_index": index},
        edit_uri=source.path.removeprefix("docs/"),
        indexed=isinstance(source, Resource),
    )


def _window_title(source: Resource | Reference) -> str:
    """Tell apart, among tabs and search results, sources that bear one title."""
    parts = (source.facts.title, source.facts.publisher)
    return " – ".join(part for part in parts if part)


def _summary(source: Resource | Reference, locale: Locale) -> str:
    return source.facts.description[locale] if isinstance(source, Resource) else source.facts.title


def _body(source: Resource | Reference, locale: Locale) -> str:
    """What search can find of a resource: MkDocs indexes Markdown, not templates."""
    if not isinstance(source, Resource):
        return ""
    return f"{source.facts.description[locale]}\n\n{source.facts.useful[locale]}\n"
