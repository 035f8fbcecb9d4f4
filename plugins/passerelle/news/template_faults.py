"""What is wrong with a template that its sender edited, and on which line."""

import re
import traceback
from collections.abc import Iterable
from pathlib import Path

import jinja2

from passerelle.content.suggestions import nearest
from passerelle.news.letter_words import LetterError

_NAMED = re.compile(r"'([^']*)'")


def template_fault(error: Exception, file: Path, known: Iterable[str]) -> LetterError:
    """Why a template cannot be filled in, told by the line at fault.

    Args:
        error: what was raised.
        file: the template.
        known: the names that it may use.
    """
    if isinstance(error, jinja2.TemplateNotFound):
        return LetterError("digest-no-file", file=str(file.with_name(str(error.name or file.name))))
    line = _line(error, file)
    details = {"file": f"{file}:{line}" if line else str(file), "text": _text(file, line)}
    if isinstance(error, jinja2.TemplateAssertionError | jinja2.UndefinedError):
        names = _NAMED.findall(str(error))
        near = nearest(names[-1], known) if names else {}
        details |= {"found": names[-1] if names else details["text"], **near}
        return LetterError("digest-template-name", **details, known=", ".join(sorted(known)))
    if isinstance(error, jinja2.TemplateSyntaxError):
        return LetterError("digest-template-syntax", **details)
    return LetterError("digest-template-fails", **details)


def _line(error: Exception, file: Path) -> int:
    """Jinja puts the lines of templates into its tracebacks."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return error.lineno
    steps = traceback.extract_tb(error.__traceback__)
    lines = [step.lineno for step in steps if step.filename and Path(step.filename) == file]
    return next((line for line in reversed(lines) if line), 0)


def _text(file: Path, line: int) -> str:
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    found = " ".join(lines[line - 1].split()) if 0 < line <= len(lines) else ""
    return f"{found[:80]}…" if len(found) > 80 else found
