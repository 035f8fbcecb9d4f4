"""What each page tells machines: chosen here, written by `exports.structured_data`."""

from collections.abc import Mapping
from typing import Any

from passerelle.exports import structured_data
from passerelle.mkdocs_plugins.library.presenter import Presenter
from passerelle.model.item import Article, CaseStudy
from passerelle.model.page import last_change


def structured_data_of(presenter: Presenter, context: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The JSON-LD of a page.

    Args:
        presenter: the door to the library.
        context: what the page's template is told.
    """
    item, locale = context.get("item"), presenter.locale
    address = presenter.absolute(context["addresses"].get(locale, ""))
    data = []
    if isinstance(item, Article | CaseStudy):
        words = item.words[locale]
        data.append(
            structured_data.article(
                title=words.title,
                summary=words.summary,
                url=address,
                locale=locale,
                published=item.facts.published,
                reviewed=last_change(item.facts),
            )
        )
    if context.get("resource"):
        data.append(structured_data.creative_work(context["resource"].facts, locale))
    if item and item.section and item.section == _glossary(presenter):
        terms = [
            (presenter.words(term), presenter.absolute(presenter.address(term)))
            for term in presenter.by_name(presenter.library.terms.values())
        ]
        data.append(structured_data.defined_terms(terms, presenter.title(item), address, locale))
    if context.get("trail"):
        steps = [(title, presenter.absolute(at)) for title, at in context["trail"]]
        title = presenter.title(item) if item else context.get("own_title", "")
        home = (str(presenter.t("home")), presenter.absolute(locale.root))
        data.append(structured_data.breadcrumbs([home, *steps, (title, address)]))
    return data


def _glossary(presenter: Presenter) -> str | None:
    section = presenter.site.addresses.holding("glossary")
    return section.id if section else None
