"""What contributors are told of translations."""

from collections.abc import Iterator

from passerelle.content.library import Library
from passerelle.model.problem import Phrase, Position, Problem
from passerelle.translations.changed_sections import SectionChange
from passerelle.translations.sections import START, WORDS
from passerelle.translations.stamp_files import stamp_file
from passerelle.translations.states import State, Translation, translations
from passerelle.translations.twin import unfinished


def check_translations(library: Library) -> Iterator[Problem]:
    """Find translations that are missing, outdated or unfinished, and stamps of no use.

    Args:
        library: the library.
    """
    known = translations(library)
    yield from known.stamps.problems
    for each in known.all:
        text = each.page.texts[each.page.original]
        if each.state is State.MISSING:
            details = {"language": Phrase(f"in-{each.locale}"), "page": each.page.id}
            yield Problem(text.path, Position(), "TR002", details)
        elif each.locale in each.page.texts:
            yield from (_outdated(each, change) for change in each.changes)
        if each.locale in each.page.texts:
            yield from unfinished(each.page.texts[each.locale])
    yield from _stamps_of_nothing(library)


def section_name(change: SectionChange) -> str:
    """What to call a section: its heading, or what stands for one.

    Args:
        change: the section.
    """
    if change.anchor == WORDS:
        return Phrase("section-words")
    return Phrase("section-start") if change.anchor == START else change.plain_heading


def _outdated(each: Translation, change: SectionChange) -> Problem:
    original = each.page.texts[each.page.original].path
    gone = Phrase("section-gone")
    details = {
        "section": section_name(change),
        "what": gone if change.kind == "removed" else Phrase(f"section-{change.kind}"),
        "original": original,
        "day": str(each.compared),
        "page": each.page.id,
    }
    return Problem(each.page.texts[each.locale].path, change.position, "TR001", details)


def _stamps_of_nothing(library: Library) -> Iterator[Problem]:
    stamps = translations(library).stamps
    present = library.present
    there = set().union(*present.pages.values(), *present.drafts.values())
    for page_path in sorted({*stamps.by_page, *stamps.damaged} - there):
        path = stamp_file(library.docs, page_path).relative_to(library.docs.parent).as_posix()
        yield Problem(path, Position(), "TR004", {"page": page_path})
