"""What a print says after a link of the site, since paper cannot be followed."""

from collections.abc import Mapping
from urllib.parse import urljoin

from lxml import html

from passerelle.formats.addresses import on_paper
from passerelle.model.locale import Locale
from passerelle.queries.addresses import Addresses

ATTRIBUTE = "data-paper"
"""Where the address to print stands; the print style sheet shows it after the link."""

_HERE = "https://site.invalid/"


class PaperLinks:
    """Gives links between pages the short permanent address of what they lead to.

    Args:
        addresses: where the items stand.
        locale: the language of the pages.
        root: the absolute address of the site.
    """

    def __init__(self, addresses: Addresses, locale: Locale, root: str) -> None:
        library = addresses.library
        items = [*library.page_ids.values(), *library.sources.values()]
        self._short: Mapping[str, str] = {
            address: on_paper(root + addresses.short(item, locale))
            for item in items
            if (address := addresses.of(item, locale)) is not None
        }

    def spell(self, content: str, page_address: str) -> str:
        """Tell each link within the site what to say on paper.

        Args:
            content: the HTML of a page.
            page_address: where the page stands, from the root of the site.
        """
        if "<a " not in content:
            return content
        holder = html.fragment_fromstring(content, create_parent="div")
        for link in holder.iterfind(".//a[@href]"):
            if not link.get("href", "").startswith("#"):
                self._spell(link, page_address)
        start = holder.text or ""
        return start + "".join(html.tostring(child, encoding="unicode") for child in holder)

    def _spell(self, link: html.HtmlElement, page_address: str) -> None:
        target = urljoin(_HERE + page_address, link.get("href", "")).partition("#")[0]
        short = self._short.get(target.removeprefix(_HERE))
        if short and target.startswith(_HERE):
            link.set(ATTRIBUTE, short)
