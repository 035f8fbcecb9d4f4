"""Faults of the theme's own markup that no block or partial of it lets a template mend."""

from markupsafe import Markup, escape

_CHECKBOX = 'type="checkbox" id="__{name}" autocomplete="off"'
_DIALOG = 'data-md-component="search" role="dialog"'


def mend_markup(html: str, search_name: Markup) -> str:
    """Mend a page of Material for MkDocs.

    `autocomplete` is not allowed on a checkbox (HTML, input element), and a dialog
    needs a name (WCAG 2.2, 4.1.2).

    Args:
        html: the whole page.
        search_name: what to call the dialog of the search.
    """
    for name in ("drawer", "search"):
        fault = _CHECKBOX.format(name=name)
        html = html.replace(fault, fault.removesuffix(' autocomplete="off"'), 1)
    return html.replace(_DIALOG, f'{_DIALOG} aria-label="{escape(search_name)}"', 1)
