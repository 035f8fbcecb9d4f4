"""From the last answer of a visit to its verdict."""

import re
from urllib.parse import urlsplit

from passerelle.upkeep.answers import Answer
from passerelle.upkeep.page_text import is_bot_wall, says_not_found
from passerelle.upkeep.verdicts import Finding, Verdict

_BLOCKING = frozenset({400, 401, 402, 403, 405, 406, 407, 429, 451, 999})
"""Statuses by which hosts keep robots out, or ask for money or a name; 999 is LinkedIn's own."""

_OF_TROUBLE = {
    "no-such-host": Verdict.DEAD,
    "bad-address": Verdict.DEAD,
    "certificate": Verdict.CERTIFICATE,
}
_HOME = re.compile(
    r"/(?:(?:fr|en)(?:[-_][a-z]{2})?/?)?(?:(?:index|default|home|accueil)[.a-z]*/?)?"
)
_NOT_FOUND = re.compile(r"/(?:404|not-?found|page-?(?:introuvable|not-?found))(?:[./]|$)")
_SIGN_IN = re.compile(r"/(?:authwall|log-?in|sign-?in|connexion|se-connecter)(?:[./]|$)")


def judge(address: str, answer: Answer, moved_to: str | None, limit: int) -> Finding:
    """Conclude a visit.

    Args:
        address: what was asked at first.
        answer: the last one; its address is where the redirects ended.
        moved_to: where permanent redirects led, when the first was one.
        limit: how much of a page to read, in bytes.
    """
    if answer.trouble:
        verdict = _OF_TROUBLE.get(answer.trouble, Verdict.UNREACHABLE)
        return Finding(address, verdict, answer.trouble)
    if not answer.is_good:
        return _of_status(address, answer)
    bad = _disguised(address, answer, limit)
    if bad:
        verdict, reason = bad
        return Finding(address, verdict, reason, answer.status)
    if moved_to:
        return Finding(address, Verdict.MOVED, "", answer.status, moved_to)
    if answer.url != address:
        return Finding(address, Verdict.MOVED_FOR_NOW, "", answer.status, answer.url)
    return Finding(address, Verdict.ALIVE, "", answer.status)


def _of_status(address: str, answer: Answer) -> Finding:
    status = answer.status
    if status in {404, 410}:
        return Finding(address, Verdict.DEAD, "", status)
    if status in _BLOCKING or answer.headers.get("cf-mitigated"):
        return Finding(address, Verdict.BLOCKED, "", status)
    return Finding(address, Verdict.UNREACHABLE, "server-error", status)


def _disguised(address: str, answer: Answer, limit: int) -> tuple[Verdict, str] | None:
    """What is wrong with an answer whose status says that all is well."""
    asked, ended = (_path(url) for url in (address, answer.url))
    if asked != ended:
        if _NOT_FOUND.search(ended):
            return Verdict.SOFT_404, "error-page"
        if _SIGN_IN.search(ended) and not _SIGN_IN.search(asked):
            return Verdict.BLOCKED, "sign-in"
        query = urlsplit(answer.url).query
        if _HOME.fullmatch(ended) and not query and not _HOME.fullmatch(asked):
            return Verdict.SOFT_404, "home-page"
    if not answer.is_html or not answer.body:
        return None
    page = answer.text(limit)
    if is_bot_wall(page):
        return Verdict.BLOCKED, "bot-wall"
    where = says_not_found(page)
    return (Verdict.SOFT_404, where) if where else None


def _path(url: str) -> str:
    return urlsplit(url).path.lower() or "/"
