"""Puts the cases on the maps: which case stands on which map, and under which number."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from passerelle.cartography.frame import WIDTH, Frame, Spot
from passerelle.cartography.spreading import spread
from passerelle.content.library import Library
from passerelle.model.item import CaseStudy, Place
from passerelle.model.locale import Locale
from passerelle.queries.case_map import CaseMap, Inset, Marker, ViewMap
from passerelle.queries.classification import exist_in
from passerelle.queries.places import is_within

Standing = tuple[CaseStudy, Place]


def case_map(library: Library, locale: Locale) -> CaseMap:
    """Put the cases of a library on its maps.

    Args:
        library: cases, places and views.
        locale: the language whose cases count.
    """
    return _Layout(library, tuple(exist_in(library.cases, locale))).whole()


@dataclass(frozen=True)
class _Layout:
    library: Library
    cases: tuple[CaseStudy, ...]

    @cached_property
    def frames(self) -> Mapping[str, Frame]:
        """What each view shows, in the order in which readers see them."""
        views = sorted(self.library.views.values(), key=lambda v: (v.facts.order, v.id))
        return {view.id: Frame(view.facts) for view in views}

    @cached_property
    def standing(self) -> Mapping[str, tuple[Standing, ...]]:
        """What stands on each view, from left to right; under "" what stands on none."""
        found: dict[str, list[Standing]] = {view_id: [] for view_id in ("", *self.frames)}
        for case in self.cases:
            for place in self._places(case):
                found[self._view_of(place)].append((case, place))
        return {view_id: self._from_left(view_id, some) for view_id, some in found.items()}

    def whole(self) -> CaseMap:
        """Draw every view that shows something."""
        views: list[ViewMap] = []
        first = 1
        for view_id in self.frames:
            if self._cases_in(view_id):
                views.append(self._view(view_id, first))
                first += len(views[-1].markers)
        shown = {case.id for view_id in self.frames for case, _place in self.standing[view_id]}
        return CaseMap(tuple(views), tuple(case for case in self.cases if case.id not in shown))

    def _places(self, case: CaseStudy) -> Iterator[Place]:
        for place_id in dict.fromkeys(case.facts.places):
            if place_id in self.library.places:
                yield self.library.places[place_id]

    def _view_of(self, place: Place) -> str:
        """The most detailed view on which a place stands, or "" for none."""
        at = place.facts.latitude, place.facts.longitude
        fitting = [
            (frame.view.width, view_id)
            for view_id, frame in self.frames.items()
            if frame.shows(*at)
            and (frame.view.place is None or is_within(self.library, place, frame.view.place))
        ]
        return min(fitting, default=(0.0, ""))[1]

    def _spot(self, view_id: str, place: Place) -> Spot:
        return self.frames[view_id].spot(place.facts.latitude, place.facts.longitude)

    def _from_left(self, view_id: str, some: Iterable[Standing]) -> tuple[Standing, ...]:
        if not view_id:
            return tuple(some)
        return tuple(sorted(some, key=lambda s: (self._spot(view_id, s[1]), s[0].path)))

    def _insets(self, view_id: str) -> list[str]:
        return [i for i, f in self.frames.items() if f.view.inset_of == view_id]

    def _cases_in(self, view_id: str, above: frozenset[str] = frozenset()) -> set[str]:
        """Ids of the cases on a view and on its insets."""
        own = {case.id for case, _place in self.standing[view_id]}
        within = above | {view_id}
        smaller = (i for i in self._insets(view_id) if i not in within)
        return own.union(*(self._cases_in(inset, within) for inset in smaller))

    def _view(self, view_id: str, first: int) -> ViewMap:
        frame, standing = self.frames[view_id], self.standing[view_id]
        insets = [inset for inset in self._insets(view_id) if self._cases_in(inset)]
        spots = [self._spot(view_id, place) for _case, place in standing]
        boxes = [frame.box(self.frames[inset].view) for inset in insets]
        signs = spread([*spots, *(box.centre for box in boxes)], WIDTH, frame.height)
        views = self.library.views
        return ViewMap(
            views[view_id],
            frame,
            tuple(
                Marker(first + i, case, place, spots[i], signs[i])
                for i, (case, place) in enumerate(standing)
            ),
            tuple(
                Inset(views[inset], box, sign, len(self._cases_in(inset)))
                for inset, box, sign in zip(insets, boxes, signs[len(spots) :], strict=True)
            ),
        )
