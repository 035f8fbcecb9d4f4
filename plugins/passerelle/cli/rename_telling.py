"""Tells what renaming a page would change."""

from passerelle.authoring.renaming import Renaming
from passerelle.messages.commands import say
from passerelle.model.locale import Locale


def told_plan(renaming: Renaming, locale: Locale) -> str:
    """What moves, which files are mended, and which old addresses lead on.

    Args:
        renaming: what is planned.
        locale: the reader's language.
    """
    lines = [f"{old} → {new}" for old, new in renaming.moves.items()]
    for name, edits in sorted(renaming.edits.items()):
        shown = ", ".join(dict.fromkeys(f"{each.old} → {each.new}" for each in edits))
        lines.append(say("rename-mends", locale, file=name, changes=shown))
    if renaming.added:
        lines.append(say("rename-redirects", locale))
        lines += [f"  {address} → {item}" for address, item in sorted(renaming.added.items())]
    return "\n".join(lines)
