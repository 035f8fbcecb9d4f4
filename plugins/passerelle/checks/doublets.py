"""Finds abbreviated doublets in French, such as « citoyen·ne·s » or « étudiant(e) ».

The Office québécois de la langue française advises against them: « Les doublets abrégés »
(Vitrine linguistique) prefers words that name both (« la direction », « le personnel »,
« les élèves ») or full doublets (« les citoyennes et les citoyens »). What is quoted keeps its
writing, and so do the titles of works.
"""

import re
from collections.abc import Iterator, Mapping

from passerelle.content.prose import without_quotations
from passerelle.model.locale import Locale

_ENDINGS = r"e|ne|te|le|fe|ère|ière|euse|trice|rice|ice|ive|ve|esse"
_DOUBLET = re.compile(
    r"[·•⋅‧∙.(/-](?<=[^\W\d_][^\W\d_].)(?:"  # a sign after two letters, then what it adds
    rf"(?<=[·•⋅‧∙])(?:{_ENDINGS}|s|le|es|nes|tes|les)(?:[·•⋅‧∙]?s)?\b"
    rf"|(?<=\.)(?:{_ENDINGS})(?:\.?s)?(?=[\s,;:!?.)»]|$)"
    rf"|(?<=\()(?:{_ENDINGS}|es|nes|tes)\)s?"
    r"|(?<=-)(?:e|ne|te|trice|euse)-s\b"
    rf"|(?<=/)(?:{_ENDINGS})s?\b)"
)
_WORD = re.compile(r"[^\W\d_]+$")
_ABBREVIATIONS = re.compile(r"\b(?:p\.ex|c\.-à-d|i\.e|et\.al)\b", re.IGNORECASE)


def doublets(text: str, locale: Locale) -> Iterator[tuple[int, str, Mapping[str, str]]]:
    """The abbreviated doublets of a text.

    Args:
        text: words without markup.
        locale: the language; English has none.
    """
    if locale is not Locale.FR or not _DOUBLET.search(text):
        return
    own = without_quotations(text)
    for match in _DOUBLET.finditer(own):
        word = _WORD.search(own[: match.start()])
        start = word.start() if word else match.start()
        found = own[start : match.end()]
        if not _ABBREVIATIONS.match(found):
            yield start, "DO001", {"found": found}
