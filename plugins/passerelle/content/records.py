"""Reads the records under `docs/data/`: one file a record, one folder a kind."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter
from pydantic import ValidationError as PydanticValidationError

from passerelle.content.classification import split_classification
from passerelle.content.front_matter import decode
from passerelle.content.located import Located
from passerelle.content.validation import validate
from passerelle.content.yaml_reader import read_mapping
from passerelle.model.base import Id, Schema
from passerelle.model.item import (
    Initiative,
    MapView,
    Organisation,
    Picture,
    Place,
    Record,
    Reference,
    Resource,
    Term,
)
from passerelle.model.map_view import ViewFacts
from passerelle.model.picture import PictureFacts
from passerelle.model.problem import Position, Problem
from passerelle.model.records import InitiativeFacts, OrganisationFacts, PlaceFacts, TermFacts
from passerelle.model.reference import ReferenceFacts, ResourceFacts
from passerelle.model.taxonomy import Facet, FacetRecord, Taxonomy

S = TypeVar("S", bound=Schema)
R = TypeVar("R", bound=Record[Any])

FOLDERS: Mapping[type[Record[Any]], tuple[str, type[Schema]]] = {
    Reference: ("references", ReferenceFacts),
    Resource: ("resources", ResourceFacts),
    Organisation: ("organisations", OrganisationFacts),
    Place: ("places", PlaceFacts),
    Initiative: ("initiatives", InitiativeFacts),
    MapView: ("views", ViewFacts),
    Term: ("glossary", TermFacts),
    Picture: ("pictures", PictureFacts),
}
"""For each kind of record, its folder under `docs/data/` and its schema."""

_ALSO_FIELDS = frozenset({"languages"})
_ID = TypeAdapter(Id)


def read_taxonomy(docs: Path) -> tuple[Taxonomy, list[Problem]]:
    """Read the facets under `docs/data/taxonomy/`.

    Args:
        docs: the folder that holds `data/`.
    """
    problems: list[Problem] = []
    facets: dict[str, Facet] = {}
    for facet_id, source in _sources(docs, "taxonomy", problems):
        record, wrong = validate(FacetRecord, source, source.data)
        problems += wrong
        if record:
            facets[facet_id] = Facet(facet_id, record)
    there = {path.stem for path in (docs / "data" / "taxonomy").glob("*.yml")}
    return Taxonomy(facets, frozenset(there - set(facets))), problems


def read_records(
    docs: Path, kind: type[R], taxonomy: Taxonomy
) -> tuple[dict[str, R], list[Problem]]:
    """Read all records of one kind.

    Args:
        docs: the folder that holds `data/`.
        kind: the class of the records.
        taxonomy: the facets that may classify them.

    Returns:
        The records that can be read, by id in alphabetical order; and all problems.
    """
    folder, schema = FOLDERS[kind]
    problems: list[Problem] = []
    records: dict[str, R] = {}
    for record_id, source in _sources(docs, folder, problems):
        name = kind.__name__.lower()
        data, classification, wrong = split_classification(
            source, taxonomy, name, keep=_ALSO_FIELDS
        )
        facet_ids = [facet.id for facet in taxonomy.for_kind(name)]
        facts, more = validate(schema, source, data, facet_ids)
        problems += [*wrong, *more]
        if facts:
            records[record_id] = kind(record_id, facts, source.path, classification, source.values)
    return records, problems


def read_one(
    docs: Path, name: str, schema: type[S], required: bool = True
) -> tuple[S | None, list[Problem]]:
    """Read a file of `docs/data/` that stands alone.

    Args:
        docs: the folder that holds `data/`.
        name: name of the file.
        schema: what it must hold.
        required: whether that it is not there is a problem.
    """
    path = docs / "data" / name
    if not path.is_file():
        missing = [Problem(project_path(docs, path), Position(), "DA002")]
        return None, missing if required else []
    problems: list[Problem] = []
    source = read_source(docs, path, problems)
    if source is None:
        return None, problems
    value, wrong = validate(schema, source, source.data)
    return value, [*problems, *wrong]


def project_path(docs: Path, path: Path) -> str:
    """A file's path as contributors know it: from the root of the project, forward slashes."""
    return path.relative_to(docs.parent).as_posix()


def is_id(name: str) -> bool:
    """Whether a file's name, without its ending, can serve as an identifier."""
    try:
        _ID.validate_python(name)
    except PydanticValidationError:
        return False
    return True


def _sources(docs: Path, folder: str, problems: list[Problem]) -> Iterator[tuple[str, Located]]:
    for path in sorted((docs / "data" / folder).glob("*.yml")):
        if not is_id(path.stem):
            problems.append(Problem(project_path(docs, path), Position(), "ID003"))
            continue
        source = read_source(docs, path, problems)
        if source:
            yield path.stem, source


def read_source(docs: Path, path: Path, problems: list[Problem]) -> Located | None:
    """Read one file of `docs/data/` as plain data.

    Args:
        docs: the folder that holds `data/`.
        path: the file, which must be there.
        problems: what is wrong with it is added here.
    """
    name = project_path(docs, path)
    text, wrong = decode(path.read_bytes(), name)
    problems += wrong
    if text is None:
        return None
    source, wrong = read_mapping(text, name)
    problems += wrong
    return source
