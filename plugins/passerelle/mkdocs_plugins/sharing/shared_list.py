"""What a page that lists things needs so that its list can be handed on."""

from collections.abc import Mapping
from dataclasses import dataclass

from passerelle.mkdocs_plugins.library.presenter import Presenter
from passerelle.mkdocs_plugins.listing import Listing
from passerelle.model.locale import Locale
from passerelle.queries.addresses import SHORT
from passerelle.sharing.letter import Letter
from passerelle.sharing.plain_list import entries, plain_list
from passerelle.sharing.wording import Wording

LANGUAGES = "languages"
"""The facet whose values are languages."""

_QUOTED = {Locale.FR: "«\u00a0{}\u00a0»", Locale.EN: "“{}”"}


@dataclass(frozen=True)
class SharedList:
    """How the list of a page is copied; the filters of the reader are left to the script.

    Attributes:
        opening: what comes before a list.
        closing: what comes after it.
        said: how each language is said, as in « en français ».
        start: what stands before an id in a permanent address.
        address: where the list stands, absolute.
        site_words: what these may say of the site.
        own_words: what they say of this page's own list.
    """

    opening: Wording
    closing: Wording
    said: Mapping[str, str]
    start: str
    address: str
    site_words: dict[str, str]
    own_words: dict[str, str]

    def as_text(self, page: str) -> str:
        """The list of the page as plain text.

        Args:
            page: its HTML, as readers get it.
        """
        opening, closing = (
            part.fill(self.site_words | self.own_words) for part in (self.opening, self.closing)
        )
        return plain_list(entries(page), self.start, opening, closing)


def shared_list(
    listing: Listing,
    presenter: Presenter,
    letter: Letter,
    site_words: dict[str, str],
    address: str,
) -> SharedList:
    """What a page that shows a list needs.

    Args:
        listing: the list.
        presenter: the door to the library, in the language of the page.
        letter: what is said in that language.
        site_words: what the letters may say of the site.
        address: where the page stands, from the root of the site.
    """
    said = {"fr": str(presenter.t("in_french")), "en": str(presenter.t("in_english"))}
    words = {"address": presenter.absolute(address)}
    if listing.chosen:
        facet, value = listing.chosen
        if facet.id == LANGUAGES and value.id in said:
            words["language"] = said[value.id]
        else:
            words["topics"] = _QUOTED[presenter.locale].format(presenter.text(value.label))
    return SharedList(
        opening=letter.list,
        closing=letter.list_end,
        said=said,
        start=presenter.absolute(presenter.locale.root + SHORT),
        address=words["address"],
        site_words=site_words,
        own_words=words,
    )
