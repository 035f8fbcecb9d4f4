"""The files that editors read: a JSON Schema a kind of record or page, and snippets."""

from collections.abc import Sequence

from passerelle.handbook.json_schemas import as_text, json_schema
from passerelle.handbook.kinds import Kind
from passerelle.handbook.snippets import snippets

SCHEMAS = "schemas"
"""The folder of the schemas, beside the file of the snippets."""

SNIPPETS = "passerelle.code-snippets"
"""The name that Visual Studio Code expects of snippets of a project."""


def editor_files(kinds: Sequence[Kind]) -> dict[str, str]:
    """The contents of each file, by its path within the folder of the editor's settings.

    Args:
        kinds: all kinds of files that contributors write.
    """
    schemas = {f"{SCHEMAS}/{kind.id}.json": as_text(json_schema(kind)) for kind in kinds}
    return {**schemas, SNIPPETS: snippets(kinds)}
