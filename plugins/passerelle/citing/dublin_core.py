"""A page told to programs that gather references, as Dublin Core in its head.

« Expressing Dublin Core metadata using HTML meta and link elements » (DCMI, 2008). Zotero
takes a page for an article of a journal when it tells `citation_title` (Highwire), or
`og:type` alone; `DC.type` says that it is a web page.
"""

from passerelle.citing.items import Item, date_of

SCHEMA = "http://purl.org/dc/elements/1.1/"


def dublin_core(item: Item, licence: str) -> list[tuple[str, str]]:
    """Names and contents of the `meta` elements of a page of the site.

    Args:
        item: the page (CSL-JSON).
        licence: address of the licence of its text.
    """
    creators = [("DC.creator", name["literal"]) for name in item["author"]]
    return [
        ("DC.type", "webpage"),
        ("DC.title", item["title"]),
        *creators,
        ("DC.publisher", item["container-title"]),
        ("DC.date", str(date_of(item, "issued"))),
        ("DC.language", item["language"]),
        ("DC.identifier", item["URL"]),
        ("DC.rights", licence),
    ]
