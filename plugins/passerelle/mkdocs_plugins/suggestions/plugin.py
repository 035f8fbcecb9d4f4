"""The conductor of suggestions: gives the form its questions, and says where answers go."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files

from passerelle.intake.letter import Suggestion
from passerelle.intake.questions import questions
from passerelle.mkdocs_plugins.library.site_build import site_build
from passerelle.mkdocs_plugins.localized_pages import AFTER_I18N, LocalizedPages
from passerelle.mkdocs_plugins.suggestions.config import SuggestionsConfig


class SuggestionsPlugin(BasePlugin[SuggestionsConfig]):
    """Lets readers suggest a resource without knowing how the site is made."""

    @event_priority(AFTER_I18N)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give templates the form of this language."""
        repository = (config.repo_url or "").rstrip("/") if self.config.issues else ""
        env.globals["suggestion"] = Suggestion(
            questions(site_build(config).library.taxonomy),
            LocalizedPages(config).locale,
            email=self.config.email or "",
            new_issue=f"{repository}/issues/new" if repository else "",
        )
        return env
