"""The conductor of the library: reads it, checks it, names its pages, feeds the templates."""

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from passerelle.checks import check
from passerelle.content.library_reader import read_library
from passerelle.formats.safe_html import safe_html
from passerelle.mkdocs_plugins.library import page_context
from passerelle.mkdocs_plugins.library.config import LibraryConfig
from passerelle.mkdocs_plugins.library.escaping import escaped_templates
from passerelle.mkdocs_plugins.library.finished_page import finish
from passerelle.mkdocs_plugins.library.lasting_lists import missing_lists
from passerelle.mkdocs_plugins.library.markdown_links import link_identifiers
from passerelle.mkdocs_plugins.library.page_data import structured_data_of
from passerelle.mkdocs_plugins.library.page_pictures import fill_pictures, mark_pictures
from passerelle.mkdocs_plugins.library.paper_links import PaperLinks
from passerelle.mkdocs_plugins.library.placing import place_files
from passerelle.mkdocs_plugins.library.presenter import Presenter
from passerelle.mkdocs_plugins.library.site_build import SiteBuild
from passerelle.mkdocs_plugins.library.strings import read_strings
from passerelle.mkdocs_plugins.library.telling import tell_problems
from passerelle.mkdocs_plugins.library.term_marks import mark_terms
from passerelle.mkdocs_plugins.library.unreadable import unreadable_page
from passerelle.mkdocs_plugins.library.whole_site import whole_site_files, write_files
from passerelle.mkdocs_plugins.localized_pages import AFTER_I18N, LocalizedPages
from passerelle.model.item import Term
from passerelle.queries.citations import source_numbers

AFTER_ALL = -200
"""Priority of a handler that must find every file of the site written."""


class LibraryPlugin(BasePlugin[LibraryConfig]):
    """Reads `docs/` once a build and stands between it and MkDocs."""

    site: SiteBuild | None = None
    _pages: LocalizedPages
    _presenter: Presenter

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read and check the library before MkDocs empties the site's folder.

        Raises:
            PluginError: the build is strict and something must be mended; it tells all.
        """
        self._pages = LocalizedPages(config)
        self._pages.restore_cleaning()
        if not self._pages.is_nested:
            library = read_library(Path(config.docs_dir), preview=self.config.drafts)
            self.site = SiteBuild(library, check(library))
            tell_problems(self.site.problems, config.strict)
        config.theme["language"] = self._pages.locale.tag.lower()
        strings = read_strings(config.theme.custom_dir, self._pages.locale)
        self._terms: dict[str, list[Term]] = {}
        self._presenter = Presenter(self._built, self._pages.locale, strings, config)
        root = self._presenter.absolute("")
        self._paper_links = PaperLinks(self._built.addresses, self._pages.locale, root)

    @property
    def _built(self) -> SiteBuild:
        assert self.site is not None, "on_pre_build comes first"
        return self.site

    @event_priority(AFTER_I18N)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Move each page to its own address; keep what nobody should read out of the site."""
        return place_files(files, self._pages, self._built)

    def on_page_read_source(self, *, page: MkDocsPage, config: MkDocsConfig) -> str | None:
        """Hand MkDocs the body that was read, or a page that tells why it could not be."""
        path = self._pages.source_path(page.file)
        if path in self._built.generated:
            return None
        known = self._built.library.pages.get(path)
        locale = self._pages.locale
        if known and locale in known.texts:
            return known.texts[locale].body
        return unreadable_page(page.file.src_uri, self._built.problems, locale)

    def on_page_markdown(
        self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Give the page its title and template, and turn identifiers into links."""
        path, locale = self._pages.source_path(page.file), self._pages.locale
        page.meta = page_context.meta_of(self._built, path, locale)
        page.title = page_context.menu_title(self._built, path, locale) or page.title
        known = self._built.library.pages.get(path)
        if not known:
            return markdown
        numbers = source_numbers(self._built.library, known, locale)
        marked = mark_pictures(markdown)
        return link_identifiers(marked, path, self._built.addresses, locale, numbers)

    def on_page_content(
        self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Drop what acts; mark the terms, but not in an index; tell links what to print."""
        html = safe_html(html)
        path = self._pages.source_path(page.file)
        known = self._built.library.pages.get(path)
        if known is None:
            return html
        if not (known.is_index and known.section):
            html, self._terms[path] = mark_terms(html, self._presenter.finder)
        return self._paper_links.spell(html, page.url)

    @event_priority(AFTER_I18N)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give every template, « not found » included, its words; draw the pictures of pages."""
        env.autoescape = escaped_templates(config.theme.custom_dir)
        env.globals["site"] = self._presenter
        env.globals["t"] = self._presenter.t
        env.globals["contact"] = self.config.contact
        env.globals["locale"] = self._pages.locale
        fill_pictures(files, self._pages, env, self._presenter)
        return env

    def on_page_context(
        self, context: Any, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Tell the page's template where it stands and what belongs on it."""
        path = self._pages.source_path(page.file)
        context.update(page_context.context_of(self._presenter, path))
        context["terms"] = self._terms.get(path, ())
        page.meta["lasting_address"] = page_context.lasting_address(self._presenter, context)
        context["structured_data"] = structured_data_of(self._presenter, context)
        return context

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Do what is done to each page once its template is filled in."""
        return finish(output, self._presenter, config, page.meta["lasting_address"])

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Keep one page « not found » a language, and write our own sitemap."""
        if template_name == "404.html":
            page = finish(output_content, self._presenter, config)
            self._built.not_found[self._pages.locale] = page
        return "" if template_name in {"404.html", "sitemap.xml"} else output_content

    @event_priority(AFTER_I18N)
    def _write_whole_site(self, *, config: MkDocsConfig) -> None:
        """Once all languages are built, write what stands once in a site."""
        if not self._pages.is_nested:
            write_files(whole_site_files(self._built, config), config.site_dir)

    @event_priority(AFTER_ALL)
    def _look_for_lists(self, *, config: MkDocsConfig) -> None:
        """Once everything is written, see that no published list or feed has gone.

        Raises:
            PluginError: the build is strict and one has.
        """
        if not self._pages.is_nested:
            tell_problems(missing_lists(self._built.library, config.site_dir), config.strict)

    on_post_build = CombinedEvent(_write_whole_site, _look_for_lists)
