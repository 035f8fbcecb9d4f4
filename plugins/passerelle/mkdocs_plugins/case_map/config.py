"""Options of the plugin `passerelle-case-map`."""

from mkdocs.config import base
from mkdocs.config import config_options as c


class CaseMapConfig(base.Config):
    """What the signs on the maps tell of a case: the first value that it has of two facets."""

    shape = c.Type(str)
    """Id of the facet whose icons give signs their shape."""

    colour = c.Type(str)
    """Id of the facet whose colours signs have."""
