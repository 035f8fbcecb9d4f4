"""What `passerelle check` looks at beside the library: the settings of the site, its letters."""

from pathlib import Path

from passerelle.checks import Surroundings
from passerelle.content.library import Library
from passerelle.content.site_settings import SettingsError, SiteSettings, read_settings
from passerelle.model.locale import Locale
from passerelle.queries.addresses import Addresses
from passerelle.queries.layouts import page_with_layout

SETTINGS = "mkdocs.yml"
CODES = "problems"
"""Layout of the page that explains every code."""


def settings_beside(docs: Path) -> SiteSettings | None:
    """The settings of the site, or None when there are none that can be read.

    Args:
        docs: the folder of the library.
    """
    try:
        return read_settings(docs.absolute().parent / SETTINGS)
    except SettingsError:
        return None


def around(docs: Path, settings: SiteSettings | None, overrides: Path | None) -> Surroundings:
    """What stands around a library.

    Args:
        docs: its folder.
        settings: those of the site, if they are known.
        overrides: the folder that holds the letters, when it is told.
    """
    root = docs.absolute().parent
    folder = overrides or (settings.theme if settings else root / "overrides")
    return Surroundings(root, folder, settings.nav if settings else None)


def page_of_codes(library: Library, settings: SiteSettings | None, locale: Locale) -> str | None:
    """The absolute address of the page that explains every code, if there is one.

    Args:
        library: the library.
        settings: for the address of the site.
        locale: the reader's language.
    """
    page = page_with_layout(library, CODES)
    if page is None or settings is None or settings.url is None or locale not in page.words:
        return None
    return settings.url + Addresses(library).page(page, locale)
