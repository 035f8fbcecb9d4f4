"""The conductor of the reference for contributors: fields, and codes of problems."""

from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from passerelle.handbook.kinds import COLLECTIONS, kinds
from passerelle.handbook.problems import code_entries, family_name
from passerelle.handbook.words import KINDS
from passerelle.mkdocs_plugins.handbook.telling import coded, how_many, limits
from passerelle.mkdocs_plugins.library.site_build import SiteBuild, site_build
from passerelle.mkdocs_plugins.localized_pages import LocalizedPages
from passerelle.model.item import PlainPage
from passerelle.model.locale import DEFAULT_LOCALE, Locale

FIELDS = "fields"
"""Layout of the page that tells of every field."""

PROBLEMS = "problems"
"""Layout of the page that tells of every code; each code is an anchor of it."""


class HandbookConfig(Config):
    """What mkdocs.yml says of it: nothing; all of it comes from the declarations."""


class HandbookPlugin(BasePlugin[HandbookConfig]):
    """Gives the two pages of the reference what they list."""

    def on_page_context(
        self, context: Any, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Tell the pages of that layout what there is."""
        item = context.get("item")
        if isinstance(item, PlainPage) and item.facts.layout in (FIELDS, PROBLEMS):
            context["coded"] = coded
            if item.facts.layout == FIELDS:
                context |= _fields(site_build(config))
            else:
                context |= _problems(LocalizedPages(config).locale)
        return context


def _fields(site: SiteBuild) -> dict[str, Any]:
    library = site.library
    found = site.once("kinds", DEFAULT_LOCALE, lambda: kinds(library.sections, library.taxonomy))
    names = {"collections": COLLECTIONS, "kind_names": KINDS}
    return {"kinds": found, **names, "limits": limits, "how_many": how_many}


def _problems(locale: Locale) -> dict[str, Any]:
    families = [
        (name, family_name(name, locale), entries) for name, entries in code_entries().items()
    ]
    return {"families": families}
