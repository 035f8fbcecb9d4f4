"""Files that stand once in a site: sitemap, robots, « not found », short addresses, scripts."""

import posixpath
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from rjsmin import jsmin

from passerelle.exports.redirects import redirect_page
from passerelle.exports.sitemap import SitemapEntry, sitemap
from passerelle.mkdocs_plugins.library.site_build import SiteBuild
from passerelle.model.address_book import locale_of
from passerelle.model.item import Page, Reference, Resource
from passerelle.model.locale import Locale
from passerelle.model.page import last_change
from passerelle.queries.living_addresses import Item, items_with_names, living_addresses


def whole_site_files(site: SiteBuild, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """The files that belong to no language, or to both.

    Args:
        site: the state of the build, all languages built.
        config: for the address of the site.

    Yields:
        The path of each file within the site, and its contents.
    """
    root = (config.site_url or "/").rstrip("/") + "/"
    yield "sitemap.xml", sitemap(_entries(site, root))
    yield "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {root}sitemap.xml\n"
    for locale, page in site.not_found.items():
        yield f"{locale.root}404.html", page
    yield from _short_addresses(site, root)
    yield from _old_addresses(site, root)
    theme = Path(config.theme.custom_dir or ".")
    for script in sorted(theme.glob("assets/**/*.js")):
        yield script.relative_to(theme).as_posix(), jsmin(script.read_text(encoding="utf-8"))


def write_files(files: Iterator[tuple[str, str]], folder: str) -> None:
    """Write files into the site.

    Args:
        files: paths within the site, and contents.
        folder: the site's folder.
    """
    for name, contents in files:
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(contents, encoding="utf-8", newline="\n")


def _entries(site: SiteBuild, root: str) -> Iterator[SitemapEntry]:
    for page in site.library.pages.values():
        urls = {locale: root + address for locale, address in site.addresses_of(page).items()}
        yield SitemapEntry(urls, last_change(page.facts))
    for generated in site.generated.values():
        if generated.indexed:
            yield SitemapEntry({at: root + a for at, a in generated.addresses.items()})


def _short_addresses(site: SiteBuild, root: str) -> Iterator[tuple[str, str]]:
    for item in items_with_names(site.library).values():
        for locale in Locale:
            yield from _lead(site, root, site.addresses.short(item, locale), item, locale)


def _old_addresses(site: SiteBuild, root: str) -> Iterator[tuple[str, str]]:
    """Lead readers on from addresses that are no longer those of a page."""
    names, living = items_with_names(site.library), living_addresses(site.library)
    for address, entry in site.library.book.redirects.items():
        if entry.item in names and address not in living:
            item = names[entry.item]
            yield from _lead(site, root, address.lstrip("/"), item, locale_of(address))


def _lead(
    site: SiteBuild, root: str, address: str, item: Item, locale: Locale
) -> Iterator[tuple[str, str]]:
    """The file that leads from an address to an item, in the language asked for if it can be."""
    found_in = _language_found(site, item, locale)
    target = site.addresses.of(item, found_in)
    if target is None:
        return
    relative = posixpath.relpath("/" + target.partition("#")[0], "/" + address) + "/"
    anchor = target[target.find("#") :] if "#" in target else ""
    page = redirect_page(relative + anchor, root + target, _title(item, found_in), found_in)
    yield f"{address}index.html", page


def _language_found(site: SiteBuild, item: Item, locale: Locale) -> Locale:
    """The language asked for, or the other one when the item does not exist in it."""
    return locale if site.addresses.of(item, locale) is not None else locale.other


def _title(item: Item, locale: Locale) -> str:
    match item:
        case Page():
            return item.words[locale].title
        case Resource() | Reference():
            return item.facts.title
    return (item.facts.fr if locale is Locale.FR else item.facts.en).term
