"""Puts each file of a pass where readers find it, or out of the site."""

from mkdocs.structure.files import File, Files

from passerelle.mkdocs_plugins.library.site_build import SiteBuild
from passerelle.mkdocs_plugins.library.strings import FOLDER
from passerelle.mkdocs_plugins.localized_pages import LocalizedPages

NOT_PUBLISHED = (f"{FOLDER}/", "partials/", "macros/", "letters/")
"""Folders of the theme that only templates read."""


def place_files(files: Files, pages: LocalizedPages, site: SiteBuild) -> Files:
    """Move each page to its own address; take out drafts and what only templates read.

    Args:
        files: the files of the pass, changed in place.
        pages: the localized pages of the pass.
        site: the state of the build.
    """
    for file in list(files):
        if file.src_uri.startswith(NOT_PUBLISHED) or _is_hidden(file, pages, site):
            files.remove(file)
            continue
        page = site.library.pages.get(pages.source_path(file))
        if page and file.is_documentation_page():
            pages.move(file, site.addresses_of(page))
    return files


def _is_hidden(file: File, pages: LocalizedPages, site: SiteBuild) -> bool:
    """Whether it is a draft, in a build that does not show them."""
    path = pages.source_path(file)
    return file.is_documentation_page() and site.library.present.hides(path, pages.locale)
