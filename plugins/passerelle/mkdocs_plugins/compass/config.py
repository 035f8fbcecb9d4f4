"""Options of the plugin `passerelle-compass`."""

from mkdocs.config import base
from mkdocs.config import config_options as c


class CompassConfig(base.Config):
    """Which two facets cross."""

    rows = c.Type(str)
    """Id of the facet that runs down."""

    columns = c.Type(str)
    """Id of the facet that runs across."""
