"""The conductor of the resource hub."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from passerelle.mkdocs_plugins.library.generated_page import GeneratedPage
from passerelle.mkdocs_plugins.library.site_build import SiteBuild, site_build
from passerelle.mkdocs_plugins.listing import ListingMaker
from passerelle.mkdocs_plugins.localized_pages import AFTER_I18N, LocalizedPages
from passerelle.mkdocs_plugins.resource_hub.config import ResourceHubConfig
from passerelle.model.item import Page, Resource
from passerelle.model.locale import Locale
from passerelle.queries.citations import citing_pages
from passerelle.queries.related import related
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
            for resource in resources:
                site.generate(files, pages, _resource_page(site, index, resource))
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
        ordered = hub_order(site.library, locale)
        if path == maker.index_path:
            context["listing"] = maker.whole(ordered)
        elif path.startswith(f"{maker.section.id}/") and context.get("chosen"):
            context["listing"] = maker.chosen(ordered, *context["chosen"])
        elif context.get("resource"):
            resource = context["resource"]
            context["cited_in"] = citing_pages(site.library, locale).get(resource.id, ())
            context["related"] = related(site.library, resource, locale)
        context["newest"] = newest(site.library, self.config.newest)
        return context

    def _maker(self, site: SiteBuild) -> ListingMaker | None:
        section = site.addresses.holding("resources")
        return ListingMaker(site, section, tuple(self.config.facets)) if section else None


def _resource_page(site: SiteBuild, index: Page[Any], resource: Resource) -> GeneratedPage:
    facts = resource.facts
    return GeneratedPage(
        path=site.addresses.resource_file(resource),
        template=PAGE_TEMPLATE,
        titles={locale: _window_title(resource) for locale in index.locales},
        summaries={locale: facts.description[locale] for locale in index.locales},
        addresses={locale: site.addresses.resource(resource, locale) for locale in index.locales},
        bodies={locale: _body(resource, locale) for locale in index.locales},
        context={"resource": resource, "list_index": index},
        edit_uri=resource.path.removeprefix("docs/"),
    )


def _window_title(resource: Resource) -> str:
    """Tell apart, among tabs and search results, resources that bear one title."""
    parts = (resource.facts.title, resource.facts.publisher)
    return " – ".join(part for part in parts if part)


def _body(resource: Resource, locale: Locale) -> str:
    """What search can find of a resource: MkDocs indexes Markdown, not templates."""
    return f"{resource.facts.description[locale]}\n\n{resource.facts.useful[locale]}\n"
