"""Options of the plugin `passerelle-news`."""

from mkdocs.config import base
from mkdocs.config import config_options as c

from passerelle.news.feed import AUTHORITY


class Authority(c.Type[str]):
    """Who names the entries of feeds, and since when, as RFC 4151 writes it."""

    def __init__(self) -> None:
        super().__init__(str)

    def run_validation(self, value: object) -> str:
        """Refuse what is not a domain (or an e-mail address) and a date."""
        text = super().run_validation(value)
        if not AUTHORITY.fullmatch(text):
            raise base.ValidationError(
                f"Expected a domain and a date on which it was yours, such as"
                f" 'site.example,2026', but got {text!r}."
            )
        return text


class NewsConfig(base.Config):
    """Which feeds there are, and how long they are."""

    facets = c.ListOfItems(c.Type(str), default=[])
    """Facets of which each value has a feed."""

    entries = c.Type(int, default=30)
    """How many entries a feed has at most."""

    authority = Authority()
    """A domain of yours and a year in which it was, for the names of entries. Once the feeds
    are read by somebody, never change it, even when the site moves to another address."""
