"""Tells which file of a pair is the original."""

from collections.abc import Mapping

from passerelle.content.pages import TRANSLATION_OF, PageFile
from passerelle.content.presence import Presence
from passerelle.model.locale import Locale
from passerelle.model.problem import Phrase, Position, Problem

Files = Mapping[Locale, PageFile]
"""The files of one page, one or two, by language."""


def find_original(files: Files, presence: Presence) -> tuple[PageFile | None, list[Problem]]:
    """Tell which file of a pair carries the facts.

    Args:
        files: one file or two, by language.
        presence: which files are there, readable or not.
    """
    problems: list[Problem] = []
    originals = [file for file in files.values() if not file.says_translated]
    for file in files.values():
        if file.says_translated:
            problems += _wrong_origin(file, files, presence)
    if len(originals) == 2:
        first, second = sorted(originals, key=lambda file: file.locale is not Locale.FR)
        details = {"other": first.path}
        problems.append(Problem(second.path, Position(), "PA003", details))
        return None, problems
    return (originals[0] if originals else None), problems


def _wrong_origin(file: PageFile, files: Files, presence: Presence) -> list[Problem]:
    source = file.document.front_matter
    language = str(source.data[TRANSLATION_OF])
    position = source.value_position(TRANSLATION_OF)
    if language not in set(Locale):
        details = {"key": TRANSLATION_OF, "found": language, "hint": Phrase("hint-choices")}
        return [Problem(file.path, position, "FM016", details | {"choices": ", ".join(Locale)})]
    if language == file.locale:
        return [Problem(file.path, position, "PA004")]
    twin = files.get(Locale(language))
    if twin is None and presence.has_page(file.page_path, Locale(language)):
        return []
    if twin is None:
        path = file.path.replace(f"/{file.locale}/", f"/{language}/", 1)
        return [Problem(file.path, position, "PA001", {"language": language, "original": path})]
    if twin.says_translated and file.locale is not Locale.FR:
        return [Problem(file.path, position, "PA004")]
    return []
