"""Localized pages under mkdocs-static-i18n: the only module that knows that plugin.

Static-i18n builds the default language, then, from `on_post_build`, calls the
whole build again for each other language with the same plugin objects. Its own
`on_files` runs at priority -100: before it both languages are in the list of
files, after it only the current one, with the other within reach as `alternates`.
"""

from collections.abc import Mapping
from typing import Any

import mkdocs.utils
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from passerelle.model.locale import Locale

AFTER_I18N = -110
"""Priority of handlers that must find the files of the current language only."""

_clean_directory = mkdocs.utils.clean_directory


class LocalizedPages:
    """The files of one pass over one language.

    Args:
        config: the configuration of the build, with the `i18n` plugin in it.
    """

    def __init__(self, config: MkDocsConfig) -> None:
        self._config = config
        self._i18n: Any = config.plugins["i18n"]

    @property
    def locale(self) -> Locale:
        """The language being built; right from `on_pre_build` on."""
        return Locale(self._i18n.current_language or self._i18n.default_language)

    @property
    def is_nested(self) -> bool:
        """Whether this pass was started from within the pass of another language."""
        return bool(self._i18n.building)

    def restore_cleaning(self) -> None:
        """Undo what a failed pass leaves behind: `clean_directory` patched to do nothing."""
        if not self.is_nested:
            mkdocs.utils.clean_directory = _clean_directory

    def source_path(self, file: File) -> str:
        """A file's path under `docs/<language>/`."""
        return str(getattr(file, "norm_src_uri", file.src_uri))

    def move(self, file: File, addresses: Mapping[Locale, str]) -> None:
        """Give a page and its other languages their addresses.

        Args:
            file: a page of the current language.
            addresses: for each language in which the page exists, its address.
        """
        alternates: dict[str, File] = getattr(file, "alternates", {})
        siblings = {Locale(language): other for language, other in alternates.items()}
        for locale, sibling in {**siblings, self.locale: file}.items():
            if locale in addresses:
                self._stand_at(sibling, addresses[locale])
            else:
                alternates.pop(locale.value, None)

    def add(
        self,
        files: Files,
        path: str,
        contents: Mapping[Locale, str],
        addresses: Mapping[Locale, str],
        edit_uri: str | None = None,
    ) -> File | None:
        """Add a generated page in all its languages; only the current one is built in this pass.

        Args:
            files: the files of the pass.
            path: its path under `docs/<language>/`.
            contents: Markdown by language.
            addresses: address by language.
            edit_uri: the file to edit, from `docs/`, for the edit link.

        Returns:
            The file of the current language, or None when the page does not exist in it.
        """
        alternates: dict[str, File] = {}
        for locale, content in contents.items():
            file = File.generated(self._config, f"{locale}/{path}", content=content)
            file.edit_uri = edit_uri
            self._mark(file, locale, path, alternates)
            self._stand_at(file, addresses[locale])
            alternates[locale.value] = file
        current = alternates.get(self.locale.value)
        if current:
            files.append(current)
            self._i18n.i18n_files_per_language[self.locale.value].append(current)
        return current

    def _mark(self, file: Any, locale: Locale, path: str, alternates: dict[str, File]) -> None:
        file.locale = file.locale_alternate_of = file.localization = locale.value
        file.norm_src_uri = path
        file.alternates = alternates

    def _stand_at(self, file: File, address: str) -> None:
        """Set where a file is published.

        Static-i18n gives files a wrong `dest_dir`, and MkDocs keeps what it once
        derived, so both are set anew.
        """
        file.dest_dir = self._config.site_dir
        file.dest_uri = f"{address}index.html"
        for derived in ("url", "abs_dest_path"):
            file.__dict__.pop(derived, None)
