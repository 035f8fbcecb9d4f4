"""Options of the plugin `passerelle-resource-hub`."""

from mkdocs.config import base
from mkdocs.config import config_options as c


class ResourceHubConfig(base.Config):
    """How the hub is laid out."""

    facets = c.ListOfItems(c.Type(str), default=[])
    """Facets by which readers can filter, in this order."""

    newest = c.Type(int, default=3)
    """How many of the newest resources the home page shows."""
