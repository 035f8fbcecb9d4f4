"""The two languages of a site, and how each is named in addresses and in HTML."""

from enum import StrEnum


class Locale(StrEnum):
    """A language of the site; its value is the name of its folder under `docs/`."""

    FR = "fr"
    EN = "en"

    @property
    def tag(self) -> str:
        """Language tag for `lang` and `hreflang` (BCP 47), as written in Canada."""
        return f"{self.value}-CA"

    @property
    def other(self) -> "Locale":
        """The language on the far side of the bridge."""
        return Locale.EN if self is Locale.FR else Locale.FR

    @property
    def root(self) -> str:
        """Where this language starts in the site, without a leading slash: "" or "en/"."""
        return "" if self is DEFAULT_LOCALE else f"{self.value}/"


DEFAULT_LOCALE = Locale.FR
"""French stands at the root of the site; it is also the `x-default` of each page."""
