"""The places of an initiative, phase by phase, with the cases that happened in each."""

from dataclasses import dataclass

from passerelle.content.library import Library
from passerelle.model.item import CaseStudy, Initiative, Organisation, Place
from passerelle.model.records import Phase, PlaceGroup


@dataclass(frozen=True)
class PlaceEntry:
    """A place of an initiative.

    Attributes:
        place: the place.
        cases: the case studies of the initiative that happened there.
    """

    place: Place
    cases: tuple[CaseStudy, ...]


@dataclass(frozen=True)
class PhaseView:
    """A phase with the records that its identifiers name.

    Attributes:
        phase: as written.
        groups: each group with its places.
        funders: the organisations that paid.
        partners: those that took part without paying.
    """

    phase: Phase
    groups: tuple[tuple[PlaceGroup, tuple[PlaceEntry, ...]], ...]
    funders: tuple[Organisation, ...]
    partners: tuple[Organisation, ...]


def initiatives_of(library: Library, case: CaseStudy) -> tuple[Initiative, ...]:
    """The initiatives that a case study tells."""
    return tuple(i for i in library.initiatives.values() if i.facts.case == case.id)


def members(library: Library, initiative: Initiative) -> tuple[CaseStudy, ...]:
    """The case studies that belong to an initiative."""
    return tuple(c for c in library.cases if initiative.id in c.facts.initiatives)


def phase_views(library: Library, initiative: Initiative) -> tuple[PhaseView, ...]:
    """The phases of an initiative, with places, cases, funders and partners.

    Args:
        library: where the records are.
        initiative: the initiative.
    """
    return tuple(
        PhaseView(
            phase,
            tuple((g, _entries(library, initiative, g)) for g in phase.groups),
            _organisations(library, phase.funders),
            _organisations(library, phase.partners),
        )
        for phase in initiative.facts.phases
    )


def _organisations(library: Library, ids: tuple[str, ...]) -> tuple[Organisation, ...]:
    known = (library.organisations.get(organisation_id) for organisation_id in ids)
    return tuple(organisation for organisation in known if organisation)


def _entries(library: Library, initiative: Initiative, group: PlaceGroup) -> tuple[PlaceEntry, ...]:
    cases = members(library, initiative)
    known = (library.places.get(i) for i in _place_ids(initiative, group))
    return tuple(
        PlaceEntry(place, tuple(c for c in cases if place.id in c.facts.places))
        for place in known
        if place
    )


def _place_ids(initiative: Initiative, group: PlaceGroup) -> tuple[str, ...]:
    """The places of a group, those it takes over from an earlier phase first, each once."""
    inherited: tuple[str, ...] = ()
    earlier = _phases_before(initiative, group)
    for phase in earlier:
        if phase.id == group.from_phase:
            inherited = tuple(i for other in phase.groups for i in _place_ids(initiative, other))
    return tuple(dict.fromkeys((*inherited, *group.places)))


def _phases_before(initiative: Initiative, group: PlaceGroup) -> list[Phase]:
    before: list[Phase] = []
    for phase in initiative.facts.phases:
        if any(own is group for own in phase.groups):
            break
        before.append(phase)
    return before
