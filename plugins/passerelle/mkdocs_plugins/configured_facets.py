"""The facets that mkdocs.yml names for a plugin."""

import os
from collections.abc import Iterable

from mkdocs.exceptions import PluginError

from passerelle.content.library import Library
from passerelle.content.suggestions import nearest
from passerelle.messages.commands import say
from passerelle.messages.reader import reader_locale
from passerelle.model.taxonomy import Facet


def configured_facet(library: Library, facet_id: str, plugin: str, option: str) -> Facet | None:
    """A facet that an option of mkdocs.yml names.

    Args:
        library: where the taxonomy is.
        facet_id: what the option says.
        plugin: name of the plugin, as in mkdocs.yml.
        option: name of the option.

    Returns:
        The facet; None, in a preview, when its file cannot be read.

    Raises:
        PluginError: the taxonomy has no such facet.
    """
    facet = library.taxonomy.get(facet_id)
    if facet is None and facet_id not in library.taxonomy.unreadable:
        locale = reader_locale(os.environ)
        near = nearest(facet_id, library.taxonomy.facets)
        details = {"plugin": plugin, "option": option, "facet": facet_id}
        hint = say("did-you-mean", locale, **near) if near else ""
        raise PluginError(say("no-such-facet", locale, **details, suggestion=hint))
    return facet


def configured_facets(
    library: Library, facet_ids: Iterable[str], plugin: str, option: str = "facets"
) -> tuple[Facet, ...]:
    """The facets that an option names in a list; those that cannot be read are left out.

    Args:
        library: where the taxonomy is.
        facet_ids: what the option says.
        plugin: name of the plugin, as in mkdocs.yml.
        option: name of the option.

    Raises:
        PluginError: the taxonomy does not have one of them.
    """
    found = (configured_facet(library, facet_id, plugin, option) for facet_id in facet_ids)
    return tuple(facet for facet in found if facet)
