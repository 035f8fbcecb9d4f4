"""Takes Markdown off a text: what readers read, and what the text leads to."""

import html
import re

from passerelle.content.links import CITATION, CITED_ID
from passerelle.model.markup import scheme_of

CODE_START, CODE_END = "\ue001", "\ue002"
"""Stand around code, which is compared to the letter (private-use characters)."""

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FENCED = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n(.*?)(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.M | re.S)
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_LINK = re.compile(r"!?\[([^\[\]]*)\]\(\s*<?([^\s)>]*)>?(?:\s+[\"'(][^\n]*?[\"')])?\s*\)")
_BY_NAME = re.compile(r"\[([^\[\]]+)\]\[[^\[\]]*\]")
_DEFINED = re.compile(r"^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)>?[^\n]*$", re.MULTILINE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ATTRIBUTES = re.compile(r"\{:?[ ]*[#.][^{}\n]*\}|\{:[^{}\n]*\}")
_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-{2,}[-| :\t]*$|^[ \t]*(?:[-*_][ \t]*){3,}$", re.MULTILINE)
_MARKER = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|(?:>[ \t]?)+|(?:[-*+]|\d+[.)])[ \t]+)+", re.MULTILINE)
_EMPHASIS = re.compile(r"(?<!\\)\*+|(?<![\w\\])_+|(?<!\\)_+(?!\w)|~~")


def plain_text(markdown: str) -> tuple[str, frozenset[str]]:
    """A text as readers see it, and the ids and paths that it leads to.

    Args:
        markdown: any.

    Returns:
        The text, with code between `CODE_START` and `CODE_END`; and targets within the
        library, such as `@an-id` and `../practise/a-page.md`, without anchors.
    """
    kept: list[str] = []
    targets: set[str] = set()

    def keep(match: re.Match[str]) -> str:
        kept.append(match[2].strip())
        return f"{CODE_START}{len(kept) - 1}{CODE_END}"

    def lead(match: re.Match[str]) -> str:
        targets.add(match[match.lastindex or 0])
        return match[1] if match.lastindex == 2 else ""

    def cite(match: re.Match[str]) -> str:
        targets.update(f"@{cited['id']}" for cited in CITED_ID.finditer(match["inside"]))
        rest = CITED_ID.sub("", match["inside"]).strip(" ;,")
        return f"({rest})" if rest else ""

    text = _COMMENT.sub("", markdown)
    text = _CODE.sub(keep, _FENCED.sub(keep, text))
    text = CITATION.sub(cite, text)
    text = _DEFINED.sub(lead, _LINK.sub(lead, _LINK.sub(lead, text)))
    text = _TAG.sub("", _BY_NAME.sub(r"\1", text))
    text = _MARKER.sub("", _RULE.sub("", _ATTRIBUTES.sub("", text))).replace("|", " ")
    text = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", _EMPHASIS.sub("", text))
    text = re.sub(r"[ \t]+", " ", html.unescape(text)).strip()
    inside = {target.partition("#")[0] for target in targets if _is_inside(target)}
    whole = re.sub(
        f"{CODE_START}(\\d+){CODE_END}",
        lambda match: f"{CODE_START}{kept[int(match[1])]}{CODE_END}",
        text,
    )
    return whole, frozenset(inside - {""})


def targets_of(markdown: str) -> frozenset[str]:
    """The ids and paths of the library that a text leads to.

    Args:
        markdown: any.
    """
    return plain_text(markdown)[1]


def readable(plain: str) -> str:
    """A plain text without the signs that stand around code."""
    return plain.replace(CODE_START, "").replace(CODE_END, "")


def _is_inside(target: str) -> bool:
    return target.startswith("@") or not (scheme_of(target) or target.startswith("//"))
