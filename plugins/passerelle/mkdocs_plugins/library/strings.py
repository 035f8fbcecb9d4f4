"""The words of the templates, in one file a language."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from babel import Locale as BabelLocale
from markupsafe import Markup, escape

from passerelle.formats.dates import babel_name
from passerelle.model.locale import Locale

FOLDER = "strings"
"""Folder of the files, within the theme's `custom_dir`."""


class Strings:
    """The words of one language.

    Args:
        texts: texts by key; a text that depends on a number is a mapping of
            plural forms (`one`, `other`, and `zero` for none at all).
        locale: the language.
    """

    def __init__(self, texts: Mapping[str, Any], locale: Locale) -> None:
        self._texts = texts
        self._plural = BabelLocale.parse(babel_name(locale)).plural_form

    def __call__(self, key: str, **details: Any) -> Markup:
        """The text of a key; `{name}` in it is replaced by a detail, escaped.

        Args:
            key: name of the text.
            details: what to fill in; `count` also chooses the plural form.

        Raises:
            KeyError: the file has no such key, which a test excludes.
        """
        text = self._texts[key]
        if isinstance(text, dict):
            count = details["count"]
            form = "zero" if count == 0 and "zero" in text else self._plural(count)
            text = text.get(form, text["other"])
        return Markup(text).format_map({name: escape(value) for name, value in details.items()})


def read_strings(theme_folder: str | None, locale: Locale) -> Strings:
    """Read the words of a language.

    Args:
        theme_folder: the theme's `custom_dir`.
        locale: the language.
    """
    path = Path(theme_folder or ".") / FOLDER / f"{locale}.yml"
    return Strings(yaml.safe_load(path.read_text(encoding="utf-8")), locale)
