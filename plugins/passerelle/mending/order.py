"""Puts the keys of front matter in the order in which people read them."""

import re

from passerelle.content.pages import PAGE_SCHEMAS, PLAIN, TRANSLATION_OF
from passerelle.content.yaml_reader import read_mapping

_KEY = re.compile(r"([\w-]+):(?:\s|$)")


def _order() -> list[str]:
    """What a page says, then what it is, each in the order of its declaration."""
    schemas = [*PAGE_SCHEMAS.values(), PLAIN]
    words = dict.fromkeys(name for schema in schemas for name in schema.words.model_fields)
    days = ("published", "updated", "reviewed", "order")
    facts = dict.fromkeys(name for schema in schemas for name in schema.facts.model_fields)
    rest = [name for name in facts if name not in days and name != "layout"]
    said = [name for name in words if name != "doors"]
    return [*said, TRANSLATION_OF, "layout", *days, "doors", "", *rest]


ORDER = tuple(_order())
"""The keys of a page in their order; the empty one stands for the facets."""


def sort_keys(text: str) -> str:
    """The same front matter with its keys in order; as it was when it holds remarks or is broken.

    Args:
        text: what stands between the two `---` lines.
    """
    lines = text.split("\n")
    if any(re.match(r"\s*#|\s*$", line) for line in lines) or not _KEY.match(lines[0]):
        return text
    blocks: list[list[str]] = []
    for line in lines:
        if _KEY.match(line):
            blocks.append([])
        blocks[-1].append(line)
    done = "\n".join(line for block in sorted(blocks, key=_place) for line in block)
    before, wrong = read_mapping(text, "")
    after, _same = read_mapping(done, "")
    if wrong or before is None or after is None or before.data != after.data:
        return text
    return done


def _place(block: list[str]) -> int:
    match = _KEY.match(block[0])
    name = match[1] if match else ""
    return ORDER.index(name if name in ORDER else "")
