"""The conductor of the search: one index a language, written once the site is built."""

from pathlib import Path

from mkdocs.config.base import Config
from mkdocs.config.config_options import ListOfItems, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority

from passerelle.mkdocs_plugins.configured_facets import configured_facets
from passerelle.mkdocs_plugins.library.site_build import SiteBuild, site_build
from passerelle.mkdocs_plugins.library.strings import Strings, read_strings
from passerelle.mkdocs_plugins.localized_pages import AFTER_I18N, LocalizedPages
from passerelle.model.locale import Locale
from passerelle.search.documents import documents
from passerelle.search.indexing import write_indexes, write_table

FOLDER = "search"
"""Where the indexes stand in the site."""

KINDS = ("article", "case", "resource", "term", "page")


class SearchConfig(Config):
    """What mkdocs.yml says of the search."""

    facets = ListOfItems(Type(str), default=[])
    """Facets of the taxonomy to choose from in the results, after the kind."""


class SearchPlugin(BasePlugin[SearchConfig]):
    """Writes, beside the pages, what their search reads."""

    @event_priority(AFTER_I18N)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Once all languages are built, index each."""
        if LocalizedPages(config).is_nested:
            return
        site, folder = site_build(config), Path(config.site_dir) / FOLDER
        found = {
            locale: tuple(documents(site.library, site.addresses, locale)) for locale in Locale
        }
        write_indexes(found, folder)
        for locale in Locale:
            strings = read_strings(config.theme.custom_dir, locale)
            facets, terms = self._facets(site, strings, locale), site.library.terms.values()
            write_table(facets, terms, len(found[locale]), folder, locale)

    def _facets(self, site: SiteBuild, t: Strings, locale: Locale) -> list[dict[str, object]]:
        """What readers can choose from, with its labels."""
        kinds = [{"id": kind, "label": t(f"kind_{kind}")} for kind in KINDS]
        facets: list[dict[str, object]] = [
            {"id": "kind", "label": t("search_kind"), "values": kinds}
        ]
        library = site.library
        for facet in configured_facets(library, self.config.facets, "passerelle-search"):
            values = [{"id": value.id, "label": value.label[locale]} for value in facet]
            label = facet.record.label[locale]
            facets.append({"id": facet.id, "label": label, "values": values})
        return facets
