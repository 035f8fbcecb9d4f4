"""Options of the plugin `passerelle`."""

from mkdocs.config import base
from mkdocs.config import config_options as c


class ContactConfig(base.Config):
    """Whom readers can turn to. Never a private address: a name and a public page."""

    name = c.Optional(c.Type(str))
    """The person's name; nothing is shown without it."""

    organisation = c.Optional(c.Type(str))
    """Where they work."""

    url_fr = c.Optional(c.URL())
    """A public page in French."""

    url_en = c.Optional(c.URL())
    """A public page in English."""


class LibraryConfig(base.Config):
    """What a site decides about its library."""

    drafts = c.Type(bool, default=False)
    """Whether drafts are shown, for their authors to look at; never in what is published."""

    contact = c.SubConfig(ContactConfig)
    """The contact shown on the home page and on the contact page."""
