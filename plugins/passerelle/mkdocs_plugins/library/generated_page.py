"""A page that nobody wrote: made from records, the same in all languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from passerelle.model.locale import Locale


@dataclass(frozen=True)
class GeneratedPage:
    """A page to be made.

    Attributes:
        path: its path under `docs/<language>/`, which no file may have.
        template: the template that draws it.
        titles: by language.
        summaries: by language.
        addresses: by language.
        bodies: Markdown by language, if it has text of its own.
        context: what its template needs besides.
        edit_uri: the file to edit, from `docs/`.
        indexed: whether search engines should keep it.
    """

    path: str
    template: str
    titles: Mapping[Locale, str]
    summaries: Mapping[Locale, str]
    addresses: Mapping[Locale, str]
    bodies: Mapping[Locale, str] = field(default_factory=dict)
    context: Mapping[str, Any] = field(default_factory=dict)
    edit_uri: str | None = None
    indexed: bool = True
