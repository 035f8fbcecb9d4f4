"""What contributors read when something is wrong, in French and in English."""

from passerelle.messages.catalogue import CATALOGUE, Message, describe, report

__all__ = ["CATALOGUE", "Message", "describe", "report"]
