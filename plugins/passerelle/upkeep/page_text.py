"""Reads in a page whether it says, under a status that says the opposite, that it is not there."""

import html
import re
import unicodedata

_TITLE = re.compile(r"<title\b[^<>]{0,200}>([^<]{0,500})", re.IGNORECASE)
_HEADING = re.compile(r"<h1\b[^<>]{0,500}>(.{0,600}?)</h1", re.IGNORECASE | re.DOTALL)
_UNSEEN = re.compile(
    r"<(script|style|head|noscript)\b.*?(?:</\1|\Z)|<!--.*?(?:-->|\Z)|<[^<>]*>?",
    re.IGNORECASE | re.DOTALL,
)
_SPACES = re.compile(r"\s+")
_PARTS = re.compile(r"\s+[-|:]+\s*|\s*[|:]+\s+|[.!?]+\s*")
SHORT = 1_000
"""Characters of a text under which a phrase in its midst speaks for the whole page."""

_THING = (
    r"(?:page|document|content|contenu|file|fichier|article|url|adresse|resource|ressource)s?"
    r"(?: web)?"
)
_ASKED = (
    r"(?: (?:demandee?|requested|(?:that )?you (?:requested|(?:were|are) looking for)"
    r"|que vous (?:recherchez|cherchez|avez demandee?)))?"
)
_SUBJECT = (
    r"(?:(?:oops|oups|sorry|desole)\S* )?(?:(?:the|this|that|la|cette|le|ce|l.|your|votre) ?)?"
    rf"(?:requested |web ?)?{_THING}{_ASKED}"
)
_NOT_FOUND = (
    r"(?:is |was |n.est |n.a )?(?:could |can ?)?(?:no[nt]?|pas) ?(?:be |ete |pu etre )?"
    r"(?:found|trouve{0,2}|available|disponible)"
)
_GONE = (
    r"(?:est |was |is )?(?:introuvable|inexistante?)|n.existe (?:pas|plus)|does ?n.t exist"
    r"|does not exist|(?:is )?no longer (?:exists?|available)|(?:could|can) ?n.t be found"
    r"|n.est plus disponible|has been removed|a ete (?:supprimee?|retiree?)"
)
_ABSENT = rf"(?:{_NOT_FOUND}|{_GONE})(?: ?\(?404\)?)?"
_CODE = r"(?:(?:http )?(?:error|erreur) )?(?:code )?404(?: (?:error|erreur))?"
_WHOLE = re.compile(
    rf"{_SUBJECT} ?{_ABSENT}|{_CODE}(?:[ :,-]*(?:{_SUBJECT} ?)?{_ABSENT})?|not found"
)
_WITHIN = re.compile(rf"(?<!\w){_SUBJECT} {_ABSENT}")
_WALL = re.compile(
    r"just a moment\W*|attention required\W*(?: cloudflare)?|access denied|acces refuse"
    r"|are you a (?:robot|human)\W*|pardon our interruption\W*|security check(?:point)?"
    r"|verify(?:ing)? you are human\W*|un (?:petit )?instant\W*|request (?:rejected|blocked)"
    r"|robot check|human verification"
)


def says_not_found(page: str) -> str:
    """Where a page says that it is not there: `title`, `heading` or `text`; empty if it does not.

    A title counts only when a whole part of it says so: « Page introuvable | Une maison », but
    not the title of an article about errors.

    Args:
        page: the start of its HTML.
    """
    for name, pattern in (("title", _TITLE), ("heading", _HEADING)):
        found = pattern.search(page)
        if found and any(_WHOLE.fullmatch(part) for part in _parts(found[1])):
            return name
    text = _seen(page)
    return "text" if len(text) <= SHORT and _WITHIN.search(_bare(text)) else ""


def is_bot_wall(page: str) -> bool:
    """Whether a page only asks its visitor to prove that they are not a robot."""
    title = _TITLE.search(page)
    return bool(title and any(_WALL.fullmatch(part) for part in _parts(title[1])))


def _parts(markup: str) -> list[str]:
    text = _bare(_seen(markup))
    return [text.strip(" .!?"), *(part.strip(" .!?-") for part in _PARTS.split(text))]


def _seen(markup: str) -> str:
    """The text that a reader sees."""
    return _SPACES.sub(" ", html.unescape(_UNSEEN.sub(" ", markup))).strip()


def _bare(text: str) -> str:
    """A text in small letters without accents, or signs that were badly decoded."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    for dash in "–—·•»":
        plain = plain.replace(dash, "|")
    return plain.encode("ascii", "ignore").decode()
