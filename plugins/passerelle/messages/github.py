"""Problems as the commands that GitHub turns into annotations of a pull request.

Source: « Workflow commands for GitHub Actions »; the escapes are those of its toolkit
(packages/core/src/command.ts).
"""

from passerelle.messages.catalogue import level_of, tell
from passerelle.model.locale import Locale
from passerelle.model.problem import Problem


def as_github(problem: Problem, locale: Locale) -> str:
    """One problem as a command.

    Args:
        problem: the problem.
        locale: the language of messages.
    """
    told = tell(problem, locale)
    properties = {
        "file": problem.path,
        "line": str(problem.position.line),
        "col": str(problem.position.column),
        "title": f"{problem.code} {told.what}",
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{level_of(problem)} {listed}::{_data(told.mend or told.what)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
