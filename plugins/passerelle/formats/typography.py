"""Text as it is printed here, made from text as people type it.

Sources of the rules: for French, the Vitrine linguistique of the Office québécois de
la langue française (spacing, quotation marks, numbers, abbreviations, dates); for
English, The Canadian Style of the Translation Bureau. A table of cases is the test.
Applying the rules twice changes nothing.
"""

import re
from collections.abc import Callable

from passerelle.model.locale import Locale

NB = "\u00a0"
_SPACE = f"[ {NB}\u202f]"
_LETTER = r"[^\W\d_]"
_NUMBER = rf"\d(?:[\d.,{NB}]*\d)?"
_UNITS = r"km|cm|mm|m|kg|g|ha|km²|m²|°C|h|min"
_FR_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_EN_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_ADDRESS = re.compile("(?:https?://|www\\.)\\S+|\\S+@\\S+\\.\\S+|\ue000")

_HELD = "\ue000"
"""Stands for an address while the rules apply (a private-use character)."""

_Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]


def _rule(pattern: str, replacement: str | Callable[[re.Match[str]], str]) -> _Rule:
    return re.compile(pattern), replacement


def _close_up(match: re.Match[str]) -> str:
    return re.sub(_SPACE, NB, match[0])


_BOTH: list[_Rule] = [
    _rule(r"(?<!\.)\.\.\.(?!\.)", "…"),
    _rule(rf"(?<={_LETTER})'(?={_LETTER})", "’"),
    _rule(rf"(?<=\d){_SPACE}(?=(?:{_UNITS})(?![\w’]))", NB),
]
_FRENCH: list[_Rule] = [
    *_BOTH,
    _rule(rf"(?<=[cdjlmnstu])'(?=[«\d{NB}]|{_LETTER})", "’"),
    _rule(rf'"{_SPACE}?([^"«»]*[^"«»\s]){_SPACE}?"', rf"«{NB}\1{NB}»"),
    _rule(rf"«{_SPACE}*(?=\S)", f"«{NB}"),
    _rule(rf"(?<=\S){_SPACE}*»", f"{NB}»"),
    _rule(rf"(?:(?<=[^\s(])|^){_SPACE}+(?=[;!?](?:\s|$|[»)”]))", ""),
    _rule(rf"(?:(?<=[^\s:/])|^){_SPACE}*:(?=\s|$)", f"{NB}:"),
    _rule(rf"(?<![\d.,-])\d{{1,3}}(?:{_SPACE}\d{{3}})+(?![\d-])", _close_up),
    _rule(rf"({_NUMBER}){_SPACE}?(%|[MG]?\$)", rf"\1{NB}\2"),
    _rule(rf"\b(\d{{1,2}}|1er){_SPACE}(?=(?:{_FR_MONTHS})\b)", rf"\1{NB}"),
    _rule(rf"\b(M\.|MM\.|Mme|Mmes|Dr|Dre|Me){_SPACE}(?=[A-ZÀ-Ý])", rf"\1{NB}"),
    _rule(r" (?:--|-) ", " – "),
]
_ENGLISH: list[_Rule] = [
    *_BOTH,
    _rule(rf"(?<={_LETTER})'(?=\s|$|[.,;:!?)])", "’"),
    _rule(r'"([^"“”]*[^"“”\s])"', r"“\1”"),
    _rule(rf"(?:(?<=[\w)”’{_HELD}])|^){_SPACE}+(?=[;:!?](?:\s|$|[”)]))", ""),
    _rule(rf"(?<=\d){_SPACE}%", "%"),
    _rule(rf"\${_SPACE}(?=\d)", "$"),
    _rule(rf"(\$\d[\d.,]*){_SPACE}(?=(?:million|billion)\b)", rf"\1{NB}"),
    _rule(rf"\b({_EN_MONTHS}){_SPACE}(?=\d{{1,2}}\b)", rf"\1{NB}"),
    _rule(r"(?<=\S) ?-- ?(?=\S)", "—"),
]
_RULES = {Locale.FR: _FRENCH, Locale.EN: _ENGLISH}


def typeset(text: str, locale: Locale) -> str:
    """Set a text: spaces, quotation marks, apostrophes, numbers. Addresses are left alone.

    Args:
        text: prose, without markup.
        locale: its language.
    """
    addresses = _ADDRESS.findall(text)
    text = _ADDRESS.sub(_HELD, text)
    for pattern, replacement in _RULES[locale]:
        text = pattern.sub(replacement, text)
    return re.sub(_HELD, lambda _match: addresses.pop(0), text)
