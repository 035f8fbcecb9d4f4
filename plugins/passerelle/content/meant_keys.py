"""Which key somebody meant by one that does not exist."""

from collections.abc import Mapping, Sequence

from passerelle.content.suggestions import nearest, to_slug
from passerelle.model.problem import Phrase

TRANSLATED: Mapping[str, str] = {
    "acces": "access",
    "ajoute": "added",
    "ajoutee": "added",
    "auteur": "authors",
    "auteurs": "authors",
    "brouillon": "draft",
    "editeur": "publisher",
    "langue": "languages",
    "langues": "languages",
    "lien": "url",
    "mis-a-jour": "updated",
    "nom": "name",
    "partenaires": "partners",
    "publie": "published",
    "resume": "summary",
    "revise": "reviewed",
    "sommaire": "summary",
    "terme": "term",
    "titre": "title",
    "traduction-de": "translation_of",
    "traduit-de": "translation_of",
    "utilite": "useful",
}
"""Keys as people and translation programs write them in French, without accents."""


def meant_key(key: str, known: Sequence[str]) -> dict[str, str]:
    """What to say of a key that does not exist, as details of a problem.

    Args:
        key: what was written.
        known: the keys that exist there.

    Returns:
        `nearest` when a key was surely meant; a suggestion in any case.
    """
    start = key.partition(":")[0].strip()
    if ":" in key and start in known:
        return {"nearest": start, "suggestion": Phrase("space-after-colon")}
    if " " in key.strip():
        return {"suggestion": Phrase("comma-in-braces")}
    translated = TRANSLATED.get(to_slug(key))
    if translated is not None and translated in known:
        return {"nearest": translated, "suggestion": Phrase("keys-in-english")}
    found = nearest(key, known)
    return found or {"suggestion": Phrase("known-keys"), "known": ", ".join(known)}
