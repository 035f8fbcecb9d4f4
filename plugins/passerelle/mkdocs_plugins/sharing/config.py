"""Options of the plugin `passerelle-sharing`: none yet."""

from mkdocs.config import base


class SharingConfig(base.Config):
    """What is said is decided in `overrides/letters/`."""
