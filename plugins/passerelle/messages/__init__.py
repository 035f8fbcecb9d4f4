"""What contributors read when something is wrong, in French and in English."""

from passerelle.messages.catalogue import (
    CATALOGUE,
    Message,
    describe,
    is_error,
    level_of,
    report,
)

__all__ = ["CATALOGUE", "Message", "describe", "is_error", "level_of", "report"]
