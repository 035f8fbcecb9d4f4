"""Which templates escape what they print."""

from collections.abc import Callable
from pathlib import Path


def escaped_templates(folder: str | None) -> Callable[[str | None], bool]:
    """Tell our own templates, which escape every value, from the theme's, which do not.

    MkDocs leaves the escaping of Jinja off and its themes rely on that; what
    contributors type in front matter and records is text, whatever it looks like.

    Args:
        folder: the theme's `custom_dir`.

    Returns:
        What Jinja asks for each template, by its name.
    """
    own = Path(folder or ".")

    def is_escaped(name: str | None) -> bool:
        return name is not None and (own / name).is_file()

    return is_escaped
