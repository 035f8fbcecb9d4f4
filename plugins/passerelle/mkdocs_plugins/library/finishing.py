"""What is done to each page once its template is filled in."""

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig

from passerelle.exports.content_security import with_policy
from passerelle.formats.html_text import typeset_html
from passerelle.mkdocs_plugins.library.search_by_language import base_in_language
from passerelle.mkdocs_plugins.library.theme_mends import mend_markup
from passerelle.model.locale import Locale


def finish(html: str, locale: Locale, search_name: Markup, config: MkDocsConfig) -> str:
    """Mend the theme's markup, set the text in its language, say what the page may run.

    A preview gets no policy: MkDocs adds a script of its own to the pages that it serves.

    Args:
        html: the whole page.
        locale: its language.
        search_name: what to call the dialog of the search.
        config: for the address of the site, which tells a preview.
    """
    own = base_in_language(mend_markup(html, search_name), locale)
    typeset = typeset_html(own, locale)
    return typeset if _is_preview(config) else with_policy(typeset)


def _is_preview(config: MkDocsConfig) -> bool:
    """Whether this is `mkdocs serve`, which makes the site's address that of the server."""
    return (config.site_url or "").startswith(f"http://{config.dev_addr}/")
