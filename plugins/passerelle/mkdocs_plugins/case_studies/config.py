"""Options of the plugin `passerelle-case-studies`."""

from mkdocs.config import base
from mkdocs.config import config_options as c


class CaseStudiesConfig(base.Config):
    """How the index of cases is laid out."""

    facets = c.ListOfItems(c.Type(str), default=[])
    """Facets by which readers can filter, in this order."""

    group_by = c.Optional(c.Type(str))
    """The facet whose values are the headings of the index."""
