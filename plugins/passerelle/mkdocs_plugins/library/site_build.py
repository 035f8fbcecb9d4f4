"""The state of one build of the site, shared by all plugins of the project."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from passerelle.content.library import Library
from passerelle.mkdocs_plugins.library.generated_page import GeneratedPage
from passerelle.mkdocs_plugins.localized_pages import LocalizedPages
from passerelle.model.item import Page
from passerelle.model.locale import Locale
from passerelle.model.problem import Problem
from passerelle.queries.addresses import Addresses
from passerelle.queries.classification import Item
from passerelle.queries.related import Related, Relations

T = TypeVar("T")


@dataclass
class SiteBuild:
    """What is known of the site while it is built.

    Attributes:
        library: everything under `docs/`.
        problems: everything that is wrong with it.
        addresses: where each thing stands.
        generated: generated pages, by path.
        not_found: the page « not found » of each language, once drawn.
    """

    library: Library
    problems: tuple[Problem, ...]
    addresses: Addresses = field(init=False)
    generated: dict[str, GeneratedPage] = field(default_factory=dict)
    not_found: dict[Locale, str] = field(default_factory=dict)
    _known: dict[tuple[str, Locale], Any] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        """Derive the addresses."""
        self.addresses = Addresses(self.library)

    def generate(self, files: Files, pages: LocalizedPages, page: GeneratedPage) -> None:
        """Add a generated page to the current pass.

        Args:
            files: the files of the pass.
            pages: the localized pages of the pass.
            page: what to make.
        """
        self.generated[page.path] = page
        contents = {locale: page.bodies.get(locale, "") for locale in page.titles}
        pages.add(files, page.path, contents, page.addresses, page.edit_uri)

    def once(self, name: str, locale: Locale, make: Callable[[], T]) -> T:
        """What holds for a whole build in a language: worked out when it is first asked for.

        Args:
            name: what it is.
            locale: the language.
            make: works it out.
        """
        key = (name, locale)
        if key not in self._known:
            self._known[key] = make()
        found: T = self._known[key]
        return found

    def related(self, item: Item, locale: Locale) -> dict[str, tuple[Related, ...]]:
        """What to read next, as `Relations.of` tells it."""
        relations = self.once("relations", locale, lambda: Relations(self.library, locale))
        return relations.of(item)

    def addresses_of(self, page: Page[Any]) -> Mapping[Locale, str]:
        """The address of a page in each language in which it exists."""
        return {locale: self.addresses.page(page, locale) for locale in page.locales}


def site_build(config: MkDocsConfig) -> SiteBuild:
    """The state of the current build, for the plugins that add to it.

    Args:
        config: the configuration of the build.

    Raises:
        PluginError: the plugin `passerelle` is not among the plugins, or comes too late.
    """
    plugin: Any = config.plugins.get("passerelle")
    if plugin is None or plugin.site is None:
        raise PluginError("mkdocs.yml: the plugin 'passerelle' must come first among ours.")
    site: SiteBuild = plugin.site
    return site
