"""Sources made for one test, and the library in which they stand."""

from typing import Any

from passerelle.citing import items
from passerelle.citing.names import NameReader
from passerelle.content.library import Library
from passerelle.model.base import Bilingual
from passerelle.model.item import Organisation, Reference
from passerelle.model.records import OrganisationFacts
from passerelle.model.reference import NamesRecord, ReferenceFacts
from passerelle.model.taxonomy import Taxonomy

ORGANISATION = "Institut du Vélo"
FAMILIES = ("de Selle", "Des Jardins", "Moyeu Rayon")


def library(*sources: Reference) -> Library:
    facts = OrganisationFacts(name=Bilingual(fr=ORGANISATION, en="Bicycle Institute"))
    empty: dict[str, Any] = {
        name: {}
        for name in ("pages", "resources", "places", "initiatives", "views", "outlines")
        + ("terms", "pictures")
    }
    return Library(
        taxonomy=Taxonomy({}),
        sections=(),
        references={source.id: source for source in sources},
        organisations={"institut": Organisation("institut", facts, "institut.yml")},
        problems=(),
        names=NamesRecord(
            bodies=("The Spoke Team",), families=("de Selle", "Des Jardins", "Moyeu Rayon")
        ),
        **empty,
    )


def source(**facts: Any) -> Reference:
    told = {"languages": ("fr",), "access": "read", "url": "https://velo.example/a"} | facts
    return Reference("essai", ReferenceFacts(**told), "essai.yml")


def item(**facts: Any) -> items.Item:
    """The CSL-JSON item of a source, read in a library that holds nothing else."""
    made = source(**facts)
    return items.of_source(made, NameReader(library(made)))
