"""The parts of the index that a word is looked up in."""

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from passerelle.search.pagefind_files import as_cbor, read_cbor, write_numbered

SECTION = 16
"""Places that the index keeps for one word in one section."""

_PLACES = 3000
"""Places of words in one part of the index, at least."""

_AFTER = "\U0010ffff"


def words_of(paths: Iterable[Path], starts: Sequence[Sequence[int]]) -> Iterator[list[Any]]:
    """Each word with its documents; its place there becomes that of its section.

    Args:
        paths: parts of the index, as Pagefind wrote them.
        starts: for each document, in the order of the index, where its sections start.

    Raises:
        ValueError: a part is cut short.
        OSError: a part is not there.
    """
    for path in paths:
        (words,) = read_cbor(path)
        for word, found, *_ in words:
            number, kept = 0, list[Any]()
            for step, places, _in_card in found:
                number += step
                kept.append([step, _rough_places(places, starts[number]), []])
            yield [word, kept, []]


def write_parts(words: Iterable[list[Any]], folder: Path) -> list[list[str]]:
    """Write the index in small parts.

    Args:
        words: each with its documents, in the order of Pagefind.
        folder: where the parts go.

    Returns:
        For each part where it starts and ends, and the name of its file.
    """
    parts: list[list[Any]] = [[]]
    places = 0
    for word in words:
        if places >= _PLACES:
            parts.append([])
            places = 0
        parts[-1].append(word)
        places += sum(1 + len(own) for _, own, _ in word[1])
    names = write_numbered((as_cbor([part]) for part in parts), folder, "pf_index")
    bounds = _short_bounds([(part[0][0], part[-1][0]) for part in parts])
    return [[*bound, name] for bound, name in zip(bounds, names, strict=True)]


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
            last = max(SECTION * bisect(starts, place), last + 1)
            found.append(last)
    return found


def _short_bounds(bounds: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """First and last words of parts, as far as they must be spelt to tell parts apart.

    A last word is cut after the letter that the first of the next part has not, and ends in
    a mark that follows all letters of words.
    """
    start = bounds[0][0]
    for (_, last), (first, _) in pairwise(bounds):
        shared = _shared(last, first)
        yield start, min(last, last[: shared + 1] + _AFTER, key=len)
        start = first[: shared + 1]
    yield start, bounds[-1][1]


def _shared(last: str, first: str) -> int:
    """How many letters two words share at their start; the second is no start of the first."""
    return next(at for at, letter in enumerate(first) if last[at : at + 1] != letter)
