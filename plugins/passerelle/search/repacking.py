"""Packs Pagefind's index anew, so that one word costs a reader little.

Pagefind writes parts of some 20 KB, of which a word needs one; it tells where in a document
each word stands, and all of its text. Here a part is a tenth of that, the place of a word is
its section, and a document has its card only. The names of files are as alike as can be, for
the list of all names is fetched too: a number, and one digest for all, so that no reader's
browser takes a file of an older site for one of this.
"""

import gzip
import json
import shutil
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from passerelle.model.locale import Locale
from passerelle.search.documents import Document
from passerelle.search.pagefind_files import (
    as_cbor,
    as_json,
    digest_of,
    read_cbor,
    read_json,
    write,
)

_ENTRY = "pagefind-entry.json"
_ENGINE = "pagefind.js"
_PLACES = 3000
"""Places of words in one part of the index, at least."""

_LENGTH = 32
"""The lengths of documents are told in steps of so many words: the ranking does not feel it."""

_SECTION = 16
"""Places that the index keeps for one word in one section."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


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
    names = _write_numbered(map(as_json, cards), target / "fragment", "pf_fragment")
    listed = [[name, _rough(count)] for name, (_, count) in zip(names, pages, strict=True)]
    words = _words((whole / "index" / f"{name}.pf_index" for *_, name in chunks), starts)
    parts = _write_parts(words, target / "index")
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
        {**anchor, "text": titles[anchor["id"]], "location": _SECTION * number}
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


def _write_numbered(contents: Iterable[bytes], folder: Path, suffix: str) -> list[str]:
    held = list(contents)
    digest = digest_of(held)
    names = [f"{_base36(number)}-{digest}" for number in range(len(held))]
    for name, content in zip(names, held, strict=True):
        write(content, folder / f"{name}.{suffix}")
    return names


def _base36(number: int) -> str:
    rest, digit = divmod(number, len(_DIGITS))
    return (_base36(rest) if rest else "") + _DIGITS[digit]


def _rough(count: int) -> int:
    return max(1, round(count / _LENGTH)) * _LENGTH


def _words(paths: Iterable[Path], starts: Sequence[Sequence[int]]) -> Iterator[list[Any]]:
    """Each word with its documents; its place there becomes the number of the section."""
    for path in paths:
        (words,) = read_cbor(path)
        for word, found, *_ in words:
            number, kept = 0, list[Any]()
            for step, places, _in_card in found:
                number += step
                kept.append([step, _rough_places(places, starts[number]), []])
            yield [word, kept, []]


def _rough_places(places: Sequence[int], starts: Sequence[int]) -> list[int]:
    """For each place of a word its section, and which of the word's places there it is.

    Places and weights come in one list: a negative number is the weight of what follows.
    No two places may be one, for Pagefind takes those for parts of one word.
    """
    found, last = list[int](), -1
    for place in places:
        if place < 0:
            found.append(place)
        else:
            last = max(_SECTION * bisect(starts, place), last + 1)
            found.append(last)
    return found


def _write_parts(words: Iterable[list[Any]], folder: Path) -> list[list[str]]:
    parts: list[list[Any]] = [[]]
    places = 0
    for word in words:
        if places >= _PLACES:
            parts.append([])
            places = 0
        parts[-1].append(word)
        places += sum(1 + len(own) for _, own, _ in word[1])
    names = _write_numbered((as_cbor([part]) for part in parts), folder, "pf_index")
    return [[part[0][0], part[-1][0], name] for part, name in zip(parts, names, strict=True)]


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
