"""The conductor of suggestions: gives the form its questions, and says where answers go."""

from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from passerelle.intake.correction import correction_address
from passerelle.intake.letter import Suggestion
from passerelle.intake.questions import questions
from passerelle.mkdocs_plugins.library.site_build import site_build
from passerelle.mkdocs_plugins.localized_pages import AFTER_I18N, LocalizedPages
from passerelle.mkdocs_plugins.suggestions.config import SuggestionsConfig


class SuggestionsPlugin(BasePlugin[SuggestionsConfig]):
    """Lets readers suggest a resource or a correction without knowing how the site is made."""

    @event_priority(AFTER_I18N)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give templates the form of this language."""
        env.globals["suggestion"] = Suggestion(
            questions(site_build(config).library.taxonomy),
            LocalizedPages(config).locale,
            email=self.config.email or "",
            new_issue=self._new_issue(config),
        )
        return env

    def on_page_context(
        self, context: Any, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Tell a page that somebody wrote, or whose record somebody wrote, where to correct it."""
        new_issue, thing = self._new_issue(config), context.get("item") or context.get("resource")
        if new_issue and thing:
            locale, title = LocalizedPages(config).locale, str(page.meta.get("title", ""))
            url = page.canonical_url or page.url
            context["correction"] = correction_address(new_issue, locale, title, url)
        return context

    def _new_issue(self, config: MkDocsConfig) -> str:
        repository = (config.repo_url or "").rstrip("/") if self.config.issues else ""
        return f"{repository}/issues/new" if repository else ""
