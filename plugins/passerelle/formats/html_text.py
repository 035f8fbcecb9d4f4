"""Sets the text of a whole HTML page, each passage by the rules of its own language."""

import re
from dataclasses import dataclass

from passerelle.formats.typography import typeset
from passerelle.model.locale import Locale

_TAG = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
_NAME = re.compile(r"</?([a-zA-Z][\w-]*)")
_LANG = re.compile(r"\slang=[\"']?([a-zA-Z]{2})")
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track"]
)
_LEFT_ALONE = frozenset(
    ["code", "kbd", "pre", "samp", "script", "style", "svg", "textarea", "title"]
)
_ORDINAL = re.compile(r"\b(1)(er|re)\b|\b(\d+|[IVXLC]{2,})(e)\b")


@dataclass(frozen=True)
class _Open:
    name: str
    locale: Locale | None
    left_alone: bool


def typeset_html(html: str, locale: Locale) -> str:
    """Set every text of a page; never code, scripts, attributes or addresses.

    The window's title is left alone too: it may name a work in another language, and no
    `lang` can say so. A passage with a `lang` of its own is set in that language, and
    left as it is in a language that the site does not have. French ordinals get their
    superscript.

    Args:
        html: the page.
        locale: the language of what has no `lang`.
    """
    opened = [_Open("", locale, left_alone=False)]
    parts = _TAG.split(html)
    for index, part in enumerate(parts):
        if index % 2:
            _follow(part, opened)
        elif part.strip() and not opened[-1].left_alone and opened[-1].locale:
            parts[index] = _set(part, opened[-1].locale, inside=opened[-1].name)
    return "".join(parts)


def _set(text: str, locale: Locale, inside: str) -> str:
    done = typeset(text.replace("&quot;", '"').replace("&#39;", "'"), locale)
    if locale is Locale.FR and inside not in {"sup", "option"}:
        done = _ORDINAL.sub(_superscript, done)
    return done.replace('"', "&quot;")


def _superscript(match: re.Match[str]) -> str:
    return f"{match[1] or match[3]}<sup>{match[2] or match[4]}</sup>"


def _follow(tag: str, opened: list[_Open]) -> None:
    """Keep track of which elements are open around the text that comes next."""
    named = _NAME.match(tag)
    if named is None or tag.endswith("/>"):
        return
    name = named[1].lower()
    if tag.startswith("</"):
        if any(element.name == name for element in opened[1:]):
            while opened.pop().name != name:
                pass
    elif name not in _VOID:
        opened.append(_inside(opened[-1], name, _LANG.search(tag)))


def _inside(around: _Open, name: str, lang: re.Match[str] | None) -> _Open:
    left_alone = around.left_alone or name in _LEFT_ALONE
    if lang is None:
        return _Open(name, around.locale, left_alone)
    code = lang[1].lower()
    return _Open(name, Locale(code) if code in set(Locale) else None, left_alone)
