"""The last hand on a page that has been drawn: what no template can reach."""

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig

from passerelle.exports.content_security import with_policy
from passerelle.formats.addresses import on_paper
from passerelle.formats.html_text import typeset_html
from passerelle.mkdocs_plugins.library.presenter import Presenter
from passerelle.mkdocs_plugins.library.theme_mends import mend_markup

FOOT = "data-paper-foot"
"""What the foot of each printed sheet says; a margin box can read the root element only."""


def finish(html: str, presenter: Presenter, config: MkDocsConfig, address: str = "") -> str:
    """Mend the theme's markup, set the text, name the page for its prints, say what it may run.

    A preview gets no policy: MkDocs adds a script of its own to the pages that it serves.

    Args:
        html: the whole page.
        presenter: the door to the library.
        config: for the address of the site, which tells a preview.
        address: the absolute address to print at the foot of each sheet, if any.
    """
    own = mend_markup(html)
    if address:
        foot = str(escape(f"{presenter.name} · {on_paper(address)}"))
        plain = foot.encode("ascii", "xmlcharrefreplace").decode()  # the charset comes later
        own = own.replace("<html ", f'<html {FOOT}="{plain}" ', 1)
    typeset = typeset_html(own, presenter.locale)
    return typeset if _is_preview(config) else with_policy(typeset)


def _is_preview(config: MkDocsConfig) -> bool:
    """Whether this is `mkdocs serve`, which makes the site's address that of the server."""
    return (config.site_url or "").startswith(f"http://{config.dev_addr}/")
