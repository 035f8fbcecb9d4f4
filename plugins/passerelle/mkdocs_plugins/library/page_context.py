"""What the template of each page is told: what it shows, and where that stands."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from passerelle.exports.qr import qr_svg
from passerelle.exports.sitemap import alternates
from passerelle.mkdocs_plugins.library.presenter import Presenter
from passerelle.mkdocs_plugins.library.site_build import SiteBuild
from passerelle.model.item import Article, CaseStudy, Page, PlainPage
from passerelle.model.locale import Locale
from passerelle.queries.citations import cited_sources, mentions
from passerelle.queries.initiatives import initiatives_of, members, phase_views
from passerelle.queries.trail import index_of, menu_name, neighbours

_INDEX_TEMPLATES = {
    "articles": "section.html",
    "cases": "case_index.html",
    "resources": "resource_hub.html",
    "glossary": "glossary.html",
}


def meta_of(site: SiteBuild, path: str, locale: Locale) -> dict[str, Any]:
    """The metadata that MkDocs and Material read: title, description and template.

    Args:
        site: the state of the build.
        path: the page's path under `docs/<language>/`.
        locale: the language.
    """
    generated = site.generated.get(path)
    if generated:
        return {
            "title": generated.titles[locale],
            "description": generated.summaries[locale],
            "template": generated.template,
        }
    page = site.library.pages.get(path)
    if page is None or locale not in page.words:
        return {}
    words = page.words[locale]
    template = _template(site, page)
    return {"title": words.title, "description": words.summary, "template": template}


def menu_title(site: SiteBuild, path: str, locale: Locale) -> str | None:
    """What menus call a page, or None when it is not one that somebody wrote.

    Args:
        site: the state of the build.
        path: the page's path under `docs/<language>/`.
        locale: the language.
    """
    page = site.library.pages.get(path)
    if page is None or locale not in page.words:
        return None
    return menu_name(page, locale)


def _template(site: SiteBuild, page: Page[Any]) -> str:
    if isinstance(page, Article):
        return "article.html"
    if isinstance(page, CaseStudy):
        return "case.html"
    if page.section and page.is_index:
        return _INDEX_TEMPLATES[site.addresses.sections[page.section].holds]
    assert isinstance(page, PlainPage)
    return f"{page.facts.layout}.html"


def context_of(presenter: Presenter, path: str) -> dict[str, Any]:
    """What a page's template needs.

    Args:
        presenter: the door to the library.
        path: the page's path under `docs/<language>/`.
    """
    site, locale = presenter.site, presenter.locale
    generated = site.generated.get(path)
    if generated:
        context = {"item": None, "addresses": generated.addresses, **generated.context}
        context["own_title"] = generated.titles[locale]
        above = generated.context.get("list_index") or generated.context.get("compass_page")
        context |= {
            "indexed": generated.indexed,
            "trail": (presenter.step(above),) if above else (),
        }
    else:
        page = site.library.pages.get(path)
        if page is None or locale not in page.words:
            return {"item": None, "addresses": {}, "trail": (), "hreflang": [], "indexed": False}
        context = {"item": page, "addresses": site.addresses_of(page), "indexed": True}
        context["draft"] = path in site.library.present.drafts.get(locale, ())
        context |= _of_page(presenter, page)
    context["hreflang"] = _absolute(presenter, context["addresses"])
    context.setdefault("trail", ())
    return context


def lasting_address(presenter: Presenter, context: Mapping[str, Any]) -> str:
    """The absolute address to write on paper: the short one of what the page is about, if any.

    Args:
        presenter: the door to the library.
        context: what the page's template is told.
    """
    about = context.get("item") or context.get("resource")
    if about:
        return presenter.short(about)
    return presenter.absolute(context["addresses"].get(presenter.locale, ""))


def _absolute(presenter: Presenter, addresses: Mapping[Locale, str]) -> list[tuple[str, str]]:
    return alternates({at: presenter.absolute(a) for at, a in addresses.items()})


def _of_page(presenter: Presenter, page: Page[Any]) -> dict[str, Any]:
    library, locale = presenter.library, presenter.locale
    above = index_of(library, page.section) if page.section and not page.is_index else None
    trail = (presenter.step(above),) if above else ()
    context: dict[str, Any] = {"trail": trail, "sources": cited_sources(library, page, locale)}
    context["qr"] = Markup(qr_svg(presenter.short(page)))
    context["mentions"] = mentions(library, page, locale)
    if isinstance(page, Article | CaseStudy):
        context["neighbours"] = neighbours(library, page, locale)
        context["related"] = presenter.site.related(page, locale)
    if isinstance(page, CaseStudy):
        context["initiatives"] = [
            (initiative, phase_views(library, initiative), members(library, initiative))
            for initiative in initiatives_of(library, page)
        ]
    return context
