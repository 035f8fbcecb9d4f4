"""Small pages that lead from a permanent address to where a thing stands today."""

from html import escape

from passerelle.exports.content_security import with_policy
from passerelle.model.locale import Locale


def redirect_page(target: str, canonical: str, title: str, locale: Locale) -> str:
    """Write a page that sends its reader on, with or without JavaScript.

    Its icon is empty: a browser told of none asks the host for /favicon.ico.

    Args:
        target: where to, relative to the page.
        canonical: the same, as an absolute address.
        title: what the reader will find there.
        locale: the language of what they will find.
    """
    href, name = escape(target), escape(title)
    return with_policy(
        "<!doctype html>\n"
        f'<html lang="{locale.tag}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{name}</title>\n"
        f'<meta http-equiv="refresh" content="0; url={href}">\n'
        f'<link rel="canonical" href="{escape(canonical)}">\n'
        '<link rel="icon" href="data:,">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'</head>\n<body>\n<p><a href="{href}">{name}</a></p>\n</body>\n</html>\n'
    )
