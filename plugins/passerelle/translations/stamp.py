"""What a translation was made from: the original as it then was, section by section."""

import datetime
import hashlib
import json
import re
from collections.abc import Iterable
from typing import Annotated

from pydantic import Field, StringConstraints

from passerelle.model.base import LanguageField, Line, Schema
from passerelle.model.locale import Locale
from passerelle.translations.sections import Section

HEAD = """\
# L’original, tel qu’il était quand sa traduction l’a suivi. À ne pas changer à la main :
# passerelle translations stamp PAGE
# The original as it was when its translation followed it. Not to be edited by hand:
# passerelle translations stamp PAGE
"""

_PLAIN = re.compile(r"~?[a-z][a-z0-9-]*")
_TYPED = frozenset({"true", "false", "null"})
_BLOCK = re.compile(
    r'- anchor: (?P<anchor>~?[a-z][a-z0-9-]*)\n  digest: "(?P<digest>[0-9a-f]{16})"\n'
    r"  text: \|-\n(?P<text>(?:    [^\n]*\n|\n)*)"
)
_TOP = re.compile(
    r"(?:#[^\n]*\n)*original: (?P<original>fr|en)\ncompared: (?P<day>\d{4}-\d\d-\d\d)\nsections:\n"
)


class StampedSection(Schema):
    """A section of an original, as it then was.

    Attributes:
        anchor: that of its heading, or one of those that stand for what has none.
        digest: of the text, so that a change by hand is seen.
        text: its Markdown, one sentence a line.
    """

    anchor: Line
    digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
    text: str


class Stamp(Schema):
    """What a translation was made from.

    Attributes:
        original: the language of the original.
        compared: the day on which somebody said that the translation followed it.
        sections: in reading order.
    """

    original: LanguageField
    compared: datetime.date
    sections: tuple[StampedSection, ...] = Field(min_length=1)


def digest(text: str) -> str:
    """Names a text in sixteen characters; its spaces and ends of lines do not count.

    Args:
        text: what a section says, cut into lines or not.
    """
    return hashlib.sha256("".join(text.split()).encode()).hexdigest()[:16]


def stamp_of(sections: Iterable[Section], original: Locale, day: datetime.date) -> Stamp:
    """Make the record of an original as it is.

    Args:
        sections: of the original.
        original: its language.
        day: today.
    """
    stamped = (
        StampedSection(anchor=section.anchor, digest=digest(section.text), text=section.text)
        for section in sections
    )
    return Stamp(original=original, compared=day, sections=tuple(stamped))


def written(stamp: Stamp) -> str:
    """The file of a stamp: YAML that shows well, line by line, what changes.

    Args:
        stamp: the stamp.
    """
    lines = [f"original: {stamp.original}", f"compared: {stamp.compared}", "sections:"]
    for section in stamp.sections:
        is_plain = _PLAIN.fullmatch(section.anchor) and section.anchor not in _TYPED
        anchor = section.anchor if is_plain else json.dumps(section.anchor, ensure_ascii=False)
        text = [f"    {line}".rstrip() for line in section.text.split("\n")]
        lines += [f"- anchor: {anchor}", f'  digest: "{section.digest}"', "  text: |-", *text]
    return HEAD + "\n".join(lines) + "\n"


def read_written(text: str) -> Stamp | None:
    """Read a file that `written` made, hundreds of times as fast as YAML in general.

    Args:
        text: the contents of the file.

    Returns:
        The stamp, or None when the file is not as it was written: read it as YAML then.
    """
    top = _TOP.match(text)
    if top is None:
        return None
    sections, at = [], top.end()
    while at < len(text):
        block = _BLOCK.match(text, at)
        if block is None or block["anchor"] in _TYPED:
            return None
        said = block["text"].replace("\n    ", "\n")[4:].removesuffix("\n")
        if said != said.strip():
            return None
        sections.append(
            StampedSection.model_construct(
                anchor=block["anchor"], digest=block["digest"], text=said
            )
        )
        at = block.end()
    try:
        day = datetime.date.fromisoformat(top["day"])
    except ValueError:
        return None
    if not sections:
        return None
    return Stamp.model_construct(
        original=Locale(top["original"]), compared=day, sections=tuple(sections)
    )
