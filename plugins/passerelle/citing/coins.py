"""A source described within a page, for programs such as Zotero that gather references.

COinS (OpenURL ContextObject in SPAN, ANSI/NISO Z39.88-2004), in the Dublin Core format:
Zotero reads it before the metadata of the page itself, and takes `rft.source` for the name
of the web site. That is why only pages about a source carry one: on an article, its
references would hide the article.
"""

from urllib.parse import quote

from passerelle.citing.items import Item, date_of


def coins(item: Item) -> str:
    """The `title` of the `span class="Z3988"` of a source; not escaped for HTML.

    Args:
        item: what is described (CSL-JSON).
    """
    pairs = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.type", "webpage"),
        ("rft.title", item["title"]),
        ("rft.source", item.get("container-title", "")),
        ("rft.date", str(date_of(item, "issued") or "")),
        ("rft.identifier", item["URL"]),
        ("rft.language", item["language"]),
    ]
    for name in item.get("author", ()):
        if "literal" in name:
            pairs.append(("rft.aucorp", name["literal"]))
        else:
            pairs.append(("rft.au", f"{name['family']}, {name['given']}"))
    return "&".join(f"{key}={quote(value, safe='')}" for key, value in pairs if value)
