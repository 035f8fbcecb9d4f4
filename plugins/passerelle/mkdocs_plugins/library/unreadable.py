"""What a preview shows in place of a page that cannot be read."""

from collections.abc import Iterable

from passerelle.messages import report
from passerelle.model.locale import Locale
from passerelle.model.problem import Problem

_TITLE = {
    Locale.FR: "Cette page ne peut pas encore être affichée",
    Locale.EN: "This page cannot be shown yet",
}


def unreadable_page(src_uri: str, problems: Iterable[Problem], locale: Locale) -> str:
    """Markdown that tells what to mend.

    Args:
        src_uri: the file, from `docs/`.
        problems: all problems of the library.
        locale: the language of the page.
    """
    name = src_uri.partition("/")[2]
    mine = [p for p in problems if p.path.endswith(f"/{name}")] or list(problems)
    text = report(mine, locale) if mine else src_uri
    return f"# {_TITLE[locale]}\n\n~~~text\n{text}\n~~~\n"
