"""Packs Pagefind's index anew, so that one word costs a reader little.

Pagefind writes parts of some 20 KB, of which a word needs one; it tells where in a document
each word stands, and all of its text. Here a part is a tenth of that, the place of a word is
its section, and a document has its card only.
"""

import gzip
import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from passerelle.model.locale import Locale
from passerelle.search.documents import Document
from passerelle.search.index_parts import SECTION, words_of, write_parts
from passerelle.search.pagefind_files import (
    as_cbor,
    as_json,
    digest_of,
    read_cbor,
    read_json,
    write,
    write_numbered,
)

_ENTRY = "pagefind-entry.json"
_ENGINE = "pagefind.js"
_LENGTH = 32
"""The lengths of documents are told in steps of so many words: the ranking does not feel it."""


def repack(
    whole: Path, documents: Sequence[Document], locale: Locale, target: Path
) -> Mapping[str, Mapping[str, Sequence[int]]]:
    """Write of an index what a page reads.

    Args:
        whole: what Pagefind wrote for a folder of pages `0/`, `1/`…
        documents: those that the pages were made from, in that order.
        locale: their language.
        target: where the index goes.

    Returns:
        The numbers under which the index has the documents of each value of each facet.

    Raises:
        ValueError: a file is cut short.
        OSError: a file is not there.
    """
    entry = json.loads((whole / _ENTRY).read_text(encoding="utf-8"))
    own = entry["languages"][locale.value]
    version, pages, chunks, _filters, sorts, _fields = read_cbor(
        whole / f"pagefind.{own['hash']}.pf_meta"
    )
    told = [read_json(whole / "fragment" / f"{name}.pf_fragment") for name, _ in pages]
    known = [documents[int(fragment["url"].strip("/"))] for fragment in told]
    starts = [[anchor["location"] for anchor in fragment["anchors"]] for fragment in told]
    cards = [_card(*each) for each in zip(known, told, strict=True)]
    names = write_numbered(map(as_json, cards), target / "fragment", "pf_fragment")
    listed = [[name, _rough(count)] for name, (_, count) in zip(names, pages, strict=True)]
    words = words_of((whole / "index" / f"{name}.pf_index" for *_, name in chunks), starts)
    parts = write_parts(words, target / "index")
    meta = as_cbor([version, listed, parts, [], sorts, []])
    write(meta, target / f"pagefind.{digest_of([meta])}.pf_meta")
    entry["languages"][locale.value] = {**own, "hash": digest_of([meta])}
    (target / _ENTRY).write_text(json.dumps(entry), encoding="utf-8")
    _copy_engine(whole, f"wasm.{own['wasm']}.pagefind", target)
    return _by_facet(known)


def _card(document: Document, told: Mapping[str, Any]) -> dict[str, Any]:
    """What the list of results shows of a document, and the names of its sections."""
    titles = {section.anchor: section.title for section in document.sections}
    anchors = [
        {**anchor, "text": titles[anchor["id"]], "location": SECTION * number}
        for number, anchor in enumerate(told["anchors"], start=1)
    ]
    meta = {
        "item": document.item,
        "kind": document.kind,
        "address": document.url,
        "title": document.title,
        "summary": document.summary,
        "lang": document.lang,
        "where": document.where,
        "names": document.names,
    }
    return {**told, "content": "", "filters": {}, "meta": meta, "anchors": anchors}


def _rough(count: int) -> int:
    return max(1, round(count / _LENGTH)) * _LENGTH


def _copy_engine(whole: Path, wasm: str, target: Path) -> None:
    gzip.decompress((whole / wasm).read_bytes())
    if not (whole / _ENGINE).stat().st_size:
        raise ValueError(whole / _ENGINE)
    for name in (wasm, _ENGINE):
        shutil.copy(whole / name, target)


def _by_facet(documents: Sequence[Document]) -> dict[str, dict[str, list[int]]]:
    found: dict[str, dict[str, list[int]]] = {}
    for number, document in enumerate(documents):
        for facet, values in document.facets.items():
            for value in values:
                found.setdefault(facet, {}).setdefault(value, []).append(number)
    return found
