"""A reference in the style of the American Psychological Association, 7th edition.

Rules, and where they stand: Publication Manual, 7th ed. (2020), chapters 9 and 10, told
below by section; in French, « Citer selon les normes de l’APA, 7e édition » (Bibliothèques
de l’Université de Montréal) and « Une adaptation française des normes bibliographiques de
l’APA » (Marc Couture), which agree: « et » for « & », without a comma; the day before the
month; « s. d. »; a colon after a space.

Written here because citeproc-py 0.11 with apa.csl repeats the title of a work without an
author, repeats a publisher that is the author, and writes French dates in English order.
Titles keep the capitals with which they were published: no rule can tell a proper noun.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from passerelle.citing.items import Item, date_of
from passerelle.citing.names import Name
from passerelle.formats.dates import partial_date
from passerelle.formats.typography import NB, typeset
from passerelle.model.locale import Locale
from passerelle.model.partial_date import PartialDate

MOST_AUTHORS = 20
"""Beyond so many, the nineteen first and the last are named (9.8)."""

_UNDATED = {Locale.FR: f"s.{NB}d.", Locale.EN: "n.d."}
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Part:
    """A piece of a reference.

    Attributes:
        text: what it says.
        is_title: whether it is the title, set in italics.
        locale: its language.
    """

    text: str
    is_title: bool
    locale: Locale


def reference(item: Item, locale: Locale) -> tuple[Part, ...]:
    """A reference, ready to be set in HTML; joined, its parts make the plain text.

    Args:
        item: what is cited (CSL-JSON).
        locale: the language of the citation.
    """
    own = Locale(item["language"][:2])
    title = Part(typeset(_closed(item["title"]), own), True, own)
    date = Part(f"({_date(date_of(item, 'issued'), locale)}). ", False, locale)
    authors = item.get("author", ())
    if authors:
        start = [Part(_closed(_authors(authors, locale)) + " ", False, own), date, title]
    else:  # the title takes the author's place, before the date (9.12)
        start = [title, Part(" ", False, locale), date]
    return tuple([*start, *_source(item, own, locale, bool(authors))])


def plain(parts: Sequence[Part]) -> str:
    """The text of a reference, without italics."""
    return "".join(part.text for part in parts)


def _source(item: Item, own: Locale, locale: Locale, after_title: bool) -> Iterator[Part]:
    site = item.get("container-title")
    bodies = {name.get("literal") for name in item.get("author", ())}
    space = " " if after_title else ""
    if site and site not in bodies:  # a publisher that is the author is not repeated (9.29)
        yield Part(f"{space}{typeset(_closed(site), own)} ", False, own)
    elif after_title:
        yield Part(" ", False, locale)
    yield Part(f"{_retrieved(item, locale)}{item['URL']}", False, locale)


def _retrieved(item: Item, locale: Locale) -> str:
    """The day of reading, for what has no date of its own and so may have changed (9.16)."""
    read = date_of(item, "accessed")
    if read is None or "issued" in item:
        return ""
    day = _words(read, locale)
    return f"Consulté le {day} à l’adresse " if locale is Locale.FR else f"Retrieved {day}, from "


def _date(date: PartialDate | None, locale: Locale) -> str:
    if date is None:
        return _UNDATED[locale]
    rest = _words(date, locale).replace(str(date.year), "").strip(f" ,{NB}")
    return f"{date.year}, {rest}" if rest else str(date.year)


def _words(date: PartialDate, locale: Locale) -> str:
    """A date in words; « 1er » without its superscript, which plain text has not."""
    return typeset(Markup(partial_date(date, locale)).striptags(), locale)


def _authors(authors: Sequence[Name], locale: Locale) -> str:
    names = [_name(author) for author in authors]
    if len(names) == 1:
        return names[0]
    if len(names) > MOST_AUTHORS:
        gap = "… " if locale is Locale.FR else ". . . "
        return f"{', '.join(names[: MOST_AUTHORS - 1])}, {gap}{names[-1]}"
    last = " et " if locale is Locale.FR else ", & "
    return last.join([", ".join(names[:-1]), names[-1]])


def _name(name: Name) -> str:
    if "literal" in name:
        return name["literal"]
    return f"{name['family']}, {_initials(name['given'])}"


def _initials(given: str) -> str:
    """« Jean-Marc » is « J.-M. », « Vincent T. » is « V. T. » (9.8)."""
    words = re.findall(r"[^\s.]+", given.replace(".-", "-"))
    return " ".join(
        "-".join(f"{first[0].upper()}." for part in word.split("-") if (first := _letter(part)))
        for word in words
    )


def _letter(part: str) -> str:
    found = _LETTERS.search(part)
    return found[0] if found else ""


def _closed(text: str) -> str:
    """A text that ends with a full stop, unless it ends with a sign that stands for one."""
    return text if text.rstrip("»”\"' \u00a0").endswith((".", "?", "!", "…")) else f"{text}."
