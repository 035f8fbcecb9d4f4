"""BibTeX entries, written by pybtex.

The text stays in Unicode; what TeX would take for a command is escaped. A title is between
two pairs of braces, so that no style changes its capitals.
"""

from io import StringIO

from pybtex.database import BibliographyData, Entry, Person
from pybtex.database.output.bibtex import Writer

from passerelle.citing.items import Item, date_of
from passerelle.citing.names import Name

ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "%&#_$"},
}
"""How each sign that acts in TeX is written so that it shows."""

_IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", '"': "%22"})
_ESCAPED = str.maketrans(ESCAPES)
_LANGUAGES = {"fr": "french", "en": "english"}


class _Writer(Writer):  # type: ignore[misc]
    """Writes text that is escaped already, always between braces."""

    def _encode(self, text: str) -> str:
        return text

    def quote(self, text: str) -> str:
        """A field's value between braces."""
        self.check_braces(text)
        return f"{{{text}}}"


def bibtex(item: Item) -> str:
    """An entry, with a line break at its end.

    Args:
        item: what is cited (CSL-JSON).
    """
    issued, read = date_of(item, "issued"), date_of(item, "accessed")
    fields = {
        "title": f"{{{_escape(item['title'])}}}",
        "howpublished": _escape(item.get("container-title", "")),
        "year": str(issued.year) if issued else "",
        "date": str(issued) if issued and issued.month else "",
        "url": item["URL"].translate(_IN_ADDRESS),
        "urldate": str(read) if read else "",
        "langid": _LANGUAGES[item["language"][:2]],
    }
    known = {name: value for name, value in fields.items() if value}
    people = [_person(name) for name in item.get("author", ())]
    entry = Entry("misc", known, {"author": people} if people else {})
    out = StringIO()
    _Writer().write_stream(BibliographyData({item["id"]: entry}), out)
    return out.getvalue()


def _person(name: Name) -> Person:
    person = Person()
    if "literal" in name:
        person.last_names = [f"{{{_escape(name['literal'])}}}"]
    else:
        person.last_names = [_escape(name["family"])]
        person.first_names = [_escape(name["given"])]
    return person


def _escape(text: str) -> str:
    return text.translate(_ESCAPED)
