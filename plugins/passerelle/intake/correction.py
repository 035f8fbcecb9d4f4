"""The address that opens the issue form of a correction, filled in with the page.

Source of the parameters: GitHub Docs, "Creating an issue from a URL query"; a field of a
form is filled in by its id.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from passerelle.model.locale import Locale

FORMS: Mapping[Locale, str] = {
    Locale.FR: "signaler-une-erreur.yml",
    Locale.EN: "report-a-mistake.yml",
}
"""The files of the forms in `.github/ISSUE_TEMPLATE/`, by language."""

PAGE = "page"
"""The id of the field that holds the address of the page."""


def correction_address(new_issue: str, locale: Locale, title: str, page: str) -> str:
    """Where to tell of a mistake on a page.

    Args:
        new_issue: the address that opens an issue of the repository.
        locale: the language of the page.
        title: of the page.
        page: its absolute address.
    """
    start = "Correction : " if locale is Locale.FR else "Correction: "
    asked = {"template": FORMS[locale], "title": start + title, PAGE: page}
    return f"{new_issue}?{urlencode(asked)}"
