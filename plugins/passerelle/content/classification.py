"""Reads how an item is classified, against the facets of the taxonomy."""

from typing import Any

from passerelle.content.located import Located
from passerelle.content.showing import show
from passerelle.content.suggestions import nearest
from passerelle.model.problem import Phrase, Problem
from passerelle.model.taxonomy import Classification, Facet, Taxonomy


def split_classification(
    source: Located, taxonomy: Taxonomy, kind: str, keep: frozenset[str] = frozenset()
) -> tuple[dict[str, Any], Classification, list[Problem]]:
    """Set the keys that are facets apart from all the others.

    Args:
        source: what was read.
        taxonomy: the facets.
        kind: what is being classified: "article", "case", "resource" or "place".
        keep: facets that are ordinary fields of this kind as well, and stay in its data.

    Returns:
        The other keys, the classification, and one problem for each value that is not known;
        a facet that cannot be read is one problem of its own, and its keys are passed over.
    """
    passed_over = taxonomy.unreadable - keep
    rest = {key: value for key, value in source.data.items() if key not in passed_over}
    classification: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    for facet in taxonomy.for_kind(kind):
        if facet.id not in rest:
            continue
        value = rest[facet.id] if facet.id in keep else rest.pop(facet.id)
        known, wrong = _read_values(source, facet, value)
        classification[facet.id] = known
        problems += wrong
    return rest, classification, problems


def _read_values(
    source: Located, facet: Facet, value: Any
) -> tuple[tuple[str, ...], list[Problem]]:
    if not isinstance(value, tuple):
        details = {
            "key": facet.id,
            "found": show(value),
            "expected": Phrase("expected-list"),
            "hint": Phrase("hint-list"),
        }
        return (), [Problem(source.path, source.value_position(facet.id), "FM014", details)]
    known: list[str] = []
    problems: list[Problem] = []
    for index, value_id in enumerate(value):
        if isinstance(value_id, str) and value_id in facet.by_id:
            known.append(value_id)
        else:
            position = source.value_position(facet.id, index)
            details = _unknown(facet, show(value_id))
            problems.append(Problem(source.path, position, "FM017", details))
    return tuple(dict.fromkeys(known)), problems


def _unknown(facet: Facet, found: str) -> dict[str, str]:
    words = {
        word: value.id
        for value in facet
        for word in (value.id, value.label.fr, value.label.en, value.slug.fr)
    }
    close = nearest(found, words)
    suggestion = {"nearest": words[close["nearest"]]} if close else {}
    return {"key": facet.id, "found": found, "known": ", ".join(facet.by_id), **suggestion}
