"""Faults of the theme's own markup that no block or partial of it lets a template mend."""

_CHECKBOX = 'type="checkbox" id="__{name}" autocomplete="off"'


def mend_markup(html: str) -> str:
    """Mend a page of Material for MkDocs.

    `autocomplete` is not allowed on a checkbox (HTML, input element).

    Args:
        html: the whole page.
    """
    for name in ("drawer", "search"):
        fault = _CHECKBOX.format(name=name)
        html = html.replace(fault, fault.removesuffix(' autocomplete="off"'), 1)
    return html
