"""What mkdocs.yml says of the site, for programs that do not build it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag


class SettingsError(Exception):
    """The file cannot be read; the message says why."""


@dataclass(frozen=True)
class SiteSettings:
    """The parts of mkdocs.yml that are not about MkDocs.

    Attributes:
        name: of the site.
        url: its absolute address, with a slash at its end, or None when it is not told.
        theme: the folder of its own templates.
        contact: whom readers can write to, or None.
        organisation: where that person works, or None.
        nav: paths of the pages of the menu, under `docs/<language>/`; None without a menu.
    """

    name: str
    url: str | None
    theme: Path
    contact: str | None = None
    organisation: str | None = None
    nav: tuple[str, ...] | None = None


class _Loader(yaml.SafeLoader):
    """Reads `!ENV` as MkDocs does, and passes over the tags of other programs."""


_Loader.add_constructor("!ENV", construct_env_tag)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_parts: None)
_Loader.add_multi_constructor("!", lambda *_parts: None)


def read_settings(path: Path) -> SiteSettings:
    """Read the settings of a site; what is missing or of another type counts as not told.

    Args:
        path: mkdocs.yml.

    Raises:
        SettingsError: there is no such file, or it is no YAML.
    """
    try:
        told = yaml.load(path.read_bytes(), _Loader)
    except OSError as error:
        raise SettingsError(error.strerror or str(error)) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise SettingsError(" ".join(str(error).split())) from error
    site = _mapping(told)
    contact = _mapping(_mapping(_plugins(site).get("passerelle")).get("contact"))
    theme = _text(_mapping(site.get("theme")).get("custom_dir")) or "overrides"
    url = _text(site.get("site_url"))
    return SiteSettings(
        name=_text(site.get("site_name")) or "",
        url=url.rstrip("/") + "/" if url else None,
        theme=path.parent / theme,
        contact=_text(contact.get("name")),
        organisation=_text(contact.get("organisation")),
        nav=tuple(_pages(site["nav"])) if site.get("nav") else None,
    )


def _pages(nav: Any) -> Iterator[str]:
    """The pages of a menu, at any depth."""
    match nav:
        case str():
            yield nav
        case list():
            for part in nav:
                yield from _pages(part)
        case dict():
            for part in nav.values():
                yield from _pages(part)


def _plugins(site: dict[str, Any]) -> dict[str, Any]:
    """The plugins, which MkDocs lets people list or map."""
    plugins = site.get("plugins")
    parts = plugins if isinstance(plugins, list) else [plugins]
    return {str(name): options for part in parts for name, options in _mapping(part).items()}


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
