"""Shows the words of Markdown alone: what is code, markup or an address becomes spaces."""

import re

from passerelle.content.links import mask_code
from passerelle.model.locale import Locale

_EMPHASIS = r"(?P<star>\*{1,3}|_{1,3})(?=\S)[^*_\n]+(?P=star)"
_MARKUP = re.compile(
    r"\]\([^)\n]*\)"  # the target of a link; its text stays
    r"|\[@[^\]\n]*\]"  # a citation
    r"|\{[^}\n]*\}"  # a list of attributes
    r"|<(?=[a-zA-Z/!?])[^>\n]*>"  # a tag, or an address between angle brackets
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>)\]»”]+|[\w.+-]+@[\w-]+\.[\w.-]+")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:.*$", re.MULTILINE)
_SPAN = re.compile(
    r"<(?P<name>\w+)(?:\s[^>]*)?\slang=[\"']?(?P<html>\w\w)[^>]*>.*?</(?P=name)>"
    rf"|(?:{_EMPHASIS}|\[[^\]\n]*\](?:\([^)\n]*\))?)\{{:?[^}}\n]*\blang=[\"']?(?P<list>\w\w)[^}}\n]*\}}",
    re.DOTALL,
)
_OF_ADDRESSES = ("://", "www.", "@")
_NOT_NEW_LINE = re.compile(r"[^\n]")
_QUOTED = re.compile(
    r"«[^»\n]*»|“[^”\n]*”|\"[^\"\n]*\""
    r"|\*(?<!\*\*)(?!\*)[^*\n]+\*(?!\*)|_(?<!\w_)[^_\n]+_(?!\w)"
)
_QUOTED_LINE = re.compile(r"^ {0,3}>.*$", re.MULTILINE)


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _blank(match: re.Match[str]) -> str:
    return _NOT_NEW_LINE.sub(" ", match[0])


def prose(body: str, locale: Locale) -> str:
    """The words of a text, each where it stood: same length, same lines.

    Args:
        body: Markdown.
        locale: its language; passages that are said to be in another one are left out.
    """
    text = mask_code(body)
    if "lang=" in text:
        text = _SPAN.sub(
            lambda found: (
                found[0] if (found["html"] or found["list"]).lower() == locale else _blank(found)
            ),
            text,
        )
    if "]:" in text:
        text = _DEFINITION.sub(_spaces, text)
    text = _MARKUP.sub(_spaces, text)
    return _ADDRESS.sub(_spaces, text) if any(sign in text for sign in _OF_ADDRESSES) else text


def without_quotations(text: str) -> str:
    """The same text without what it quotes, and without titles of works: same length and lines.

    Args:
        text: what `prose` gave, or a plain text.
    """
    if ">" in text:
        text = _QUOTED_LINE.sub(_spaces, text)
    return _QUOTED.sub(_spaces, text)
