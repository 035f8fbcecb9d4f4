"""Writes docs/data/redirects.yml: lines join, change and go, comments stay."""

import re
from collections.abc import Mapping

from passerelle.content.address_book import KEY

HEAD = """\
# Où mènent les adresses qui ne sont plus celles d’une page : ancienne adresse: identifiant.
# Where addresses lead that are no longer those of a page: old address: identifier.
"""
_ENTRY = re.compile(r"^\s+[\"']?(?P<address>/[^\s\"']*/)[\"']?\s*:\s")


def redirect_text(text: str, redirects: Mapping[str, str]) -> str:
    """The file with exactly these redirects.

    Args:
        text: the file so far; empty when there is none.
        redirects: names of items by old address.
    """
    lines = (text or f"{HEAD}{KEY}:\n").rstrip("\n").split("\n")
    kept: list[str] = []
    entries: dict[str, list[str]] = {}
    comments: list[str] = []
    for line in lines:
        entry = _ENTRY.match(line)
        if entry:
            entries[entry["address"]] = [*comments, line]
            comments = []
        elif entries:
            comments.append(line)
        else:
            kept.append(line)
    for address in set(entries) - set(redirects):
        del entries[address]
    for address, item in redirects.items():
        above = entries.get(address, [""])[:-1]
        entries[address] = [*above, f"  {address}: {item}"]
    if not entries:
        return "\n".join(line for line in kept if line.strip() != f"{KEY}:") + f"\n{KEY}: {{}}\n"
    kept = [f"{KEY}:" if line.startswith(f"{KEY}:") else line for line in kept]
    ordered = [line for address in sorted(entries) for line in entries[address]]
    return "\n".join([*kept, *ordered, *comments]) + "\n"
