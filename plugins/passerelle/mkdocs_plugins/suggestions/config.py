"""Options of the plugin `passerelle-suggestions`."""

from mkdocs.config import base
from mkdocs.config import config_options as c


class SuggestionsConfig(base.Config):
    """Where suggestions go."""

    email = c.Optional(c.Type(str))
    """An address that may be published; without one, readers choose whom to write to."""

    issues = c.Type(bool, default=True)
    """Whether the repository takes issues at `new` under its address, as GitHub does."""
